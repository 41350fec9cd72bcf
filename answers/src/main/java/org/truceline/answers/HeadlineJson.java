package org.truceline.answers;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.truceline.ledger.Standing;
import org.truceline.tariff.Headline;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The headline rate, by `docs/schema/headline.schema.json`.
public final class HeadlineJson {

    private final Phrases phrases;
    private final ZoneId zone;

    public HeadlineJson(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.zone = zone;
    }

    /// One day.
    ///
    /// @param alternatives what the total would be if statements of another standing counted too, where it differs
    public String day(View view, AsOf when, Headline headline, List<Other> alternatives) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            direction(json, headline);
            write(json, headline);
            json.array("alternatives", alternatives, (item, other) -> {
                item.standing(other.standing());
                write(item, other.headline());
            });
        });
    }

    /// Every step of a span.
    public String series(View view, AsOf since, Headline first, List<Headline> steps) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, since);
            direction(json, first);
            json.array("steps", steps, (item, step) -> {
                item.instant("from", step.at(), zone);
                write(item, step);
            });
        });
    }

    /// A headline in which statements of `standing` count besides what is enacted.
    public record Other(Standing standing, Headline headline) {}

    private static void direction(Json json, Headline headline) throws IOException {
        json.field("to", headline.to().name());
        json.field("from", headline.from());
    }

    private void write(Json json, Headline headline) throws IOException {
        json.field("outcome", outcome(headline));
        json.decimal("total", headline.total());
        json.array("parts", headline.parts(), (item, part) -> {
            item.field("measure", part.measure().id().text());
            item.field("name", phrases.name(part.measure()));
            item.field("layer", part.layer().id());
            item.field("heading", part.layer().heading());
            item.decimal("rate", part.rate());
            item.field("expression", part.expression().text());
            item.by("by", part.layer().by());
            item.field("confidence", Phrases.word(part.layer().confidence()));
        });
        json.strings(
                "open",
                headline.open().stream().map(measure -> measure.id().text()).toList());
    }

    /// `answered`, `open` or `cannot-tell`.
    public static String outcome(Headline headline) {
        if (headline.total() == null) {
            return "cannot-tell";
        }
        return headline.open().isEmpty() ? "answered" : "open";
    }
}

package org.truceline.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.HeadlineJson;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Party;
import org.truceline.ledger.Standing;
import org.truceline.ledger.StatusTable;
import org.truceline.outlook.MeasureState;
import org.truceline.tariff.Headline;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline headline`: the additional duty on goods in general, by measure, on a day or step by step.
@Command(
        name = "headline",
        description = "The additional duty on most goods: the sum of the measures that reach all goods, by measure.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Base rates and duties on product lists are not in it.",
            "Example:",
            "  truceline headline --to US --from CN --on 2025-04-20",
            "  truceline headline --to CN --from US --series"
        })
final class HeadlineCommand implements Callable<Integer> {

    private static final List<Standing> OTHERS =
            List.of(Standing.STATED, Standing.PROPOSED, Standing.THREATENED, Standing.HELD);

    @Mixin
    private Common common = new Common();

    @Option(names = "--to", paramLabel = "AUTHORITY", required = true, description = "who charges: US or CN")
    private String to = "";

    @Option(
            names = "--from",
            paramLabel = "COUNTRY",
            description = "origin of the goods (default: CN to the US, US to China)")
    private @Nullable String from;

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Option(names = "--series", description = "every step instead of one day")
    private boolean series;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "first day of --series (default: the day the ledger's series begin)")
    private @Nullable String since;

    @Override
    public Integer call() {
        View view = common.view(null);
        Party authority = Origins.authority("--to", to);
        String origin = Origins.of(common.ledger(), "--from", from, authority);
        if (Headline.measures(view, authority, origin).isEmpty()) {
            throw Refusal.outside("--from: the ledger has no duty of " + authority + " on all goods of " + origin
                    + ", so there is no headline. `truceline ledger show` lists what it has.");
        }
        if (series && on != null) {
            throw Refusal.usage("--on: --series shows every step. Leave --on out, or write --since " + on + ".");
        }
        if (!series && since != null) {
            throw Refusal.usage("--since: it is the first day of a series. Add --series, or write --on " + since + ".");
        }
        ZoneId zone = Headline.zone(view, authority);
        return series ? series(view, authority, origin, zone) : day(view, authority, origin, zone);
    }

    private int day(View view, Party authority, String origin, ZoneId zone) {
        AsOf when = common.asked("--on", on);
        Headline headline = Headline.at(view, authority, origin, when.in(zone));
        List<HeadlineJson.Other> others = new ArrayList<>();
        for (Standing standing : OTHERS) {
            Headline other = Headline.at(view.with(standing), authority, origin, when.in(zone));
            if (!other.sameRates(headline)) {
                others.add(new HeadlineJson.Other(standing, other));
            }
        }
        Phrases phrases = common.phrases();
        Screen screen = common.screen();
        if (common.json()) {
            screen.line(new HeadlineJson(phrases, zone).day(view, when, headline, others));
        } else {
            Words words = phrases.words();
            screen.title(words.text(
                    "headline.title",
                    words.country(authority.name()),
                    words.country(origin),
                    when.text(),
                    total(words, headline)));
            screen.paragraph(Common.coordinates(view, phrases));
            screen.line();
            Table table = new Table(">", "", "", "");
            for (Headline.Part part : headline.parts()) {
                table.row(
                        part.expression().text(),
                        phrases.name(part.measure()),
                        text(part.layer().heading()),
                        phrases.source(part.layer()));
            }
            screen.table(table);
            for (HeadlineJson.Other other : others) {
                screen.paragraph(words.text(
                        "headline.other",
                        words.text("alternative." + other.standing().name().toLowerCase(Locale.ROOT)),
                        total(words, other.headline())));
            }
            open(screen, words, headline);
            ending(view, phrases, headline, when);
            LocalDate horizon = view.ledger().horizon();
            if (headline.open().isEmpty()
                    && when.in(zone).isAfter(AsOf.endOf(horizon).in(zone))) {
                screen.paragraph(words.text("beyond-horizon", horizon));
            }
            screen.paragraph(words.text("headline.scope"));
        }
        return common.deliver(HeadlineJson.outcome(headline).equals("answered") ? Exit.ANSWERED : Exit.NO_TOTAL);
    }

    private int series(View view, Party authority, String origin, ZoneId zone) {
        StatusTable table = view.ledger().status();
        AsOf first = since == null && table != null ? AsOf.endOf(table.since()) : common.asked("--since", since);
        Instant start = first.in(zone);
        if (first.day(zone).isAfter(view.ledger().horizon())) {
            throw Refusal.usage(
                    "--since: " + first.text() + " is after " + view.ledger().horizon()
                            + ", the horizon of the ledger, where its series end. Give an earlier day, or ask for that day with --on.");
        }
        LocalDate last = view.ledger().horizon().plusDays(1);
        List<Headline> steps = Headline.series(
                view, authority, origin, start, last.atStartOfDay(zone).toInstant());
        Phrases phrases = common.phrases();
        Screen screen = common.screen();
        if (common.json()) {
            screen.line(new HeadlineJson(phrases, zone).series(view, first, steps.getFirst(), steps));
        } else {
            Words words = phrases.words();
            screen.title(words.text(
                    "headline.series",
                    words.country(authority.name()),
                    words.country(origin),
                    first.text(),
                    view.ledger().horizon()));
            screen.paragraph(Common.coordinates(view, phrases));
            screen.line();
            Table text =
                    new Table(words.text("column.from"), ">" + words.text("column.total"), words.text("column.parts"));
            for (Headline step : steps) {
                List<String> parts = new ArrayList<>();
                for (Headline.Part part : step.parts()) {
                    parts.add(part.expression().text() + " " + phrases.name(part.measure()));
                }
                String from = step.at().equals(start) ? first.text() : phrases.time(step.at(), zone);
                text.row(from, total(words, step), String.join(" + ", parts));
            }
            screen.table(text);
        }
        boolean told =
                steps.stream().allMatch(step -> HeadlineJson.outcome(step).equals("answered"));
        return common.deliver(told ? Exit.ANSWERED : Exit.NO_TOTAL);
    }

    private void ending(View view, Phrases phrases, Headline headline, AsOf when) {
        for (Headline.Part part : headline.parts()) {
            Layer ending = MeasureState.of(view, part.measure(), when).ending();
            if (ending != null) {
                common.screen()
                        .paragraph(phrases.words()
                                .text("headline.ending", phrases.name(part.measure()), phrases.source(ending.by())));
            }
        }
    }

    private static void open(Screen screen, Words words, Headline headline) {
        headline.open()
                .forEach(measure ->
                        screen.paragraph(words.text("headline.open", words.of(measure.name()), measure.through())));
    }

    private static String total(Words words, Headline headline) {
        if (headline.total() == null) {
            return words.text("outcome.cannot-tell");
        }
        String percent = Phrases.percent(headline.total());
        return headline.open().isEmpty() ? percent : words.text("status.books", percent);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

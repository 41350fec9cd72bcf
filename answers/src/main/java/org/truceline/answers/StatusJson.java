package org.truceline.answers;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.truceline.agreement.AgreementState;
import org.truceline.agreement.ProvisionState;
import org.truceline.agreement.TruceStatus;
import org.truceline.ledger.Layer;
import org.truceline.outlook.MeasureState;

/// Whether the truce is on, by `docs/schema/status.schema.json`; and the state of one measure within it.
public final class StatusJson {

    private final Phrases phrases;
    private final StatusWords sentence;

    public StatusJson(Phrases phrases) {
        this.phrases = phrases;
        this.sentence = new StatusWords(phrases);
    }

    public String text(TruceStatus status) {
        return Json.object(status.view().ledger(), json -> {
            json.asOf(status.view(), status.when());
            json.field("sentence", sentence.sentence(status));
            json.nullable(
                    "truce",
                    status.truce().orElse(null),
                    truce -> truce(truce, status.truce().orElseThrow()));
            List<Entry> entries = new ArrayList<>();
            for (TruceStatus.Row row : status.rows()) {
                row.states().forEach(state -> entries.add(new Entry(row, state)));
            }
            json.array("measures", entries, (item, entry) -> {
                item.field("id", entry.state().measure().id().text());
                item.field("party", entry.row().subject().party().name());
                item.field("subject", phrases.words().of(entry.row().subject().subject()));
                state(item, entry.state());
            });
        });
    }

    private record Entry(TruceStatus.Row row, MeasureState state) {}

    private void truce(Json json, AgreementState state) throws IOException {
        json.field("agreement", state.agreement().id());
        json.field("name", phrases.words().of(state.agreement().name()));
        json.field("state", Phrases.word(state.truce()));
        json.field("testable", state.testable());
        json.object("counts", counts -> {
            for (Map.Entry<ProvisionState.Status, Integer> count :
                    state.counts().entrySet()) {
                counts.field(Phrases.word(count.getKey()), count.getValue());
            }
        });
    }

    /// The state of one measure: `name`, `inLaw`, `open`, `stated`, `next`, `unknown`.
    void state(Json json, MeasureState state) throws IOException {
        ZoneId zone = state.measure().zone();
        json.field("name", phrases.name(state.measure()));
        MeasureState kept = state.kept();
        MeasureState law = kept == null ? state : kept;
        json.object("inLaw", item -> {
            item.field("state", kept == null ? Phrases.word(state.kind()) : "open");
            item.field("words", phrases.state(state));
            if (kept != null) {
                item.field("stateThrough", Phrases.word(kept.kind()));
                item.field("through", state.checked().toString());
            }
            law(item, law, zone);
        });
        json.array("stated", state.alternates(), (item, alternate) -> {
            item.standing(alternate.standing());
            item.field("saidBy", alternate.layer().saidBy());
            item.value("value", alternate.value(), zone);
            item.instant("from", alternate.from(), zone);
            item.instant("until", alternate.until(), zone);
            item.field("words", phrases.alternate(alternate, state.measure()));
            item.by("by", alternate.layer().by());
        });
        json.nullable("next", law.until(), item -> {
            item.instant("at", law.until(), zone);
            item.value("value", law.then(), zone);
            item.field("byTheBooksOnly", kept != null);
        });
        String unknown = sentence.unknown(state);
        json.field("unknown", unknown.isEmpty() ? null : unknown);
    }

    String day(Instant instant, ZoneId zone) {
        return phrases.day(instant, zone);
    }

    private static void law(Json item, MeasureState state, ZoneId zone) throws IOException {
        Layer top = state.top();
        item.value("value", state.value(), zone);
        item.value("beneath", state.beneath(), zone);
        item.instant("since", top == null ? null : top.period().from(), zone);
        item.instant("until", state.topUntil(), zone);
        item.field("everBegan", state.everBegan());
        item.field("heading", top == null ? null : top.heading());
        item.by("by", top == null ? null : top.by());
        item.field("confidence", top == null ? null : Phrases.word(top.confidence()));
    }
}

package org.truceline.answers;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.truceline.control.ControlAnswer;
import org.truceline.control.ControlDay;
import org.truceline.control.Export;
import org.truceline.control.Figure;
import org.truceline.control.Procedure;
import org.truceline.control.Severity;
import org.truceline.control.Verdict;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Value;
import org.truceline.time.Period;
import org.truceline.timeline.FactValue;

/// Controls on one export by `docs/schema/control.schema.json`, and the table of a day by
/// `docs/schema/control-day.schema.json`.
public final class ControlJson {

    private final Words words;
    private final ControlWords said;
    private final StatusJson states;

    public ControlJson(Phrases phrases) {
        this.words = phrases.words();
        this.said = new ControlWords(phrases);
        this.states = new StatusJson(phrases);
    }

    /// What is asked of one export.
    public String text(ControlAnswer answer) {
        Export export = answer.export();
        ZoneId utc = ZoneId.of("UTC");
        return Json.object(answer.view().ledger(), json -> {
            json.asOf(answer.view(), export.on());
            json.object("question", question -> question(question, export));
            json.field("outcome", Phrases.word(answer.outcome()));
            json.field("sentence", said.sentence(answer));
            json.value("least", answer.least(), utc);
            json.value("most", answer.most(), utc);
            json.array("otherwise", answer.otherwise(), (item, one) -> {
                item.standing(one.standing());
                item.field("saidBy", one.saidBy());
                item.value("least", one.least(), utc);
                item.value("most", one.most(), utc);
                item.strings(
                        "by",
                        one.layers().stream()
                                .map(layer -> layer.by().text())
                                .distinct()
                                .toList());
            });
            json.strings("missing", ids(answer.missing()));
            json.array("measures", answer.verdicts(), this::verdict);
            json.array("incomplete", answer.incomplete(), (item, list) -> {
                item.field("list", list.id().text());
                item.field("name", words.of(list.name()));
            });
            json.instant("next", answer.next(), utc);
            procedures(json, answer.procedures());
            figures(json, answer.figures());
        });
    }

    private void question(Json json, Export export) throws IOException {
        json.field("goods", export.goods().asked());
        json.field("how", Phrases.word(export.goods().how()));
        json.field("settled", export.goods().settled());
        json.array("items", export.goods().items(), (item, one) -> {
            item.field("id", one.id());
            item.field("name", words.of(one.name()));
            item.strings("controls", one.controls());
            item.strings("customs", one.customs());
            item.field("whole", one.whole());
            item.by("by", one.by());
            item.field("confidence", Phrases.word(one.confidence()));
        });
        json.field("from", export.from());
        json.field("to", export.to());
        json.field("party", export.party() == null ? null : export.party().asked());
        json.object("facts", facts -> {
            for (Map.Entry<FactId, FactValue> fact : export.facts().entrySet().stream()
                    .sorted(Comparator.comparing(one -> one.getKey().text()))
                    .toList()) {
                facts.field(fact.getKey().text(), fact.getValue().text());
            }
        });
    }

    private void verdict(Json json, Verdict verdict) throws IOException {
        ZoneId zone = verdict.measure().zone();
        json.field("id", verdict.measure().id().text());
        json.field("party", verdict.measure().party().name());
        json.field("kind", verdict.measure().kind().text());
        json.field("verdict", Phrases.word(verdict.kind()));
        json.field("why", verdict.why() == null ? null : Phrases.word(verdict.why()));
        values(json, "values", verdict.values(), zone);
        json.strings("missing", ids(verdict.missing()));
        json.strings("assumed", ids(verdict.assumed()));
        spells(json, verdict.spells(), zone);
        json.nullable("changes", verdict.next(), change -> {
            change.instant("at", verdict.next(), zone);
            values(change, "values", verdict.then(), zone);
            change.by("by", verdict.coming() == null ? null : verdict.coming().by());
            change.field(
                    "announced",
                    verdict.coming() == null
                            ? null
                            : states.day(verdict.coming().announced(), zone));
        });
        json.array("cited", verdict.cited(), (item, layer) -> {
            item.by("by", layer.by());
            item.field("confidence", Phrases.word(layer.confidence()));
        });
        Layer top = verdict.state().top();
        json.field("reading", top == null ? null : top.reading());
        json.object("state", state -> states.state(state, verdict.state()));
    }

    private static void values(Json json, String name, Collection<Value> values, ZoneId zone) throws IOException {
        json.array(
                name,
                values.stream().sorted(Severity.MILDEST_FIRST).toList(),
                (item, value) -> item.value("value", value, zone));
    }

    private static void spells(Json json, List<Period> spells, ZoneId zone) throws IOException {
        json.array("spells", spells, (item, spell) -> {
            item.instant("from", spell.from(), zone);
            item.instant("until", spell.until(), zone);
        });
    }

    private static List<String> ids(Collection<FactId> facts) {
        return facts.stream().map(FactId::text).sorted().toList();
    }

    /// Where every control stands on a day.
    public String day(ControlDay day) {
        return Json.object(day.view().ledger(), json -> {
            json.asOf(day.view(), day.when());
            json.array("measures", day.rows(), (item, row) -> {
                item.field("id", row.measure().id().text());
                item.field("party", row.measure().party().name());
                item.field("kind", row.measure().kind().text());
                spells(item, row.spells(), row.measure().zone());
                states.state(item, row.state());
            });
            procedures(json, day.procedures());
            figures(json, day.figures());
        });
    }

    private void procedures(Json json, List<Procedure> procedures) throws IOException {
        json.array("procedures", procedures, (item, one) -> {
            item.field("id", one.event().id());
            item.field("name", words.of(one.event().name()));
            item.field("opened", String.valueOf(one.opened().from()));
            item.by("by", one.opened().by());
            item.field("confidence", Phrases.word(one.opened().confidence()));
            item.array("outcomes", one.outcomes(), (outcome, of) -> {
                outcome.field("announced", of.announced().toString());
                outcome.field("text", words.of(of.text()));
                outcome.by("by", of.by());
                outcome.field("confidence", Phrases.word(of.confidence()));
            });
        });
    }

    private void figures(Json json, List<Figure> figures) throws IOException {
        json.array("figures", figures, (item, figure) -> {
            item.field("series", figure.series().id());
            item.field("name", words.of(figure.series().name()));
            item.field("at", figure.latest().at().toString());
            item.decimal("value", figure.latest().value());
            item.field("unit", figure.series().unit());
            item.by("by", figure.latest().by());
            item.field("confidence", Phrases.word(figure.latest().confidence()));
        });
    }
}

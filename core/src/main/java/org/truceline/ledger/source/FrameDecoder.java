package org.truceline.ledger.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Instrument;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Name;
import org.truceline.ledger.Party;
import org.truceline.ledger.Programme;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Scenario;
import org.truceline.ledger.Standing;
import org.truceline.ledger.StatusTable;
import org.truceline.rate.RateExpression;
import org.truceline.time.Period;

/// Reads what stands around the measures: instruments, facts, relations, agreements, scenarios, the status table.
final class FrameDecoder {

    private static final List<String> KINDS = List.of(
            "executive-order", "proclamation", "memorandum", "law", "rule", "notice", "letter", "message", "announcement",
            "statement", "fact-sheet", "judgment", "order", "plan", "schedule");
    private static final List<String> SIDES = List.of("US", "CN", "NL", "both");
    private static final List<String> SUBJECTS =
            List.of("tariffs", "export-controls", "port-fees", "purchases", "others", "open");

    private final Problems problems;

    FrameDecoder(Problems problems) {
        this.problems = problems;
    }

    void instruments(Fields fields, Map<InstrumentId, Instrument> into) {
        for (Node node : fields.items("instruments")) {
            Fields one = Fields.of(node, problems);
            Instrument instrument = new Instrument(
                    new InstrumentId(one.text("id")),
                    one.oneOf("kind", KINDS),
                    party(one),
                    one.text("citation"),
                    one.name("title"),
                    one.optionalDay("signed"),
                    one.optionalDay("published"),
                    one.optional("url"),
                    one.confidence());
            one.done();
            if (into.putIfAbsent(instrument.id(), instrument) != null) {
                one.problem(
                        Problems.Code.DUPLICATE_ID,
                        "id",
                        "the instrument '" + instrument.id() + "' stands in the ledger already.",
                        "Keep one of the two.");
            }
        }
        fields.done();
    }

    void facts(Fields fields, Map<FactId, Fact> into) {
        for (Node node : fields.items("facts")) {
            Fields one = Fields.of(node, problems);
            FactId id = new FactId(one.text("id"));
            Fact.Type type = one.word("type", Fact.Type.class, null);
            Fact.@Nullable Unstated unstated = null;
            Fields absent = one.child("unstated");
            if (absent != null) {
                absent.oneOf("test", List.of("fails"));
                unstated = new Fact.Unstated(absent.name("why"), absent.by());
                absent.done();
            }
            Fact fact = new Fact(id, type, one.name("name"), one.text("asked-by"), unstated);
            one.done();
            if (id.equals(Condition.ENTERED) || into.putIfAbsent(id, fact) != null) {
                one.problem(Problems.Code.DUPLICATE_ID, "id", "the fact '" + id + "' is defined already.", "Keep one.");
            }
        }
        fields.done();
    }

    void programmes(Fields fields, List<Programme> into) {
        for (Node node : fields.items("programmes")) {
            Fields one = Fields.of(node, problems);
            into.add(new Programme(one.text("id"), one.name("name")));
            one.done();
        }
        fields.done();
    }

    StatusTable status(Fields fields) {
        List<StatusTable.Row> rows = new ArrayList<>();
        for (Node node : fields.items("rows")) {
            Fields one = Fields.of(node, problems);
            rows.add(new StatusTable.Row(one.text("id"), party(one), one.name("subject"), measures(one, "measures")));
            one.done();
        }
        StatusTable table = new StatusTable(fields.texts("agreements"), rows);
        fields.done();
        return table;
    }

    void relations(Fields fields, List<Relation> into) {
        ZoneId zone = fields.zone("zone");
        for (Node node : fields.items("relations")) {
            Fields one = Fields.of(node, problems);
            Instant announced = one.instant("announced", zone);
            LocalDate published = one.optionalDay("published");
            into.add(new Relation(
                    one.text("id"),
                    rule(one),
                    one.optional("heading"),
                    one.word("standing", Standing.class, Standing.ENACTED),
                    announced,
                    published == null ? null : published.atStartOfDay(zone).toInstant(),
                    one.period(zone),
                    one.by(),
                    one.confidence()));
            one.done();
        }
        fields.done();
    }

    private Relation.Rule rule(Fields one) {
        String kind = one.oneOf("kind", List.of("adds", "excludes", "replaces", "one-of", "splits"));
        return switch (kind) {
            case "excludes" -> {
                boolean declared = one.oneOf("trigger", List.of("owed", "declared")).equals("declared");
                List<MeasureId> causes = declared ? List.of() : measures(one, "if");
                List<String> headings = declared ? one.texts("headings") : List.of();
                yield new Relation.Excludes(causes, headings, measures(one, "then"));
            }
            case "replaces" -> new Relation.Replaces(new MeasureId(one.text("measure")), measures(one, "in-lieu-of"));
            case "one-of" -> new Relation.OneOf(measures(one, "order"));
            case "splits" -> new Relation.Splits(
                    new MeasureId(one.text("measure")), new FactId(one.text("by-fact")), measures(one, "remainder"));
            default -> new Relation.Adds(measures(one, "measures"));
        };
    }

    Agreement agreement(Fields fields, Map<MeasureId, Measure> measures) {
        List<Agreement.Provision> provisions = new ArrayList<>();
        String id = fields.text("agreement");
        Name name = fields.name("name");
        LocalDate announced = fields.day("announced");
        Name place = fields.name("place");
        List<String> between = fields.texts("between");
        List<InstrumentId> by = new ArrayList<>();
        for (String text : fields.texts("by")) {
            by.add(new InstrumentId(text));
        }
        if (by.isEmpty()) {
            fields.problem(Problems.Code.NO_SOURCE, "by", "there is no source.", "Name the statements it rests on.");
        }
        for (Node node : fields.items("provisions")) {
            provisions.add(provision(Fields.of(node, problems), measures));
        }
        fields.done();
        return new Agreement(id, name, announced, place, between, by, provisions);
    }

    private Agreement.Provision provision(Fields one, Map<MeasureId, Measure> measures) {
        List<Agreement.Expectation> expects = new ArrayList<>();
        for (Node node : one.items("expects")) {
            Agreement.Expectation expectation = expectation(Fields.of(node, problems), measures);
            if (expectation != null) {
                expects.add(expectation);
            }
        }
        Agreement.Provision provision = new Agreement.Provision(
                one.text("id"),
                one.oneOf("side", SIDES),
                one.oneOf("claimed-by", SIDES),
                one.oneOf("subject", SUBJECTS),
                one.name("name"),
                one.day("announced"),
                one.by(),
                one.word("confidence", Confidence.class, Confidence.HIGH),
                expects);
        one.done();
        return provision;
    }

    private Agreement.@Nullable Expectation expectation(Fields one, Map<MeasureId, Measure> measures) {
        MeasureId id = new MeasureId(one.text("measure"));
        Measure measure = measures.get(id);
        if (measure == null) {
            one.problem(Problems.Code.DANGLING, "measure", "the ledger has no measure '" + id + "'.", "Name one that it has.");
            one.entries();
            return null;
        }
        Period period = one.period(measure.zone());
        boolean absent = one.yes("absent", false);
        RateExpression atMost = absent ? null : ValueDecoder.rate(one.text("at-most"), one, "at-most");
        one.done();
        return new Agreement.Expectation(id, period, atMost);
    }

    Scenario scenario(Fields fields, Map<MeasureId, Measure> measures, Map<InstrumentId, Instrument> instruments) {
        List<Name> assumes = new ArrayList<>();
        for (Node node : fields.items("assumes")) {
            assumes.add(fields.name(node, "assumes"));
        }
        Set<InstrumentId> without = new HashSet<>();
        for (String text : fields.texts("without")) {
            without.add(new InstrumentId(text));
        }
        Map<MeasureId, LayerDecoder> decoders = new LinkedHashMap<>();
        List<Layer> layers = new ArrayList<>();
        for (Node node : fields.items("layers")) {
            Fields one = Fields.of(node, problems);
            MeasureId id = new MeasureId(one.text("measure"));
            Measure measure = measures.get(id);
            if (measure == null) {
                one.problem(
                        Problems.Code.DANGLING, "measure", "the ledger has no measure '" + id + "'.", "Name one that it has.");
                continue;
            }
            layers.add(decoders.computeIfAbsent(id, absent -> decoder(measure, instruments)).decode(one));
        }
        Scenario scenario = new Scenario(
                fields.text("scenario"), fields.name("name"), assumes, fields.yes("no-further-act", false), without, layers);
        fields.done();
        return scenario;
    }

    private LayerDecoder decoder(Measure measure, Map<InstrumentId, Instrument> instruments) {
        ConditionDecoder conditions = new ConditionDecoder(measure.zone(), Map.of(), problems);
        LayerDecoder decoder =
                new LayerDecoder(measure.id(), measure.kind(), measure.zone(), conditions, instruments, problems);
        decoder.knows(measure.layers());
        return decoder;
    }

    private static List<MeasureId> measures(Fields fields, String key) {
        List<MeasureId> measures = new ArrayList<>();
        for (String text : fields.texts(key)) {
            measures.add(new MeasureId(text));
        }
        return measures;
    }

    private static Party party(Fields fields) {
        return switch (fields.oneOf("party", List.of("US", "CN", "NL"))) {
            case "CN" -> Party.CN;
            case "NL" -> Party.NL;
            default -> Party.US;
        };
    }
}

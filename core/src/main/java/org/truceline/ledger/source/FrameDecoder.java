package org.truceline.ledger.source;

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
import org.truceline.ledger.Contradiction;
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
import org.truceline.ledger.StatusTable;
import org.truceline.rate.RateExpression;
import org.truceline.time.Period;

/// Reads what stands around the measures: instruments, facts, relations, agreements, scenarios, the status table.
final class FrameDecoder {

    private static final List<String> KINDS = List.of(
            "executive-order",
            "proclamation",
            "memorandum",
            "law",
            "rule",
            "notice",
            "letter",
            "message",
            "announcement",
            "statement",
            "fact-sheet",
            "judgment",
            "order",
            "plan",
            "schedule");
    private static final List<String> PARTIES = List.of("US", "CN", "NL");

    private final Places places;
    private final Problems problems;

    FrameDecoder(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void instruments(Fields fields, Map<InstrumentId, Instrument> into) {
        for (Node node : fields.someItems("instruments")) {
            Fields one = Fields.of(node, problems);
            Instrument instrument = new Instrument(
                    new InstrumentId(one.id("id")),
                    one.oneOf("kind", KINDS),
                    party(one),
                    one.text("citation"),
                    one.name("title"),
                    one.optionalDay("signed"),
                    one.optionalDay("published"),
                    url(one),
                    one.confidence());
            one.done();
            if (into.putIfAbsent(instrument.id(), instrument) != null) {
                duplicate(one, "the ledger has an instrument", instrument.id().text());
            }
        }
        fields.done();
    }

    void facts(Fields fields, Map<FactId, Fact> into) {
        for (Node node : fields.someItems("facts")) {
            Fields one = Fields.of(node, problems);
            Fact fact = new FactDecoder(problems).fact(one);
            places.put(fact, one);
            if (Condition.isOfTheQuestion(fact.id()) || into.putIfAbsent(fact.id(), fact) != null) {
                duplicate(one, "the ledger has a fact", fact.id().text());
            }
        }
        fields.done();
    }

    void programmes(Fields fields, List<Programme> into) {
        for (Node node : fields.someItems("programmes")) {
            Fields one = Fields.of(node, problems);
            Programme programme = new Programme(one.id("id"), one.name("name"));
            if (into.stream().anyMatch(other -> other.id().equals(programme.id()))) {
                duplicate(one, "the ledger has a programme", programme.id());
            }
            into.add(programme);
            one.done();
        }
        fields.done();
    }

    StatusTable status(Fields fields) {
        List<StatusTable.Row> rows = new ArrayList<>();
        fields.someItems("rows").forEach(node -> row(node, rows));
        List<StatusTable.Row> all = new ArrayList<>(rows);
        fields.items("further").forEach(node -> row(node, all));
        StatusTable table = new StatusTable(
                fields.day("since"), fields.texts("agreements"), rows, all.subList(rows.size(), all.size()));
        fields.done();
        return places.put(table, fields);
    }

    private void row(Node node, List<StatusTable.Row> into) {
        Fields one = Fields.of(node, problems);
        StatusTable.Row row =
                new StatusTable.Row(one.id("id"), party(one), one.name("subject"), measures(one, "measures"));
        if (into.stream().anyMatch(other -> other.id().equals(row.id()))) {
            duplicate(one, "the table has a row", row.id());
        }
        into.add(places.put(row, one));
        one.done();
    }

    void relations(Fields fields, List<Relation> into) {
        new RelationDecoder(places, problems).relations(fields, into);
    }

    void contradictions(Fields fields, List<Contradiction> into) {
        Party party = party(fields);
        ZoneId zone = fields.zone("zone");
        ConditionDecoder conditions = new ConditionDecoder(zone, Map.of(), problems);
        for (Node node : fields.someItems("contradictions")) {
            Fields one = Fields.of(node, problems);
            Contradiction contradiction = new Contradiction(
                    one.id("id"),
                    party,
                    zone,
                    RelationDecoder.condition(one, conditions),
                    one.name("why"),
                    one.word("then", Contradiction.Then.class, Contradiction.Then.REFUSED),
                    one.by());
            one.done();
            if (into.stream().anyMatch(other -> other.id().equals(contradiction.id()))) {
                duplicate(one, "the ledger has a contradiction", contradiction.id());
            }
            into.add(places.put(contradiction, one));
        }
        fields.done();
    }

    Agreement agreement(Fields fields, Map<MeasureId, Measure> measures) {
        List<Agreement.Provision> provisions = new ArrayList<>();
        String id = fields.id("agreement");
        Name name = fields.name("name");
        LocalDate announced = fields.day("announced");
        Name place = fields.name("place");
        fields.someItems("between");
        List<String> between = fields.someOf("between", PARTIES);
        List<InstrumentId> by = new ArrayList<>();
        for (String text : fields.texts("by")) {
            by.add(new InstrumentId(text));
        }
        Node sources = fields.node("by");
        if (sources == null
                || (sources instanceof Node.Sequence sequence
                        && sequence.items().isEmpty())) {
            fields.noSource("Name the statements it rests on, by their ids.");
        }
        for (Node node : fields.someItems("provisions")) {
            Fields one = Fields.of(node, problems);
            Agreement.Provision provision = provision(one, measures);
            if (provisions.stream().anyMatch(other -> other.id().equals(provision.id()))) {
                duplicate(one, "the agreement has a provision", provision.id());
            }
            provisions.add(places.put(provision, one));
        }
        fields.done();
        return places.put(new Agreement(id, name, announced, place, between, by, provisions), fields);
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
                one.id("id"),
                one.oneOf("side", Agreement.SIDES),
                one.oneOf("claimed-by", Agreement.SIDES),
                one.oneOf("subject", Agreement.SUBJECTS),
                one.name("name"),
                one.day("announced"),
                one.by(),
                one.word("confidence", Confidence.class, Confidence.HIGH),
                expects);
        one.done();
        return provision;
    }

    private Agreement.@Nullable Expectation expectation(Fields one, Map<MeasureId, Measure> measures) {
        if (one.has("event")) {
            Agreement.Expectation expectation = places.put(new Agreement.OfEvent(one.text("event")), one);
            one.done();
            return expectation;
        }
        if (one.has("untested")) {
            Agreement.Expectation expectation = places.put(new Agreement.Untested(one.name("untested")), one);
            one.done();
            return expectation;
        }
        if (one.has("commitment")) {
            MeasureId commitment = new MeasureId(one.text("commitment"));
            Agreement.Expectation expectation =
                    places.put(new Agreement.OfCommitment(commitment, one.optional("series")), one);
            one.done();
            return expectation;
        }
        MeasureId id = new MeasureId(one.text("measure"));
        Measure measure = measures.get(id);
        if (measure == null) {
            unknown(one, id);
            return null;
        }
        Period period = one.period(measure.zone());
        String heading = one.heading("exempts");
        Agreement.Wanted wanted = heading == null ? wanted(one) : Agreement.Wanted.EXEMPT;
        RateExpression atMost =
                wanted == Agreement.Wanted.AT_MOST ? ValueDecoder.rate(one.text("at-most"), one, "at-most") : null;
        one.done();
        return new Agreement.OfMeasure(id, period, wanted, atMost, heading);
    }

    private static Agreement.Wanted wanted(Fields one) {
        if (one.yes("absent", false)) {
            return Agreement.Wanted.NOTHING;
        }
        return one.yes("in-force", false) ? Agreement.Wanted.IN_FORCE : Agreement.Wanted.AT_MOST;
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
                unknown(one, id);
                continue;
            }
            layers.add(decoders.computeIfAbsent(id, absent -> decoder(measure, instruments))
                    .decode(one));
        }
        for (Measure measure : measures.values()) {
            LayerDecoder decoder = decoders.get(measure.id());
            if (decoder != null) {
                List<Layer> further = layers.stream()
                        .filter(layer -> layer.measure().equals(measure.id()))
                        .toList();
                decoder.stacked(measure.layers(), further);
            }
        }
        Scenario scenario = new Scenario(
                fields.id("scenario"),
                fields.name("name"),
                assumes,
                fields.yes("no-further-act", false),
                without,
                layers);
        fields.done();
        return places.put(scenario, fields);
    }

    private static void unknown(Fields fields, MeasureId measure) {
        if (!measure.text().isEmpty()) {
            fields.problem(
                    Problems.Code.DANGLING,
                    "measure",
                    "the ledger has no measure '" + measure + "'.",
                    "Write it, or correct the name.");
        }
    }

    static void duplicate(Fields fields, String what, String id) {
        if (!id.isEmpty()) {
            fields.problem(
                    Problems.Code.DUPLICATE_ID,
                    "id",
                    what + " '" + id + "' already.",
                    "Keep one, or choose another id.");
        }
    }

    private static @Nullable String url(Fields fields) {
        String url = fields.optional("url");
        if (url != null && !url.matches("https?://[^\\s]+")) {
            fields.problem(
                    Problems.Code.WRONG_VALUE,
                    "url",
                    "'" + url + "' is not an address.",
                    "Begin it with https:// or http://.");
        }
        return url;
    }

    private LayerDecoder decoder(Measure measure, Map<InstrumentId, Instrument> instruments) {
        ConditionDecoder conditions = new ConditionDecoder(measure.zone(), places.conditions(measure.id()), problems);
        LayerDecoder decoder = new LayerDecoder(
                measure.id(), measure.kind(), measure.zone(), conditions, instruments, places, problems);
        decoder.knows(measure.layers());
        return decoder;
    }

    private static List<MeasureId> measures(Fields fields, String key) {
        List<MeasureId> measures = new ArrayList<>();
        for (String text : fields.someTexts(key)) {
            measures.add(new MeasureId(text));
        }
        return measures;
    }

    static Party party(Fields fields) {
        return switch (fields.oneOf("party", PARTIES)) {
            case "CN" -> Party.CN;
            case "NL" -> Party.NL;
            default -> Party.US;
        };
    }
}

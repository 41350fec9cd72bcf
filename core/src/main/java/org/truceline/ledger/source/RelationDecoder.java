package org.truceline.ledger.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Standing;

/// Reads how duties combine, which part of a value they reach, and which day fixes their rates.
final class RelationDecoder {

    private static final List<String> KINDS =
            List.of("adds", "excludes", "replaces", "one-of", "splits", "limits", "dates", "caps", "collects");

    private final Places places;
    private final Problems problems;

    RelationDecoder(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void relations(Fields fields, List<Relation> into) {
        ZoneId zone = fields.zone("zone");
        ConditionDecoder decoder = conditions(fields, zone);
        for (Node node : fields.someItems("relations")) {
            Fields one = Fields.of(node, problems);
            Instant announced = one.moment("announced", zone);
            LocalDate published = one.optionalDay("published");
            Relation relation = new Relation(
                    one.id("id"),
                    rule(one, decoder),
                    one.heading(),
                    zone,
                    one.word("standing", Standing.class, Standing.ENACTED),
                    announced,
                    published == null ? null : published.atStartOfDay(zone).toInstant(),
                    one.period(zone),
                    one.by(),
                    one.confidence());
            one.done();
            if (into.stream().anyMatch(other -> other.id().equals(relation.id()))) {
                FrameDecoder.duplicate(one, "the ledger has a relation", relation.id());
            }
            into.add(places.put(relation, one));
        }
        fields.done();
    }

    private Relation.Rule rule(Fields one, ConditionDecoder conditions) {
        String kind = one.oneOf("kind", KINDS);
        return switch (kind) {
            case "excludes" -> {
                boolean declared =
                        one.oneOf("trigger", List.of("owed", "declared")).equals("declared");
                List<MeasureId> causes = declared ? List.of() : measures(one, "if");
                List<String> headings = declared ? headings(one) : List.of();
                yield new Relation.Excludes(causes, headings, measures(one, "then"));
            }
            case "replaces" -> new Relation.Replaces(new MeasureId(one.text("measure")), measures(one, "in-lieu-of"));
            case "one-of" -> new Relation.OneOf(measures(one, "order"));
            case "splits" ->
                new Relation.Splits(
                        new MeasureId(one.text("measure")),
                        new FactId(one.text("by-fact")),
                        measures(one, "remainder"));
            case "limits" ->
                new Relation.Limits(
                        one.has("measures") ? measures(one, "measures") : List.of(),
                        one.yes("base", false),
                        limits(one, conditions));
            case "dates" ->
                new Relation.Dates(
                        FrameDecoder.party(one),
                        new FactId(one.text("by-fact")),
                        condition(one, conditions),
                        one.name("name"));
            case "caps" -> new CallRelationDecoder(one, problems).caps();
            case "collects" -> new CallRelationDecoder(one, problems).collects(conditions);
            default -> new Relation.Adds(measures(one, "measures"));
        };
    }

    /// The conditions that the file names, for its relations.
    private ConditionDecoder conditions(Fields fields, ZoneId zone) {
        Map<String, Condition> named = new LinkedHashMap<>();
        ConditionDecoder decoder = new ConditionDecoder(zone, named, problems);
        Fields conditions = fields.child("conditions");
        if (conditions != null) {
            conditions.entries().forEach((name, entry) -> named.put(name, decoder.decode(entry.value())));
        }
        return decoder;
    }

    static Condition condition(Fields one, ConditionDecoder conditions) {
        Node when = one.node("when");
        if (when == null) {
            one.missing("when", "Say of which goods it holds.");
            return new Condition.Always();
        }
        return conditions.decode(when);
    }

    private List<Relation.Limit> limits(Fields one, ConditionDecoder conditions) {
        List<Relation.Limit> limits = new ArrayList<>();
        for (Node node : one.someItems("limits")) {
            Fields fields = Fields.of(node, problems);
            Condition when = condition(fields, conditions);
            limits.add(places.put(new Relation.Limit(when, reached(fields)), fields));
            fields.done();
        }
        if (!one.has("measures") && !one.yes("base", false)) {
            one.missing("measures", "Name the measures that it reaches, or write base: yes.");
        }
        return limits;
    }

    private static Relation.Reached reached(Fields fields) {
        if (fields.has("all-but")) {
            return new Relation.AllBut(new FactId(fields.text("all-but")));
        }
        String to = fields.text("at-most");
        return to.equals("nothing") ? new Relation.Nothing() : new Relation.AtMost(new FactId(to));
    }

    private List<String> headings(Fields fields) {
        List<String> headings = fields.someTexts("headings");
        for (String heading : headings) {
            if (!Fields.isHeading(heading)) {
                problems.add(
                        Problems.Code.WRONG_VALUE,
                        fields.where("headings", heading),
                        "headings",
                        "'" + heading + "' is not a tariff heading.",
                        "Write digits with dots, such as \"9903.01.25\".");
            }
        }
        return headings;
    }

    static List<MeasureId> measures(Fields fields, String key) {
        List<MeasureId> measures = new ArrayList<>();
        for (String text : fields.someTexts(key)) {
            measures.add(new MeasureId(text));
        }
        return measures;
    }
}

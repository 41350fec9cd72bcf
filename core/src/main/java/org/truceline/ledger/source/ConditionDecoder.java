package org.truceline.ledger.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.ListId;
import org.truceline.ledger.MeasureId;

/// Reads `when`: a name, or one of the forms of the closed grammar.
final class ConditionDecoder {

    private static final String FORMS =
            "Write a name from `conditions`, or {not: X}, {all: [X]}, {any: [X]}, {listed: LIST}, {fact: F, before: INSTANT},"
                    + " {fact: F, at-least: \"0.2\"}, {fact: F, equals: \"text\"}, {fact: F, one-of: [\"text\"]}, {fact: F, for-years: \"3\"}, {fact: F, within: \"9802\"}, {fact: F, on: LIST}, {fact: F, after: G}, {stated: F},"
                    + " {sum: [F, {fact: F, listed: LIST}], at-least: \"0.2\", of: F, stated-as: F}, {share: F, of-one: G, meets: MEASURE}.";

    private final ZoneId zone;
    private final Map<String, Condition> named;
    private final Problems problems;

    ConditionDecoder(ZoneId zone, Map<String, Condition> named, Problems problems) {
        this.zone = zone;
        this.named = named;
        this.problems = problems;
    }

    Condition decode(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> named(scalar);
            case Node.Mapping mapping -> form(Fields.of(mapping, problems));
            case Node.Sequence sequence -> wrong(node);
        };
    }

    private Condition named(Node.Scalar scalar) {
        Condition condition = named.get(scalar.text());
        if (condition == null) {
            problems.add(
                    Problems.Code.DANGLING,
                    scalar.where(),
                    "when",
                    "the file names no condition '" + scalar.text() + "'.",
                    named.isEmpty() ? FORMS : "Named are: " + String.join(", ", named.keySet()) + ".");
            return new Condition.Always();
        }
        return new Condition.Named(scalar.text(), condition);
    }

    private Condition form(Fields fields) {
        Condition condition;
        if (fields.has("not")) {
            condition = new Condition.Not(inner(fields, "not"));
        } else if (fields.has("all")) {
            condition = new Condition.All(several(fields, "all"));
        } else if (fields.has("any")) {
            condition = new Condition.Any(several(fields, "any"));
        } else if (fields.has("listed")) {
            condition = new Condition.Listed(new ListId(fields.text("listed")));
        } else if (fields.has("stated")) {
            condition = new Condition.Stated(new FactId(fields.text("stated")));
        } else if (fields.has("sum")) {
            condition = sum(fields);
        } else if (fields.has("share")) {
            condition = meets(fields);
        } else if (fields.has("fact")) {
            condition = fact(fields);
        } else {
            if (!fields.isAbsent()) {
                problems.add(Problems.Code.WRONG_FORM, fields.where(), "when", "this is no condition.", FORMS);
                fields.entries();
            }
            condition = new Condition.Always();
        }
        fields.done();
        return condition;
    }

    private Condition fact(Fields fields) {
        FactId fact = new FactId(fields.text("fact"));
        if (fields.has("before")) {
            Instant edge = fields.moment("before", zone);
            return new Condition.Before(fact, edge);
        }
        if (fields.has("at-least")) {
            BigDecimal bound = fields.number("at-least");
            return new Condition.AtLeast(fact, bound);
        }
        if (fields.has("one-of")) {
            return new Condition.Any(fields.someTexts("one-of").stream()
                    .map(text -> (Condition) new Condition.Equal(fact, text))
                    .toList());
        }
        if (fields.has("for-years")) {
            return new Condition.ForYears(fact, fields.count("for-years"));
        }
        if (fields.has("equals")) {
            return new Condition.Equal(fact, fields.text("equals"));
        }
        if (fields.has("within")) {
            return new Condition.Within(fact, fields.digits("within"));
        }
        if (fields.has("on")) {
            return new Condition.On(fact, new ListId(fields.text("on")));
        }
        if (fields.has("after")) {
            return new Condition.After(fact, new FactId(fields.text("after")));
        }
        problems.add(Problems.Code.WRONG_FORM, fields.where(), "fact", "the test of the fact is missing.", FORMS);
        fields.entries();
        return new Condition.Always();
    }

    private Condition sum(Fields fields) {
        List<Condition.Part> parts = new ArrayList<>();
        for (Node item : fields.someItems("sum")) {
            parts.add(part(item));
        }
        String whole = fields.optional("stated-as");
        boolean above = fields.has("above");
        BigDecimal bound = fields.number(above ? "above" : "at-least");
        String of = fields.optional("of");
        return new Condition.Sum(
                parts, whole == null ? null : new FactId(whole), above, bound, of == null ? null : new FactId(of));
    }

    private static Condition meets(Fields fields) {
        String single = fields.optional("of-one");
        return new Condition.Meets(
                new FactId(fields.text("share")),
                single == null ? null : new FactId(single),
                new MeasureId(fields.text("meets")));
    }

    private Condition.Part part(Node item) {
        if (item instanceof Node.Scalar scalar) {
            return new Condition.Part(new FactId(scalar.text()), null);
        }
        Fields fields = Fields.of(item, problems);
        Condition.Part part = new Condition.Part(new FactId(fields.text("fact")), new ListId(fields.text("listed")));
        fields.done();
        return part;
    }

    private Condition inner(Fields fields, String key) {
        Node node = fields.node(key);
        return node == null ? new Condition.Always() : decode(node);
    }

    private List<Condition> several(Fields fields, String key) {
        List<Condition> conditions = new ArrayList<>();
        for (Node item : fields.someItems(key)) {
            conditions.add(decode(item));
        }
        return conditions;
    }

    private Condition wrong(Node node) {
        problems.add(Problems.Code.WRONG_FORM, node.where(), "when", "here stands " + node.kind() + ".", FORMS);
        return new Condition.Always();
    }
}

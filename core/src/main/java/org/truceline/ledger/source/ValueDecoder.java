package org.truceline.ledger.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Value;
import org.truceline.rate.RateExpression;
import org.truceline.rate.RateSyntaxException;

/// Reads the value of a layer, in the form of its measure's kind.
final class ValueDecoder {

    private static final List<String> PER = List.of("net-ton", "container", "ceu", "call");
    private static final List<String> POLICIES = List.of(
            "licence", "general-licence", "denial", "presumption-of-denial", "case-by-case", "prohibition", "report");
    private static final List<String> REACHES =
            List.of("export", "foreign-product", "import", "investment", "dealing", "entry");

    private final ZoneId zone;
    private final Problems problems;

    ValueDecoder(ZoneId zone, Problems problems) {
        this.zone = zone;
        this.problems = problems;
    }

    Value decode(MeasureKind kind, Fields layer) {
        String key = kind.valueKey();
        Node node = layer.node(key);
        if (node instanceof Node.Scalar scalar && scalar.text().equals("none")) {
            return new Value.Nothing();
        }
        if (node == null) {
            layer.missing(
                    key, "A layer of a " + kind.text() + " states `" + key + "`, or `extends` or `lifts` others.");
            return new Value.Nothing();
        }
        return switch (kind) {
            case DUTY -> rate(layer, key);
            case OWNERSHIP_RULE -> rule(layer.requiredChild(key));
            case PORT_FEE -> fee(layer.requiredChild(key));
            case USER_FEE -> charge(layer, key);
            case TAX -> tax(layer, key);
            case CONTROL -> requirement(layer.requiredChild(key));
            case LISTING -> effect(layer.requiredChild(key));
            case COMMITMENT -> target(layer.requiredChild(key));
            case IMPORT_BAR -> bar(layer, key);
        };
    }

    private Value rate(Fields layer, String key) {
        String text = layer.text(key);
        if (text.equals("not-carried")) {
            return new Value.NotCarried();
        }
        RateExpression expression = rate(text, layer, key);
        return expression == null ? new Value.Nothing() : new Value.Rate(expression);
    }

    /// Reads a rate; null if it is none, which is then a problem.
    static @Nullable RateExpression rate(String text, Fields fields, String key) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return RateExpression.parse(text);
        } catch (RateSyntaxException e) {
            fields.problem(Problems.Code.WRONG_VALUE, key, e.getMessage() + ".", "Write a rate such as \"25%\".");
            return null;
        }
    }

    private static Value rule(Fields fields) {
        Value value = new RuleDecoder(fields).decode();
        fields.done();
        return value;
    }

    private Value.Fee fee(Fields fields) {
        Value.Fee fee;
        if (fields.has("greater-of")) {
            List<Value.Fee> fees = new ArrayList<>();
            for (Node item : fields.someItems("greater-of")) {
                fees.add(fee(Fields.of(item, problems)));
            }
            fee = new Value.FeeGreaterOf(fees);
        } else if (fields.has("carriage")) {
            RateExpression share = rate(fields.text("carriage"), fields, "carriage");
            fee = new Value.Carriage(
                    share == null ? BigDecimal.ZERO : share.adValorem().orElse(BigDecimal.ZERO),
                    fields.name("of"),
                    fields.name("on"));
        } else {
            fee = new Value.FeePer(
                    fields.oneOf("per", PER), fields.yes("started", false), fields.number("amount"), currency(fields));
        }
        fields.done();
        return fee;
    }

    private Value charge(Fields layer, String key) {
        if (layer.node(key) instanceof Node.Scalar scalar && scalar.text().equals("not-carried")) {
            return new Value.NotCarried();
        }
        Fields fields = layer.requiredChild(key);
        Value.Charge charge = fields.has("each-entry")
                ? new Value.ChargePerEntry(fields.number("each-entry"), currency(fields))
                : new Value.ChargeByValue(
                        ratio(fields),
                        fields.has("entry-at-least") ? fields.number("entry-at-least") : null,
                        fields.has("entry-at-most") ? fields.number("entry-at-most") : null,
                        currency(fields));
        fields.done();
        return charge;
    }

    private Value tax(Fields layer, String key) {
        if (layer.node(key) instanceof Node.Scalar scalar && scalar.text().equals("not-carried")) {
            return new Value.NotCarried();
        }
        Fields fields = layer.requiredChild(key);
        List<MeasureId> upon = new ArrayList<>();
        if (fields.has("upon")) {
            fields.texts("upon").forEach(id -> upon.add(new MeasureId(id)));
        }
        boolean stated = fields.has("rate-by");
        Value value = new Value.Tax(
                stated ? null : ratio(fields),
                stated ? new FactId(fields.id("rate-by")) : null,
                fields.yes("inclusive", false),
                upon);
        fields.done();
        return value;
    }

    /// A share of the value; 0 if the text is none, which is then a problem.
    private static BigDecimal ratio(Fields fields) {
        RateExpression rate = rate(fields.text("rate"), fields, "rate");
        if (rate == null || rate instanceof RateExpression.AdValorem) {
            return rate instanceof RateExpression.AdValorem(BigDecimal ratio) ? ratio : BigDecimal.ZERO;
        }
        fields.problem(
                Problems.Code.WRONG_VALUE,
                "rate",
                "what is charged on a value is a share of it, and '" + rate.text() + "' is not.",
                "Write a rate such as \"0.125%\".");
        return BigDecimal.ZERO;
    }

    /// A currency by its three letters.
    static String currency(Fields fields) {
        String text = fields.text("currency");
        if (!text.isEmpty() && !text.matches("[A-Z]{3}")) {
            fields.problem(
                    Problems.Code.WRONG_VALUE,
                    "currency",
                    "'" + text + "' is not a currency.",
                    "Write three capital letters, such as USD.");
        }
        return text;
    }

    private Value requirement(Fields fields) {
        Value value = new Value.Requirement(fields.oneOf("policy", POLICIES), fields.texts("exceptions"));
        fields.done();
        return value;
    }

    private Value effect(Fields fields) {
        Value value = new Value.Effect(fields.oneOf("policy", POLICIES), fields.someOf("reaches", REACHES));
        fields.done();
        return value;
    }

    private Value target(Fields fields) {
        Instant by = fields.instant("by", zone);
        boolean counted = fields.has("amount") || fields.has("unit");
        Value value = counted
                ? new Value.Target(fields.number("amount"), fields.text("unit"), by)
                : new Value.Target(null, "", by);
        fields.done();
        return value;
    }

    private Value bar(Fields layer, String key) {
        layer.oneOf(key, List.of("all", "none"));
        return new Value.Bar();
    }
}

package org.truceline.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.truceline.ledger.Value;

/// How much a value asks: the policies of the ledger from the mildest to the strictest. An import bar counts as a
/// prohibition.
public final class Severity {

    private static final List<String> ORDER = List.of(
            "report", "general-licence", "licence", "case-by-case", "presumption-of-denial", "denial", "prohibition");

    /// From the mildest to the strictest.
    public static final Comparator<Value> MILDEST_FIRST = Comparator.comparingInt(Severity::of);

    private Severity() {}

    /// 0 for nothing; the more, the stricter.
    public static int of(Value value) {
        return switch (value) {
            case Value.Requirement requirement -> 1 + ORDER.indexOf(requirement.policy());
            case Value.Effect effect -> 1 + ORDER.indexOf(effect.policy());
            case Value.Bar bar -> ORDER.size();
            case Value.Nothing nothing -> 0;
            case Value.NotCarried not -> ORDER.size();
            case Value.Rate rate -> 0;
            case Value.OwnershipRule rule -> 0;
            case Value.Fee fee -> 0;
            case Value.Charge charge -> 0;
            case Value.Tax tax -> 0;
            case Value.Target target -> 0;
        };
    }

    static Value strictest(Collection<Value> values) {
        return values.stream().max(MILDEST_FIRST).orElse(new Value.Nothing());
    }

    static Value mildest(Collection<Value> values) {
        return values.stream().min(MILDEST_FIRST).orElse(new Value.Nothing());
    }
}

package org.truceline.timeline;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Value;

/// What owners hold, set against the threshold that an ownership rule has at an instant, in a view.
///
/// A rule that asks nothing at that instant is met by nobody. Shares are ratios, thresholds percent.
final class Holding {

    private final View view;
    private final Condition.Meets meets;
    private final Case asked;

    Holding(View view, Condition.Meets meets, Case asked) {
        this.view = view;
        this.meets = meets;
        this.asked = asked;
    }

    Truth truth() {
        Fold fold = view.timeline(view.ledger().measure(meets.rule())).at(asked);
        if (fold.undecided()) {
            return new Truth(Truth.Kind.UNKNOWN, fold.missing(), fold.assumed());
        }
        return fold.value() instanceof Value.OwnershipRule rule ? against(rule) : Truth.NO;
    }

    private Truth against(Value.OwnershipRule rule) {
        FactId alone = meets.single();
        BigDecimal single = alone == null ? null : stated(alone);
        BigDecimal together = stated(meets.together());
        // one holder of nothing at all leaves nothing for the others
        BigDecimal sum = together == null && single != null && single.signum() == 0 ? single : together;
        // first, so that a sum below its own part takes nothing away
        if (single != null && reaches(single, rule)) {
            return Truth.YES;
        }
        if (sum != null && !reaches(sum, rule)) {
            return Truth.NO;
        }
        if (single != null && rule.aggregate().equals("no")) {
            return Truth.NO;
        }
        if (sum == null) {
            return Conditions.unstated(view, meets.together());
        }
        return rule.aggregate().equals("yes") ? Truth.YES : untold(alone, single);
    }

    /// The sum reaches the threshold, and it hangs on the largest stake, or on how the rule is read.
    private Truth untold(@Nullable FactId alone, @Nullable BigDecimal single) {
        return Truth.unknown(
                alone != null && single == null
                        ? alone
                        : new FactId(meets.rule().text()));
    }

    private @Nullable BigDecimal stated(FactId fact) {
        return asked.facts().get(fact) instanceof FactValue.Amount amount ? amount.number() : null;
    }

    private static boolean reaches(BigDecimal share, Value.OwnershipRule rule) {
        int compared = share.movePointRight(2).compareTo(rule.threshold());
        return rule.compare().equals("more-than") ? compared > 0 : compared >= 0;
    }
}

package org.truceline.portfee;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Standing;
import org.truceline.timeline.View;

/// The whole answer for a call: what it owes, the next change, and what statements of other standing would change.
///
/// @param earlier      where only a day is asked about: the call at the first instant of that day, if it then owes
/// something
///                     else than at its end
/// @param next         the call at the next instant at which the answer differs, as enacted
/// @param alternatives the call at the same instant, where statements of another standing change it
/// @param nextOthers   the next change once statements of another standing count, where it is another one
/// @param unasked      facts that the call states and the authority does not ask
public record CallAnswer(
        View view,
        CallFee now,
        Optional<CallFee> earlier,
        Optional<CallFee> next,
        List<Other> alternatives,
        List<Other> nextOthers,
        List<FactId> unasked) {

    public CallAnswer {
        alternatives = List.copyOf(alternatives);
        nextOthers = List.copyOf(nextOthers);
        unasked = List.copyOf(unasked);
    }

    /// An answer in which statements of `standing` count besides what is enacted.
    public record Other(Standing standing, CallFee fee) {}

    static final List<Standing> OTHERS =
            List.of(Standing.STATED, Standing.PROPOSED, Standing.THREATENED, Standing.HELD);

    /// Assesses a call that is asked about alone, and looks ahead and aside.
    ///
    /// @param years the days on which the year of the limit may begin; empty for what the ledger says
    public static CallAnswer of(PortFees fees, Call call, List<MonthDay> years) {
        return of(fees, call, Map.of(), years);
    }

    /// The same where another answer is as possible.
    CallAnswer or(CallAnswer other, FactId why, @Nullable Reading reading) {
        CallFee both = now.or(other.now, why, reading);
        return both.equals(now) ? this : new CallAnswer(view, both, earlier, next, alternatives, nextOthers, unasked);
    }

    /// @param used how often the ship was charged in the year, as statements of each standing have it; what the call
    ///             states where it is not there
    static CallAnswer of(PortFees fees, Call call, Map<Standing, CapState.Used> used, List<MonthDay> years) {
        CallFee now = fees.assess(call, used.get(Standing.ENACTED), years);
        Optional<CallFee> earlier = fees.earlier(now, used.get(Standing.ENACTED), years);
        Optional<CallFee> next = fees.next(now, used.get(Standing.ENACTED), years);
        List<Other> alternatives = new ArrayList<>();
        List<Other> nextOthers = new ArrayList<>();
        for (Standing standing : OTHERS) {
            PortFees other = fees.with(standing);
            CallFee then = other.assess(call, used.get(standing), years);
            if (CallFee.differ(now, then)) {
                alternatives.add(new Other(standing, then));
            }
            other.next(then, used.get(standing), years)
                    .filter(later ->
                            next.isEmpty() || !later.at().equals(next.get().at()) || CallFee.differ(later, next.get()))
                    .ifPresent(later -> nextOthers.add(new Other(standing, later)));
        }
        return new CallAnswer(fees.view(), now, earlier, next, alternatives, nextOthers, fees.unasked(call));
    }
}

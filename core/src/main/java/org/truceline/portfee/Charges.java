package org.truceline.portfee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Relation;
import org.truceline.timeline.FactValue;

/// What one ship was charged so far, in one view.
///
/// A call that states how often the ship was charged starts the count anew.
final class Charges {

    private final PortFees fees;
    private final List<MonthDay> years;
    private final int unread;
    private final List<Charged> charged = new ArrayList<>();

    /// What was charged on one day: surely, possibly, or as often as a call states.
    private record Charged(LocalDate day, int lowest, int highest) {}

    /// @param years the days on which the year of the limit may begin; empty for what the ledger says
    /// @param unread how many voyages of the ship could not be read, and may have been charged
    Charges(PortFees fees, List<MonthDay> years, int unread) {
        this.fees = fees;
        this.unread = unread;
        this.years = years;
    }

    /// The limit that holds at an instant; null if none does.
    static Relation.@Nullable Caps caps(PortFees fees, Instant at) {
        for (Relation relation : fees.view().relations(at)) {
            if (relation.rule() instanceof Relation.Caps caps
                    && fees.measures().stream()
                            .anyMatch(measure -> caps.measures().contains(measure.id()))) {
                return caps;
            }
        }
        return null;
    }

    /// How often the ship was charged in the year of a call; null if no limit holds then. Where no act says when the
    /// year begins, between the least and the most that is possible.
    CapState.@Nullable Used before(Call call) {
        Relation.Caps caps = caps(fees, instant(call));
        if (caps == null) {
            return null;
        }
        if (call.facts().get(caps.counted()) instanceof FactValue.Amount stated) {
            int count = stated.number().intValue();
            charged.clear();
            charged.add(new Charged(day(call), count, count));
        }
        int lowest = Integer.MAX_VALUE;
        int highest = 0;
        for (MonthDay begins : years.isEmpty() ? caps.years() : years) {
            LocalDate from = Cap.year(begins, day(call)).from();
            List<Charged> within =
                    charged.stream().filter(one -> !one.day().isBefore(from)).toList();
            lowest = Math.min(lowest, within.stream().mapToInt(Charged::lowest).sum());
            highest =
                    Math.max(highest, within.stream().mapToInt(Charged::highest).sum());
        }
        return new CapState.Used(true, lowest, highest + unread);
    }

    /// Counts a call that may be read in several ways.
    void add(List<Call> ways, CapState.@Nullable Used used) {
        List<CallFee> found =
                ways.stream().map(way -> fees.assess(way, used, years)).toList();
        if (found.stream().anyMatch(CallFee::mayBePaid)) {
            boolean surely = found.stream().allMatch(CallFee::surelyPaid);
            charged.add(new Charged(day(ways.getFirst()), surely ? 1 : 0, 1));
        }
    }

    private Instant instant(Call call) {
        return call.arrival().in(fees.zone());
    }

    private LocalDate day(Call call) {
        return instant(call).atZone(fees.zone()).toLocalDate();
    }
}

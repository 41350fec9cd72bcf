package org.truceline.portfee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Relation;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// How often a ship may be charged in a year, and how often it was.
final class Cap {

    private final View view;
    private final ZoneId zone;
    private final CapState.@Nullable Used counted;
    private final List<MonthDay> settled;
    private final Set<FactId> missing = new HashSet<>();
    private final Set<FactId> assumed = new HashSet<>();

    /// @param counted what was counted; null for what the call states
    /// @param settled on which days the year begins, whatever the ledger says; empty for what it says
    Cap(View view, ZoneId zone, CapState.@Nullable Used counted, List<MonthDay> settled) {
        this.view = view;
        this.zone = zone;
        this.counted = counted;
        this.settled = List.copyOf(settled);
    }

    Set<FactId> missing() {
        return missing;
    }

    Set<FactId> assumed() {
        return assumed;
    }

    /// The same for another instant.
    Cap again() {
        return new Cap(view, zone, counted, settled);
    }

    /// How the limit stands for a call that would owe one of these fees; null if none is set.
    @Nullable
    CapState state(Call call, Instant at, List<Measure> owed) {
        for (Relation relation : view.relations(at)) {
            if (relation.rule() instanceof Relation.Caps caps
                    && owed.stream().anyMatch(measure -> caps.measures().contains(measure.id()))) {
                CapState.Used used = counted == null ? stated(call, caps) : counted;
                LocalDate day = at.atZone(zone).toLocalDate();
                return new CapState(relation, caps, caps.most(), used, state(used, caps), years(caps, day));
            }
        }
        return null;
    }

    private static CapState.Used stated(Call call, Relation.Caps caps) {
        return call.facts().get(caps.counted()) instanceof FactValue.Amount amount
                ? CapState.Used.of(amount.number().intValue())
                : CapState.Used.UNSTATED;
    }

    private CapState.State state(CapState.Used used, Relation.Caps caps) {
        if (!used.stated()) {
            Fact fact = view.ledger().facts().get(caps.counted());
            (fact != null && fact.unstated() != null ? assumed : missing).add(caps.counted());
            return CapState.State.UNSTATED;
        }
        if (used.lowest() >= caps.most()) {
            return CapState.State.REACHED;
        }
        if (used.highest() < caps.most()) {
            return CapState.State.NOT_REACHED;
        }
        missing.add(caps.counted());
        return CapState.State.UNTOLD;
    }

    /// What is left of a fee.
    Bounds of(@Nullable CapState state, Bounds fee) {
        if (state == null) {
            return fee;
        }
        return switch (state.state()) {
            case NOT_REACHED -> fee;
            case REACHED -> Bounds.NOTHING;
            case UNTOLD -> fee.or(Bounds.NOTHING);
            case UNSTATED -> missing.isEmpty() ? fee : fee.or(Bounds.NOTHING);
        };
    }

    private List<CapState.Year> years(Relation.Caps caps, LocalDate day) {
        List<CapState.Year> years = new ArrayList<>();
        for (MonthDay begins : settled.isEmpty() ? caps.years() : settled) {
            years.add(year(begins, day));
        }
        return years;
    }

    /// The year that begins on that day of the calendar and holds `day`.
    static CapState.Year year(MonthDay begins, LocalDate day) {
        LocalDate from = begins.atYear(day.getYear());
        if (from.isAfter(day)) {
            from = begins.atYear(day.getYear() - 1);
        }
        return new CapState.Year(from, begins.atYear(from.getYear() + 1));
    }
}

package org.truceline.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.time.AsOf;

/// Evaluates `when` for a case. A fact that is not stated is taken as its authority takes it, or is missing.
final class Conditions {

    private final View view;
    private final ZoneId zone;

    Conditions(View view, ZoneId zone) {
        this.view = view;
        this.zone = zone;
    }

    Truth test(Condition condition, Case asked) {
        return switch (condition) {
            case Condition.Always always -> Truth.YES;
            case Condition.Named named -> test(named.condition(), asked);
            case Condition.Before before -> before(before, asked);
            case Condition.AtLeast atLeast -> atLeast(atLeast, asked);
            case Condition.Equal equal -> equal(equal, asked);
            case Condition.Listed listed -> listed(listed, asked);
            case Condition.All all -> Truth.all(each(all.conditions(), asked));
            case Condition.Any any -> Truth.any(each(any.conditions(), asked));
            case Condition.Not not -> test(not.condition(), asked).not();
        };
    }

    /// Instants at which a condition on the instant asked for, or on a list, may turn.
    void edges(Condition condition, Case asked, Set<Instant> into) {
        switch (condition) {
            case Condition.Before before -> {
                if (before.fact().equals(Condition.ENTERED)) {
                    into.add(before.edge());
                }
            }
            case Condition.Listed listed -> Memberships.edges(view.ledger().list(listed.list()), asked, view, into);
            case Condition.Named named -> edges(named.condition(), asked, into);
            case Condition.Not not -> edges(not.condition(), asked, into);
            case Condition.All all -> all.conditions().forEach(inner -> edges(inner, asked, into));
            case Condition.Any any -> any.conditions().forEach(inner -> edges(inner, asked, into));
            case Condition.Always always -> {
                // never turns
            }
            case Condition.AtLeast atLeast -> {
                // a number does not turn with time
            }
            case Condition.Equal equal -> {
                // a word does not turn with time
            }
        }
    }

    private List<Truth> each(List<Condition> conditions, Case asked) {
        List<Truth> truths = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            truths.add(test(condition, asked));
        }
        return truths;
    }

    private Truth before(Condition.Before before, Case asked) {
        if (before.fact().equals(Condition.ENTERED)) {
            return Truth.of(asked.at().isBefore(before.edge()));
        }
        FactValue value = asked.facts().get(before.fact());
        if (!(value instanceof FactValue.Moment stated)) {
            return unstated(before.fact());
        }
        if (stated.moment() instanceof AsOf.Day day) {
            Instant first = day.day().atStartOfDay(zone).toInstant();
            if (!first.isBefore(before.edge())) {
                return Truth.NO;
            }
            return day.in(zone).isBefore(before.edge()) ? Truth.YES : Truth.unknown(before.fact());
        }
        return Truth.of(stated.moment().in(zone).isBefore(before.edge()));
    }

    private Truth atLeast(Condition.AtLeast atLeast, Case asked) {
        FactValue value = asked.facts().get(atLeast.fact());
        return value instanceof FactValue.Amount stated
                ? Truth.of(stated.number().compareTo(atLeast.bound()) >= 0)
                : unstated(atLeast.fact());
    }

    private Truth equal(Condition.Equal equal, Case asked) {
        FactValue value = asked.facts().get(equal.fact());
        return value == null ? unstated(equal.fact()) : Truth.of(value.text().equalsIgnoreCase(equal.text()));
    }

    private Truth listed(Condition.Listed listed, Case asked) {
        Membership membership = Memberships.of(view.ledger().list(listed.list()), asked, view);
        return switch (membership.answer()) {
            case ON -> Truth.YES;
            case OFF -> Truth.NO;
            case UNKNOWN ->
                Truth.unknown(
                        membership.missing() == null ? new FactId(listed.list().text()) : membership.missing());
        };
    }

    private Truth unstated(FactId id) {
        @Nullable Fact fact = view.ledger().facts().get(id);
        return fact != null && fact.unstated() != null ? Truth.assumedNo(id) : Truth.unknown(id);
    }
}

package org.truceline.timeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.ListId;
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
            case Condition.Listed listed -> listed(listed.list(), asked);
            case Condition.Stated stated -> Truth.of(asked.facts().containsKey(stated.fact()));
            case Condition.Within within -> within(within, asked);
            case Condition.After after -> after(after, asked);
            case Condition.Sum sum -> sum(sum, asked);
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
            case Condition.Sum sum -> {
                for (Condition.Part part : sum.parts()) {
                    if (part.listed() != null) {
                        Memberships.edges(view.ledger().list(part.listed()), asked, view, into);
                    }
                }
            }
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
            case Condition.Within within -> {
                // a code does not turn with time
            }
            case Condition.Stated stated -> {
                // stated is stated
            }
            case Condition.After after -> {
                Span span = span(after.fact(), asked);
                if (after.other().equals(Condition.ENTERED) && span != null) {
                    into.add(span.first());
                    into.add(span.last());
                }
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

    private Truth within(Condition.Within within, Case asked) {
        FactValue value = asked.facts().get(within.fact());
        return value == null
                ? unstated(within.fact())
                : Truth.of(value.text().replace(".", "").startsWith(within.digits()));
    }

    /// A day counts from its first instant to its last.
    private Truth after(Condition.After after, Case asked) {
        Span one = span(after.fact(), asked);
        if (one == null) {
            return unstated(after.fact());
        }
        Span other = span(after.other(), asked);
        if (other == null) {
            return unstated(after.other());
        }
        if (one.first().isAfter(other.last())) {
            return Truth.YES;
        }
        return one.last().isAfter(other.first()) ? Truth.unknown(after.fact()) : Truth.NO;
    }

    private record Span(Instant first, Instant last) {}

    private @Nullable Span span(FactId fact, Case asked) {
        if (fact.equals(Condition.ENTERED)) {
            return new Span(asked.at(), asked.at());
        }
        if (!(asked.facts().get(fact) instanceof FactValue.Moment stated)) {
            return null;
        }
        Instant last = stated.moment().in(zone);
        return stated.moment() instanceof AsOf.Day day
                ? new Span(day.day().atStartOfDay(zone).toInstant(), last)
                : new Span(last, last);
    }

    private Truth sum(Condition.Sum sum, Case asked) {
        BigDecimal bound = sum.bound();
        if (sum.of() != null) {
            if (!(asked.facts().get(sum.of()) instanceof FactValue.Amount scale)) {
                return unstated(sum.of());
            }
            bound = bound.multiply(scale.number());
        }
        if (sum.whole() != null && asked.facts().get(sum.whole()) instanceof FactValue.Amount whole) {
            return Truth.of(reaches(whole.number(), bound, sum.above()));
        }
        return new Addition(sum, asked).against(bound);
    }

    private static boolean reaches(BigDecimal number, BigDecimal bound, boolean above) {
        int compared = number.compareTo(bound);
        return above ? compared > 0 : compared >= 0;
    }

    /// A sum of which parts may be unknown: what is certain, and what may come on top.
    private final class Addition {

        private final Condition.Sum sum;
        private BigDecimal certain = BigDecimal.ZERO;
        private BigDecimal atMost = BigDecimal.ZERO;
        private boolean unbounded;
        private boolean stated;
        private final Set<FactId> missing = new HashSet<>();

        Addition(Condition.Sum sum, Case asked) {
            this.sum = sum;
            for (Condition.Part part : sum.parts()) {
                add(part, asked);
            }
        }

        private void add(Condition.Part part, Case asked) {
            Truth counts = part.listed() == null ? Truth.YES : listed(part.listed(), asked);
            if (counts.kind() == Truth.Kind.NO) {
                return;
            }
            if (asked.facts().get(part.fact()) instanceof FactValue.Amount amount) {
                stated = true;
                atMost = atMost.add(amount.number());
                if (counts.kind() == Truth.Kind.YES) {
                    certain = certain.add(amount.number());
                } else {
                    missing.addAll(counts.missing());
                }
                return;
            }
            unbounded = true;
            missing.add(part.fact());
        }

        /// A fact that states the sum itself is asked for, unless the parts are being stated.
        Truth against(BigDecimal bound) {
            if (reaches(certain, bound, sum.above())) {
                return Truth.YES;
            }
            if (!unbounded && !reaches(atMost, bound, sum.above())) {
                return Truth.NO;
            }
            if (sum.whole() != null && !stated) {
                return unstated(sum.whole());
            }
            return Truth.any(missing.stream().map(Conditions.this::unstated).toList());
        }
    }

    private Truth listed(ListId list, Case asked) {
        Membership membership = Memberships.of(view.ledger().list(list), asked, view);
        return switch (membership.answer()) {
            case ON -> Truth.YES;
            case OFF -> Truth.NO;
            case UNKNOWN ->
                Truth.unknown(membership.missing() == null ? new FactId(list.text()) : membership.missing());
        };
    }

    private Truth unstated(FactId id) {
        @Nullable Fact fact = view.ledger().facts().get(id);
        return fact != null && fact.unstated() != null ? Truth.assumedNo(id) : Truth.unknown(id);
    }
}

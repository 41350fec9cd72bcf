package org.truceline.timeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
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
            case Condition.On on -> on(on, asked);
            case Condition.After after -> after(after, asked);
            case Condition.Sum sum -> sum(sum, asked);
            case Condition.Meets meets -> new Holding(view, meets, asked).truth();
            case Condition.ForYears years -> forYears(years, asked);
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
            case Condition.Listed listed -> view.membershipEdges(listed.list(), asked, into);
            case Condition.Sum sum -> {
                for (Condition.Part part : sum.parts()) {
                    if (part.listed() != null) {
                        view.membershipEdges(part.listed(), asked, into);
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
            case Condition.On on -> view.membershipEdges(on.list(), named(on, asked), into);
            case Condition.After after -> {
                Span span = span(after.fact(), asked);
                if (after.other().equals(Condition.ENTERED) && span != null) {
                    into.add(span.first());
                    into.add(span.last());
                }
            }
            case Condition.Meets meets ->
                into.addAll(view.timeline(view.ledger().measure(meets.rule())).edges(asked));
            case Condition.ForYears years -> {
                Span span = span(years.fact(), asked);
                if (span != null) {
                    into.add(span.first());
                    into.add(yearsLater(years, span.first()));
                }
            }
        }
    }

    /// The facts that a condition asks about; lists besides ask for the article.
    static Set<FactId> facts(Condition condition) {
        Set<FactId> facts = new LinkedHashSet<>();
        for (Condition leaf : leaves(condition)) {
            switch (leaf) {
                case Condition.Before before -> facts.add(before.fact());
                case Condition.AtLeast atLeast -> facts.add(atLeast.fact());
                case Condition.Equal equal -> facts.add(equal.fact());
                case Condition.Stated stated -> facts.add(stated.fact());
                case Condition.Within within -> facts.add(within.fact());
                case Condition.On on -> facts.add(on.fact());
                case Condition.After after -> facts.addAll(List.of(after.fact(), after.other()));
                case Condition.Meets meets -> {
                    facts.add(meets.together());
                    if (meets.single() != null) {
                        facts.add(meets.single());
                    }
                }
                case Condition.ForYears years -> facts.add(years.fact());
                case Condition.Sum sum -> {
                    sum.parts().forEach(part -> facts.add(part.fact()));
                    facts.addAll(Stream.of(sum.whole(), sum.of())
                            .filter(Objects::nonNull)
                            .toList());
                }
                case Condition.Always always -> {
                    // asks nothing
                }
                case Condition.Listed listed -> {
                    // asks for the article, if the list divides the goods
                }
                case Condition.Named named -> throw notALeaf(named);
                case Condition.Not not -> throw notALeaf(not);
                case Condition.All all -> throw notALeaf(all);
                case Condition.Any any -> throw notALeaf(any);
            }
        }
        return facts;
    }

    /// The lists that a condition names.
    static Set<ListId> lists(Condition condition) {
        Set<ListId> lists = new LinkedHashSet<>();
        for (Condition leaf : leaves(condition)) {
            if (leaf instanceof Condition.Listed listed) {
                lists.add(listed.list());
            } else if (leaf instanceof Condition.On on) {
                lists.add(on.list());
            } else if (leaf instanceof Condition.Sum sum) {
                sum.parts().stream()
                        .map(Condition.Part::listed)
                        .filter(Objects::nonNull)
                        .forEach(lists::add);
            }
        }
        return lists;
    }

    /// True if the condition sets a stated date against the instant asked for: it turns on a day of the line's own.
    static boolean turnsWithFacts(Condition condition) {
        return leaves(condition).stream().anyMatch(leaf -> switch (leaf) {
            case Condition.ForYears years -> true;
            case Condition.After after ->
                after.fact().equals(Condition.ENTERED) || after.other().equals(Condition.ENTERED);
            default -> false;
        });
    }

    /// The conditions of which this one is put together.
    private static List<Condition> leaves(Condition condition) {
        return switch (condition) {
            case Condition.Named named -> leaves(named.condition());
            case Condition.Not not -> leaves(not.condition());
            case Condition.All all ->
                all.conditions().stream()
                        .flatMap(inner -> leaves(inner).stream())
                        .toList();
            case Condition.Any any ->
                any.conditions().stream()
                        .flatMap(inner -> leaves(inner).stream())
                        .toList();
            case Condition.Always leaf -> List.of(leaf);
            case Condition.Before leaf -> List.of(leaf);
            case Condition.AtLeast leaf -> List.of(leaf);
            case Condition.Equal leaf -> List.of(leaf);
            case Condition.Listed leaf -> List.of(leaf);
            case Condition.Stated leaf -> List.of(leaf);
            case Condition.Within leaf -> List.of(leaf);
            case Condition.On leaf -> List.of(leaf);
            case Condition.After leaf -> List.of(leaf);
            case Condition.Sum leaf -> List.of(leaf);
            case Condition.Meets leaf -> List.of(leaf);
            case Condition.ForYears leaf -> List.of(leaf);
        };
    }

    private static IllegalStateException notALeaf(Condition condition) {
        return new IllegalStateException("not a single condition: " + condition);
    }

    private List<Truth> each(List<Condition> conditions, Case asked) {
        List<Truth> truths = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            truths.add(test(condition, asked));
        }
        return truths;
    }

    private Truth before(Condition.Before before, Case asked) {
        if (before.fact().equals(Condition.ENTERED) && !asked.facts().containsKey(Condition.ENTERED)) {
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
        return value == null ? unstated(equal.fact()) : Truth.of(value.says(equal.text()));
    }

    private Truth within(Condition.Within within, Case asked) {
        FactValue value = asked.facts().get(within.fact());
        return value == null
                ? unstated(within.fact())
                : Truth.of(value.text().replace(".", "").startsWith(within.digits()));
    }

    private Truth on(Condition.On on, Case asked) {
        return asked.facts().containsKey(on.fact()) ? listed(on.list(), named(on, asked)) : unstated(on.fact());
    }

    /// The goods that the fact names, in place of those of the case.
    private static Case named(Condition.On on, Case asked) {
        FactValue value = asked.facts().get(on.fact());
        Code code = value == null ? null : Code.parse(value.text());
        return new Case(code, asked.origin(), asked.at(), asked.facts());
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

    private Truth forYears(Condition.ForYears years, Case asked) {
        Span span = span(years.fact(), asked);
        return span == null
                ? unstated(years.fact())
                : Truth.of(!asked.at().isBefore(span.first()) && asked.at().isBefore(yearsLater(years, span.first())));
    }

    private Instant yearsLater(Condition.ForYears years, Instant from) {
        return from.atZone(zone).plusYears(years.years()).toInstant();
    }

    private record Span(Instant first, Instant last) {}

    private @Nullable Span span(FactId fact, Case asked) {
        if (fact.equals(Condition.ENTERED) && !asked.facts().containsKey(Condition.ENTERED)) {
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
                Addition addition = new Addition(sum, asked);
                return addition.stated ? unstated(sum.of()) : addition.unstated();
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
            return unstated();
        }

        Truth unstated() {
            return sum.whole() != null && !stated
                    ? Conditions.this.unstated(sum.whole())
                    : Truth.any(missing.stream().map(Conditions.this::unstated).toList());
        }
    }

    private Truth listed(ListId list, Case asked) {
        Membership membership = view.membership(list, asked);
        return switch (membership.answer()) {
            case ON -> Truth.YES;
            case OFF -> Truth.NO;
            case UNKNOWN ->
                Truth.unknown(membership.missing() == null ? new FactId(list.text()) : membership.missing());
        };
    }

    private Truth unstated(FactId id) {
        return unstated(view, id);
    }

    static Truth unstated(View view, FactId id) {
        @Nullable Fact fact = view.ledger().facts().get(id);
        return fact != null && fact.unstated() != null ? Truth.assumedNo(id) : Truth.unknown(id);
    }
}

package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.FactId;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Relation;
import org.truceline.timeline.FactValue;

/// What the relations leave of the duties of a line: ladders and replacements as they stand, then exclusions, then
/// splits
/// of the value.
final class NaiveCombination {

    private final NaiveCase asked;
    private final Line line;
    private final Map<MeasureId, NaiveDuty> owed;
    private BigDecimal basePart;

    /// @param owed the duties before they are combined; what is left of them stays in it
    NaiveCombination(NaiveCase asked, Map<MeasureId, NaiveDuty> owed) {
        this.asked = asked;
        this.line = asked.line();
        this.owed = owed;
        this.basePart = line.value();
    }

    /// The part of the value that the base duty falls on.
    BigDecimal basePart() {
        return basePart;
    }

    void combine() {
        List<Relation> relations = asked.relations();
        limit(relations, true);
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.OneOf(List<MeasureId> order)) {
                List<MeasureId> applying =
                        order.stream().filter(owed::containsKey).toList();
                applying.stream().skip(1).forEach(owed::remove);
            } else if (relation.rule() instanceof Relation.Replaces(MeasureId by, List<MeasureId> others)
                    && owed.containsKey(by)) {
                others.forEach(owed::remove);
            }
        }
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.Excludes excludes) {
                exclude(excludes);
            }
        }
        split(relations);
        limit(relations, false);
    }

    /// Claims that bring duties down, those that take everything first.
    private void limit(List<Relation> relations, boolean toNothing) {
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.Limits limits) {
                Relation.Limit first = limits.limits().stream()
                        .filter(one -> asked.holds(one.when()))
                        .findFirst()
                        .orElse(null);
                if (first != null && first.to() instanceof Relation.Nothing == toNothing) {
                    limits.measures().forEach(id -> {
                        NaiveDuty duty = owed.get(id);
                        boolean again = duty != null
                                && first.to() instanceof Relation.AllBut(FactId fact)
                                && !duty.without.add(fact);
                        if (duty != null && !again) {
                            duty.part = down(first.to(), duty.part);
                        }
                        if (toNothing) {
                            owed.remove(id);
                        }
                    });
                    basePart = limits.base() ? down(first.to(), basePart) : basePart;
                }
            }
        }
    }

    private BigDecimal down(Relation.Reached to, BigDecimal part) {
        return switch (to) {
            case Relation.Nothing nothing -> BigDecimal.ZERO;
            case Relation.AtMost most ->
                asked.told(most.fact()) instanceof FactValue.Amount amount ? part.min(amount.number()) : part;
            case Relation.AllBut but ->
                asked.told(but.fact()) instanceof FactValue.Amount amount
                        ? part.subtract(amount.number()).max(BigDecimal.ZERO)
                        : part;
        };
    }

    private void exclude(Relation.Excludes excludes) {
        MeasureId cause = null;
        for (MeasureId id : excludes.causes()) {
            NaiveDuty duty = owed.get(id);
            if (cause == null && duty != null && duty.moreThanNothing()) {
                cause = id;
            }
        }
        for (NaiveDuty duty : owed.values()) {
            if (duty.heading() != null && excludes.headings().contains(duty.heading())) {
                cause = duty.measure.id();
            }
        }
        if (cause != null) {
            for (MeasureId id : excludes.excluded()) {
                if (!id.equals(cause)) {
                    owed.remove(id);
                }
            }
        }
    }

    /// Each stated part goes to its duty, at most the whole; one that is not stated is what those leave. The others
    /// bear what is left.
    private void split(List<Relation> relations) {
        Map<FactId, BigDecimal> parts = new LinkedHashMap<>();
        List<FactId> unstated = new ArrayList<>();
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.Splits splits && owed.containsKey(splits.measure())) {
                if (line.facts().get(splits.fact()) instanceof FactValue.Amount amount) {
                    parts.put(splits.fact(), amount.number());
                } else if (!unstated.contains(splits.fact())) {
                    unstated.add(splits.fact());
                }
            }
        }
        if (unstated.size() > 1) {
            throw new NaiveCase.Untold("several parts of the value");
        }
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        unstated.forEach(fact -> parts.put(fact, line.value().subtract(sum).max(BigDecimal.ZERO)));
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.Splits splits && owed.containsKey(splits.measure())) {
                BigDecimal part = parts.get(splits.fact()).min(line.value());
                owed.get(splits.measure()).part = part;
                for (MeasureId id : splits.remainder()) {
                    NaiveDuty other = owed.get(id);
                    if (other != null) {
                        other.part = other.part.subtract(part).max(BigDecimal.ZERO);
                    }
                }
            }
        }
    }
}

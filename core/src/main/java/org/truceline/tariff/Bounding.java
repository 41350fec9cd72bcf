package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.FactId;
import org.truceline.ledger.MeasureId;
import org.truceline.timeline.FactValue;

/// The lowest and the highest total over every way in which the doubtful duties of a line may turn out.
///
/// Each way is combined and priced like an answer, so that a duty that stands in the place of another is never counted
/// beside
/// it. Duties that hang on one missing fact are tried apart: the bounds may be wider than the truth, never narrower.
final class Bounding {

    private static final int MOST_WAYS = 4096;

    private final Program program;
    private final Amounts amounts;

    Bounding(Program program, Amounts amounts) {
        this.program = program;
        this.amounts = amounts;
    }

    /// Lowest and highest total.
    ///
    /// @return null if a possible duty has no amount that can be named
    Assessment.@Nullable Bounds of(BaseDuties.Found base) {
        List<Consumer<Pricing>> bases = bases(base);
        if (bases.isEmpty()) {
            return null;
        }
        Set<MeasureId> open = new HashSet<>();
        for (Program.Term term : program.terms()) {
            if (term.verdict() instanceof Verdict.Doubtful doubtful && counts(term)) {
                if (doubtful.notCarried()) {
                    return null;
                }
                open.add(doubtful.measure().id());
            }
        }
        List<List<Verdict>> ways = new ArrayList<>(List.of(List.of()));
        for (Verdict verdict : program.judged()) {
            List<Verdict> turns = turns(verdict, open);
            if (turns.isEmpty() || ways.size() * turns.size() * bases.size() > MOST_WAYS) {
                return null;
            }
            ways = with(ways, turns);
        }
        BigDecimal lowest = null;
        BigDecimal highest = null;
        for (List<Verdict> way : ways) {
            for (Map<FactId, FactValue> facts : supposed(way)) {
                for (Consumer<Pricing> one : bases) {
                    BigDecimal total = total(way, facts, one);
                    if (total == null) {
                        return null;
                    }
                    lowest = lowest == null ? total : lowest.min(total);
                    highest = highest == null ? total : highest.max(total);
                }
            }
        }
        return lowest == null || highest == null ? null : new Assessment.Bounds(lowest, highest);
    }

    /// False if other duties leave nothing that the doubtful one could reach.
    private boolean counts(Program.Term term) {
        return !(term.part() instanceof Part.Rest rest && rest.last(amounts) != null);
    }

    private static List<Consumer<Pricing>> bases(BaseDuties.Found base) {
        return base.rate() instanceof BaseRate.Missing missing
                ? missing.candidates().stream()
                        .<Consumer<Pricing>>map(printed -> pricing -> pricing.supposed(printed))
                        .toList()
                : List.of(pricing -> pricing.base(base));
    }

    private static List<Verdict> turns(Verdict verdict, Set<MeasureId> open) {
        if (!(verdict instanceof Verdict.Doubtful doubtful)) {
            return List.of(verdict);
        }
        Verdict none =
                new Verdict.NotOwed(doubtful.measure(), new Reason.OutOfReach(), null, null, Confidence.HIGH, Set.of());
        if (!open.contains(doubtful.measure().id())) {
            return List.of(none);
        }
        List<Verdict> turns = new ArrayList<>(doubtful.possible());
        if (doubtful.mayBeNone()) {
            turns.add(none);
        }
        return turns;
    }

    private static List<List<Verdict>> with(List<List<Verdict>> ways, List<Verdict> turns) {
        List<List<Verdict>> further = new ArrayList<>(ways.size() * turns.size());
        for (List<Verdict> way : ways) {
            for (Verdict turn : turns) {
                List<Verdict> longer = new ArrayList<>(way);
                longer.add(turn);
                further.add(longer);
            }
        }
        return further;
    }

    /// The facts of the line; if several parts of the value are not stated, those facts with all parts at
    /// nothing, each at the whole, and all at the whole, as an authority may take every one of them.
    private List<Map<FactId, FactValue>> supposed(List<Verdict> way) {
        Program.Combined combined = combine(way, amounts.facts());
        Set<FactId> untold = new HashSet<>(combined.untold());
        untold.addAll(program.base().missing(amounts));
        combined.terms().forEach(term -> untold.addAll(term.part().missing(amounts)));
        if (untold.isEmpty()) {
            return List.of(amounts.facts());
        }
        List<Map<FactId, FactValue>> supposed = new ArrayList<>();
        supposed.add(with(untold, Set.of()));
        untold.forEach(one -> supposed.add(with(untold, Set.of(one))));
        supposed.add(with(untold, untold));
        return supposed;
    }

    private Map<FactId, FactValue> with(Set<FactId> untold, Set<FactId> whole) {
        Map<FactId, FactValue> facts = new HashMap<>(amounts.facts());
        for (FactId fact : untold) {
            facts.put(fact, new FactValue.Amount(whole.contains(fact) ? amounts.value() : BigDecimal.ZERO));
        }
        return facts;
    }

    private Program.Combined combine(List<Verdict> way, Map<FactId, FactValue> facts) {
        return new Combination(way, Combination.amounts(facts), program.limits()).combine(program.relations());
    }

    private @Nullable BigDecimal total(List<Verdict> way, Map<FactId, FactValue> facts, Consumer<Pricing> base) {
        Program supposed = new Program(
                combine(way, facts).terms(),
                program.base(),
                List.of(),
                way,
                program.relations(),
                program.limits(),
                List.of());
        Pricing pricing = new Pricing(supposed, amounts.with(facts));
        base.accept(pricing);
        pricing.terms();
        return pricing.undecided().isEmpty() ? pricing.sum() : null;
    }
}

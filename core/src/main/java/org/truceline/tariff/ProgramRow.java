package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.rate.Assessed;
import org.truceline.rate.Quantities;
import org.truceline.rate.RateExpression;
import org.truceline.timeline.FactValue;

/// A program in numbers, for lines without quantities.
///
/// @param refusal why such lines have no total; null if they have one
/// @param rates   in millionths; a rate that brings the base duty up to a total is written as -1 less the total
/// @param columns the column of each rate
/// @param parts   the part of the value that each reaches
/// @param base    the part that the base duty reaches
record ProgramRow(@Nullable Refusal refusal, List<Long> rates, List<Integer> columns, List<Part> parts, Part base) {

    ProgramRow {
        rates = List.copyOf(rates);
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /// True if every duty reaches the whole value.
    boolean onTheWhole() {
        return base instanceof Part.Whole && parts.stream().allMatch(Part.Whole.class::isInstance);
    }

    /// Reads a program.
    ///
    /// @param programmes the columns, by programme
    /// @param facts      what the lines state
    static ProgramRow of(Program program, List<String> programmes, Map<FactId, FactValue> facts) {
        List<Long> rates = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Refusal refusal = program.open().isEmpty() ? null : Refusal.OPEN;
        for (Program.Term term : program.terms()) {
            Part part = simple(term.part(), facts);
            if (term.verdict() instanceof Verdict.NotOwed || isNothing(part)) {
                continue;
            }
            Refusal found = untold(part, facts) ? Refusal.CANNOT_TELL : refusal(term.verdict());
            if (found != null) {
                refusal = worse(refusal, part instanceof Part.Rest ? Refusal.EXPLAIN : found);
            } else if (term.verdict() instanceof Verdict.Owed owed) {
                rates.add(rate(owed.rate()).orElseThrow());
                String programme = owed.measure().programme();
                columns.add(programmes.indexOf(programme == null ? "" : programme));
                parts.add(part);
            }
        }
        Part base = simple(program.base(), facts);
        refusal = untold(base, facts) ? worse(refusal, Refusal.CANNOT_TELL) : refusal;
        return new ProgramRow(refusal, rates, columns, parts, base);
    }

    private static boolean untold(Part part, Map<FactId, FactValue> facts) {
        return !part.missing(new Amounts(BigDecimal.ONE, facts, Quantities.none()))
                .isEmpty();
    }

    private static @Nullable Refusal refusal(Verdict verdict) {
        if (!(verdict instanceof Verdict.Owed owed)) {
            return Refusal.CANNOT_TELL;
        }
        return rate(owed.rate()).isPresent() ? null : refusal(owed.rate());
    }

    /// Why a rate is not among those held here.
    static Refusal refusal(RateExpression rate) {
        if (rate instanceof RateExpression.Total) {
            return Refusal.EXPLAIN;
        }
        return switch (rate.duty(BigDecimal.ONE, Quantities.none())) {
            case Assessed.Amount amount -> Refusal.EXPLAIN;
            case Assessed.NeedsQuantity needs -> Refusal.QUANTITY;
            case Assessed.NotComputed not -> Refusal.CANNOT_TELL;
        };
    }

    /// A rate as it is held here; empty if it does not fit exactly, or hangs on more than the value.
    static Optional<Long> rate(RateExpression rate) {
        if (rate instanceof RateExpression.Total(BigDecimal ratio)) {
            return Optional.of(Cents.rate(ratio)).filter(scaled -> scaled >= 0).map(scaled -> -1 - scaled);
        }
        return rate.adValorem().map(Cents::rate).filter(scaled -> scaled >= 0);
    }

    /// What says most of the answer: that it cannot be told outweighs everything, that it is open only an amount.
    private static Refusal worse(@Nullable Refusal one, Refusal other) {
        List<Refusal> order = List.of(Refusal.OPEN, Refusal.EXPLAIN, Refusal.QUANTITY, Refusal.CANNOT_TELL);
        return one == null || order.indexOf(other) > order.indexOf(one) ? other : one;
    }

    /// A part without what the facts leave out: the one part that is not stated is the whole if no other is stated.
    private static Part simple(Part part, Map<FactId, FactValue> facts) {
        return switch (part) {
            case Part.Whole whole -> whole;
            case Part.Stated stated -> stated;
            case Part.Nothing nothing -> nothing;
            case Part.Untold untold -> untold;
            case Part.AtMost most -> new Part.AtMost(simple(most.part(), facts), most.fact());
            case Part.NotStated not ->
                not.others().stream().anyMatch(other -> facts.get(other) instanceof FactValue.Amount)
                        ? not
                        : Part.WHOLE;
            case Part.Rest rest ->
                new Part.Rest(
                        simple(rest.whole(), facts),
                        rest.taken().stream()
                                .map(taken -> new Part.Taken(
                                        simple(taken.part(), facts), taken.relation(), taken.by(), taken.assumed()))
                                .toList());
        };
    }

    /// True if another duty takes the whole, whatever the value.
    private static boolean isNothing(Part part) {
        return part instanceof Part.Rest rest
                && rest.taken().stream().anyMatch(taken -> taken.part() instanceof Part.Whole);
    }
}

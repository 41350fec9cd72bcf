package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Value;

/// The fees on one line of an entry. They are no duties and enter the base of none.
///
/// Units: amounts in the currency of the fee. Each fee of an entry is rounded half-up to the cent once; what a line
/// bears is its share in proportion to value, in whole cents, so that the shares of the lines are exactly the fee.
///
/// @param lines   lines of the entry
/// @param charged fees owed
/// @param untold  fees of which it cannot be told whether, or at what amount, they are owed
/// @param not     fees not owed, and why
/// @param assumed facts that were not stated and were taken as their authority takes them
public record LineFees(
        int lines, List<Charged> charged, List<Untold> untold, List<Assessment.NotApplied> not, Set<FactId> assumed) {

    public LineFees {
        charged = List.copyOf(charged);
        untold = List.copyOf(untold);
        not = List.copyOf(not);
        assumed = Set.copyOf(assumed);
    }

    /// Which limit of an entry decided its fee.
    public enum Limit {
        NONE,
        MINIMUM,
        MAXIMUM
    }

    /// A fee owed.
    ///
    /// @param basis       value of the line
    /// @param amount      share of the line
    /// @param entryBasis  value of all lines of the entry that bear the fee
    /// @param entryAmount fee of the entry
    public record Charged(
            Measure measure,
            Layer layer,
            Value.Charge charge,
            BigDecimal basis,
            BigDecimal amount,
            BigDecimal entryBasis,
            BigDecimal entryAmount,
            Limit limit) {}

    /// A fee that cannot be told.
    ///
    /// @param possible   what may be charged
    /// @param mayBeNone  owing nothing is possible too
    /// @param notCarried the ledger knows of the fee and does not carry its amount
    /// @param cited      a layer that may answer, for its act
    /// @param missing    facts that would decide
    /// @param bounds     lowest and highest share of the line; null if one of them cannot be named
    public record Untold(
            Measure measure,
            List<Layer> possible,
            boolean mayBeNone,
            boolean notCarried,
            Layer cited,
            Set<FactId> missing,
            Assessment.@Nullable Bounds bounds) {
        public Untold {
            possible = List.copyOf(possible);
            missing = Set.copyOf(missing);
        }
    }

    /// The sum of the fees; null if one of them cannot be told, or if no fee of the authority is carried.
    public @Nullable BigDecimal total() {
        return untold.isEmpty() && isCarried() ? certain() : null;
    }

    /// True if the ledger carries any fee of the authority.
    public boolean isCarried() {
        return !charged.isEmpty() || !untold.isEmpty() || !not.isEmpty();
    }

    /// Lowest and highest sum of the fees; null if one of them has no bounds, or none is carried.
    public Assessment.@Nullable Bounds bounds() {
        List<Assessment.@Nullable Bounds> parts = new ArrayList<>();
        untold.forEach(one -> parts.add(one.bounds()));
        return isCarried() ? Assessment.Bounds.of(certain(), parts) : null;
    }

    private BigDecimal certain() {
        return charged.stream().map(Charged::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}

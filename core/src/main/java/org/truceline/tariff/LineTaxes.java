package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;

/// The taxes on one line, charged after its duties.
///
/// Units: amounts in the currency of the authority, each rounded half-up to the cent once; rates are ratios.
/// Shape: in the order in which one enters the base of the next.
///
/// @param charged taxes owed
/// @param untold  taxes of which it cannot be told whether, or at what amount, they are owed
/// @param not     taxes not owed, and why
/// @param assumed facts that were not stated and were taken as their authority takes them
public record LineTaxes(
        List<Charged> charged, List<Untold> untold, List<Assessment.NotApplied> not, Set<FactId> assumed) {

    public LineTaxes {
        charged = List.copyOf(charged);
        untold = List.copyOf(untold);
        not = List.copyOf(not);
        assumed = Set.copyOf(assumed);
    }

    /// A tax owed.
    ///
    /// @param ratio     of the base, or of base and tax together if the tax is part of its own base
    /// @param inclusive true if it is
    /// @param base      customs value, duties and the taxes before it
    public record Charged(
            Measure measure, Layer layer, BigDecimal ratio, boolean inclusive, BigDecimal base, BigDecimal amount) {}

    /// A tax that cannot be told.
    ///
    /// @param possible   layers under which it may be charged
    /// @param mayBeNone  owing nothing is possible too
    /// @param notCarried the ledger knows of the tax and does not carry its computation for such goods
    /// @param cited      a layer that may answer, for its act
    /// @param missing    facts that would decide, and lists that are not complete
    /// @param hangsOn    true if what it is charged on cannot be told
    /// @param bounds     lowest and highest amount; null if one of them cannot be named
    public record Untold(
            Measure measure,
            List<Layer> possible,
            boolean mayBeNone,
            boolean notCarried,
            Layer cited,
            Set<FactId> missing,
            boolean hangsOn,
            Assessment.@Nullable Bounds bounds) {
        public Untold {
            possible = List.copyOf(possible);
            missing = Set.copyOf(missing);
        }
    }

    /// True if the ledger carries any tax of the authority.
    public boolean isCarried() {
        return !charged.isEmpty() || !untold.isEmpty() || !not.isEmpty();
    }

    /// The sum of the taxes; null if one of them cannot be told, or if no tax of the authority is carried.
    public @Nullable BigDecimal total() {
        return untold.isEmpty() && isCarried() ? certain() : null;
    }

    /// Lowest and highest sum; null if one of them has no bounds, or none is carried.
    public Assessment.@Nullable Bounds bounds() {
        List<Assessment.@Nullable Bounds> parts = new ArrayList<>();
        untold.forEach(one -> parts.add(one.bounds()));
        return isCarried() ? Assessment.Bounds.of(certain(), parts) : null;
    }

    private BigDecimal certain() {
        return charged.stream().map(Charged::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}

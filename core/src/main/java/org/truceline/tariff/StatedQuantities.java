package org.truceline.tariff;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.rate.Quantities;
import org.truceline.rate.Unit;
import org.truceline.timeline.FactValue;

/// The quantities that a line states as facts: a number in the unit that its fact fixes, such as a weight in kg, or in
/// the unit that another fact states.
public final class StatedQuantities {

    private StatedQuantities() {}

    /// These quantities and those that the facts state; a number whose unit is not stated counts for nothing.
    ///
    /// @param defined every fact of the ledger
    /// @param stated  what the line states
    /// @throws IllegalArgumentException if two of them say different things in one unit, or in units that convert
    public static Quantities of(Quantities already, Map<FactId, Fact> defined, Map<FactId, FactValue> stated) {
        Quantities quantities = already;
        for (Fact fact : defined.values()) {
            if (stated.get(fact.id()) instanceof FactValue.Amount amount) {
                Unit unit = unit(fact, stated);
                if (unit != null) {
                    quantities = quantities.with(unit, amount.number());
                }
            }
        }
        return quantities;
    }

    private static @Nullable Unit unit(Fact fact, Map<FactId, FactValue> stated) {
        return switch (fact.measured()) {
            case Fact.In in -> in.unit();
            case Fact.By by -> stated.get(by.unit()) instanceof FactValue.Text text ? Unit.of(text.text()) : null;
            case null -> null;
        };
    }
}

package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.rate.Quantities;
import org.truceline.timeline.FactValue;

/// What a line states in numbers: all that pricing a program needs of it.
///
/// Units: amounts in the currency of the authority.
record Amounts(BigDecimal value, Map<FactId, FactValue> facts, Quantities quantities) {

    static Amounts of(Line line) {
        return new Amounts(line.value(), line.facts(), line.quantities());
    }

    /// The amount that a fact states; null if it is not stated.
    @Nullable
    BigDecimal stated(FactId fact) {
        return facts.get(fact) instanceof FactValue.Amount amount ? amount.number() : null;
    }

    /// The same line with other facts.
    Amounts with(Map<FactId, FactValue> other) {
        return new Amounts(value, other, quantities);
    }
}

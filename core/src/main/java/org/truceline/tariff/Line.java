package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.rate.Quantities;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// One entry line.
///
/// @param origin     ISO 3166 code of the country of origin
/// @param entered    day or instant of entry for consumption
/// @param value      customs value in the currency of the authority: transaction value for the United States, CIF for
/// China
/// @param facts      what else the line states
/// @param quantities quantities stated, by unit
/// @param given      how it was stated, where that is not as it stands; else null
public record Line(
        Code code,
        String origin,
        AsOf entered,
        BigDecimal value,
        Map<FactId, FactValue> facts,
        Quantities quantities,
        @Nullable Given given) {

    /// A line that stands as it was stated.
    public Line(
            Code code,
            String origin,
            AsOf entered,
            BigDecimal value,
            Map<FactId, FactValue> facts,
            Quantities quantities) {
        this(code, origin, entered, value, facts, quantities, null);
    }

    public Line {
        facts = Map.copyOf(facts);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a customs value cannot be negative");
        }
    }

    /// The same line with one more fact.
    Line with(FactId fact, FactValue stated) {
        Map<FactId, FactValue> more = new HashMap<>(facts);
        more.put(fact, stated);
        return new Line(code, origin, entered, value, more, quantities, given);
    }

    /// The same line of goods with another code.
    public Line as(Code other) {
        return new Line(other, origin, entered, value, facts, quantities, given);
    }

    /// The same line entered at another time.
    public Line entered(AsOf other) {
        return new Line(code, origin, other, value, facts, quantities, given);
    }
}

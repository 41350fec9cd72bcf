package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.timeline.FactValue;

/// Money and rates as scaled integers: amounts in cents, rates in millionths. What does not fit exactly is refused.
final class Cents {

    /// Rates are counted in parts of this.
    static final long SCALE = 1_000_000L;

    /// The highest rate, 1,000 percent, and the highest value: their product fits.
    static final long MOST_RATE = 10 * SCALE;

    static final long MOST = 900_000_000_000L;

    private static final long HALF = SCALE / 2;
    private static final int RATE_DECIMALS = 6;
    private static final int CENT_DECIMALS = 2;

    private Cents() {}

    /// A duty rounded half-up to the cent.
    ///
    /// @param cents 0 to [#MOST]
    /// @param rate  0 to [#MOST_RATE]
    static long duty(long cents, long rate) {
        return (cents * rate + HALF) / SCALE;
    }

    /// A ratio in millionths; -1 if it does not fit exactly.
    static long rate(BigDecimal ratio) {
        return scaled(ratio, RATE_DECIMALS, MOST_RATE);
    }

    /// An amount in cents; -1 if it does not fit exactly.
    static long of(BigDecimal amount) {
        return scaled(amount, CENT_DECIMALS, MOST);
    }

    private static long scaled(BigDecimal number, int decimals, long most) {
        BigDecimal shifted = number.movePointRight(decimals).stripTrailingZeros();
        boolean fits =
                shifted.signum() >= 0 && shifted.scale() <= 0 && shifted.compareTo(BigDecimal.valueOf(most)) <= 0;
        return fits ? shifted.longValueExact() : -1;
    }

    /// The part of the value that a duty reaches.
    ///
    /// @param amounts what facts state; a fact that is not among them is not stated
    /// @return -1 if an amount does not fit
    static long part(Part part, long value, Map<FactId, FactValue> amounts) {
        return switch (part) {
            case Part.Whole whole -> value;
            case Part.Stated(FactId fact) -> {
                long stated = stated(fact, amounts);
                yield stated < 0 ? -1 : Math.min(stated, value);
            }
            case Part.NotStated notStated -> {
                long left = value;
                for (FactId other : notStated.others()) {
                    if (amounts.containsKey(other)) {
                        long stated = stated(other, amounts);
                        left = stated < 0 || left < 0 ? -1 : Math.max(0, left - stated);
                    }
                }
                yield left;
            }
            case Part.Nothing nothing -> 0;
            case Part.AtMost(Part whole, FactId fact) -> {
                long most = part(whole, value, amounts);
                long stated = stated(fact, amounts);
                yield stated < 0 || most < 0 ? -1 : Math.min(stated, most);
            }
            case Part.Untold untold -> -1;
            case Part.Rest rest -> {
                long left = part(rest.whole(), value, amounts);
                for (Part.Taken taken : rest.taken()) {
                    long taking = part(taken.part(), value, amounts);
                    left = taking < 0 || left < 0 ? -1 : Math.max(0, left - taking);
                }
                yield left;
            }
        };
    }

    private static long stated(FactId fact, Map<FactId, FactValue> amounts) {
        @Nullable FactValue value = amounts.get(fact);
        return value instanceof FactValue.Amount(BigDecimal number) ? of(number) : -1;
    }
}

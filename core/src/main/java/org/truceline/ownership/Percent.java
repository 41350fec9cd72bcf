package org.truceline.ownership;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A share of a company, exactly known or known to lie between two limits.
///
/// Units: millionths of a percent, so that sums are exact. A share of more decimals lies between its two neighbours.
///
/// @param low  from 0 to [#WHOLE]
/// @param high from `low` to [#WHOLE]
public record Percent(int low, int high) {

    /// One percent.
    public static final int ONE = 1_000_000;

    /// All of a company.
    public static final int WHOLE = 100 * ONE;

    private static final int DECIMALS = 6;

    public Percent {
        if (low < 0 || high < low || high > WHOLE) {
            throw new IllegalArgumentException(
                    "a share lies between 0 and 100 percent, not from " + low + " to " + high);
        }
    }

    /// Nothing is known of the size of the stake.
    public static Percent unknown() {
        return new Percent(0, WHOLE);
    }

    /// So many percent.
    public static Percent of(BigDecimal percent) {
        return between(percent, percent);
    }

    /// At least so many percent, and at most.
    ///
    /// @throws IllegalArgumentException if they do not lie between 0 and 100, or not in that order
    public static Percent between(BigDecimal low, BigDecimal high) {
        return new Percent(units(low, RoundingMode.FLOOR), units(high, RoundingMode.CEILING));
    }

    public boolean isExact() {
        return low == high;
    }

    /// The sum that reaches a threshold: the threshold itself, or the first above it.
    ///
    /// @param more true if exactly the threshold does not reach it
    static int needed(BigDecimal threshold, boolean more) {
        return more ? units(threshold, RoundingMode.FLOOR) + 1 : units(threshold, RoundingMode.CEILING);
    }

    /// A sum in percent.
    public static BigDecimal decimal(long units) {
        BigDecimal percent = BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private static int units(BigDecimal percent, RoundingMode rounding) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "a share lies between 0 and 100 percent, and " + percent.toPlainString() + " does not");
        }
        return percent.movePointRight(DECIMALS).setScale(0, rounding).intValueExact();
    }
}

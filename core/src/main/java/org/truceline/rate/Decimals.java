package org.truceline.rate;

import java.math.BigDecimal;

/// The one normal form of decimals: no trailing zeros, scale of at least 0, never negative.
final class Decimals {

    private static final int INTEGER_DIGITS = 16;
    private static final int DECIMAL_PLACES = 20;

    private Decimals() {}

    static BigDecimal notNegative(String name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, found " + value);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// Also refuses what no schedule prints and no reader could write out.
    static BigDecimal printable(String name, BigDecimal value) {
        if (!isPrintable(value)) {
            throw new IllegalArgumentException(name + " must have at most " + INTEGER_DIGITS + " digits and "
                    + DECIMAL_PLACES + " decimal places, found " + value);
        }
        return notNegative(name, value);
    }

    static boolean isPrintable(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= DECIMAL_PLACES && (long) stripped.precision() - stripped.scale() <= INTEGER_DIGITS;
    }
}

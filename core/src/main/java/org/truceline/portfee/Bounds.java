package org.truceline.portfee;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Between what amounts a fee lies.
///
/// @param highest null if nothing limits it
public record Bounds(BigDecimal lowest, @Nullable BigDecimal highest) {

    static final Bounds NOTHING = exactly(BigDecimal.ZERO.setScale(2));

    static Bounds exactly(BigDecimal amount) {
        return new Bounds(amount, amount);
    }

    /// True if only one amount is possible.
    public boolean isExact() {
        return highest != null && lowest.compareTo(highest) == 0;
    }

    /// True if nothing is owed, whatever is not known.
    public boolean isNothing() {
        return isExact() && lowest.signum() == 0;
    }

    /// Everything that is possible in one or in the other.
    Bounds or(Bounds other) {
        return new Bounds(
                lowest.min(other.lowest), highest == null || other.highest == null ? null : highest.max(other.highest));
    }

    /// The greater of two fees of which each lies in its bounds.
    Bounds greater(Bounds other) {
        return new Bounds(
                lowest.max(other.lowest), highest == null || other.highest == null ? null : highest.max(other.highest));
    }
}

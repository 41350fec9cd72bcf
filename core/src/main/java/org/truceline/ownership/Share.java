package org.truceline.ownership;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Arithmetic of shares held through chains, in whole numbers.
///
/// Units: the sixteenth decimal of the whole. What has more is rounded down in what is held at
/// least, up in what is held at most.
final class Share {

    /// All of a company.
    static final long ONE = 10_000_000_000_000_000L;

    private static final int DECIMALS = 14;
    private static final long MOST = 400 * ONE;

    private Share() {}

    /// A percentage of the ledger; what has more decimals is rounded up.
    static long of(BigDecimal percent) {
        return percent.movePointRight(DECIMALS)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /// A share in millionths of a percent, rounded down.
    static int units(long share) {
        return (int) (share / (ONE / Percent.WHOLE));
    }

    /// A stake of a share, rounded down.
    ///
    /// @param stake in millionths of a percent
    static long down(int stake, long share) {
        return share / Percent.WHOLE * stake + share % Percent.WHOLE * stake / Percent.WHOLE;
    }

    /// A stake of a share, rounded up.
    static long up(int stake, long share) {
        long rest = share % Percent.WHOLE * stake;
        return share / Percent.WHOLE * stake + (rest + Percent.WHOLE - 1) / Percent.WHOLE;
    }

    /// A sum, which stays at a number far above the whole.
    static long sum(long one, long other) {
        return Math.min(MOST, one + other);
    }

    /// What others hold once what a company holds in itself is shared among them, rounded down.
    ///
    /// @param own in millionths of a percent
    static long sharedDown(long others, int own) {
        if (own == 0 || others == 0) {
            return others;
        }
        long left = (long) Percent.WHOLE - own;
        return others >= left * (ONE / Percent.WHOLE)
                ? ONE
                : others / left * Percent.WHOLE + others % left * Percent.WHOLE / left;
    }

    /// The same, rounded up.
    static long sharedUp(long others, int own) {
        if (own == 0 || others == 0) {
            return others;
        }
        long left = (long) Percent.WHOLE - own;
        return others >= left * (ONE / Percent.WHOLE)
                ? ONE
                : others / left * Percent.WHOLE + (others % left * Percent.WHOLE + left - 1) / left;
    }
}

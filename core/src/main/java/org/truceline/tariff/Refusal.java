package org.truceline.tariff;

import java.util.Arrays;
import java.util.Optional;

/// Why a line has no total in the compiled form: a negative number in the place of an amount, never zero.
///
/// Each says what [Tariff#assess] answers for the same line.
public enum Refusal {
    /// No loaded edition of the schedule has the code: it cannot be told.
    UNKNOWN_CODE(-1),
    /// No loaded edition tells the base rate at the instant: it cannot be told.
    NO_BASE_RATE(-2),
    /// A rate goes by a quantity, and none is priced here: with its quantities the line may have a total.
    QUANTITY(-3),
    /// A fact, a rate or a list is missing: it cannot be told.
    CANNOT_TELL(-4),
    /// An edge after the horizon decides: open.
    OPEN(-5),
    /// The compiled form cannot hold this line exactly: the explained assessment must be asked.
    EXPLAIN(-6);

    private final long code;

    Refusal(long code) {
        this.code = code;
    }

    /// The number that stands for it; never changes.
    public long code() {
        return code;
    }

    /// The refusal that a result stands for; empty if it is an amount.
    public static Optional<Refusal> of(long result) {
        return Arrays.stream(values()).filter(refusal -> refusal.code == result).findFirst();
    }
}

package org.truceline.ledger;

import org.jspecify.annotations.Nullable;

/// Something a case may state about itself.
///
/// @param type     how it is written
/// @param askedBy  the authority that asks for it
/// @param unstated what holds when it is not stated; null if the answer then cannot be told
public record Fact(
        FactId id,
        Type type,
        Name name,
        String askedBy,
        @Nullable Unstated unstated) {

    /// How a fact is written.
    public enum Type {
        INSTANT,
        YES_NO,
        AMOUNT,
        SHARE,
        TEXT,
        CODE
    }

    /// Every test on the unstated fact is false: the claim was not made.
    public record Unstated(Name why, InstrumentId by) {}
}

package org.truceline.ledger;

/// How well a statement of the ledger is sourced.
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /// The weaker of the two.
    public Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

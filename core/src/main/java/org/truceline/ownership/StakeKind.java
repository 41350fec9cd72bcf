package org.truceline.ownership;

import java.util.Locale;
import java.util.Optional;

/// What a stake is a stake in. Each kind is counted for itself.
public enum StakeKind {
    EQUITY,
    VOTES,
    SEATS,
    BENEFICIAL,
    /// Control without a holding, which no rule counts.
    OTHER;

    /// The word for it in the ledger and in answers.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that word.
    public static Optional<StakeKind> of(String word) {
        for (StakeKind kind : values()) {
            if (kind.text().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

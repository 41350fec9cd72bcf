package org.truceline.screening;

import java.util.List;

/// The answer to one name.
///
/// @param hits from the highest score down; of one score in the order of the lists
public record Screening(String name, Outcome outcome, List<Hit> hits) {

    public Screening {
        hits = List.copyOf(hits);
    }

    /// What it comes to.
    public enum Outcome {
        /// A listed name reaches the threshold of a match.
        MATCH,
        /// None does, and one reaches that of what a person should look at.
        POSSIBLE,
        /// None reaches either.
        NONE,
        /// The name has nothing that could tell it from others: never taken for none.
        CANNOT_TELL
    }
}

package org.truceline.screening;

/// Whether the party asked for and a listed one say they are in the same place, and what that does to the score.
///
/// @param country whether they name the same country
/// @param address whether they have the same address
/// @param score   of the hit with that: an address that is the same raises it; another country lowers it, never below
///                what is worth a look
public record Whereabouts(Met country, Met address, int score) {

    /// How two statements meet.
    public enum Met {
        SAME,
        OTHER,
        /// One of them says nothing that can be compared.
        UNKNOWN
    }
}

package org.truceline.screening;

import java.util.List;

/// A listed name that a name asked for may be.
///
/// @param listing whose name it is
/// @param name    the name of the listing that came nearest: its own or an alias
/// @param score   thousandths; 1000 is the same name
/// @param parts   which parts met and how, and those that met nothing, in the order of the name asked for
/// @param against what stands against the two being one
public record Hit(ListedNames listing, String name, int score, List<Part> parts, List<Against> against) {

    public Hit {
        parts = List.copyOf(parts);
        against = List.copyOf(against);
    }

    /// How two parts met.
    public enum How {
        SAME,
        /// Some letters differ.
        SPELLING,
        /// Written as one word here and as several there.
        JOINED,
        /// The same word in another language or form.
        MEANING,
        /// A Chinese name in Latin letters.
        SPELLED_OUT,
        /// It only sounds alike.
        SOUND,
        /// A first letter for a name.
        INITIAL,
        /// First letters for all words.
        INITIALS,
        /// Only the name asked for has it.
        ONLY_ASKED,
        /// Only the listed name has it.
        ONLY_LISTED
    }

    /// One part of the two names.
    ///
    /// @param asked  as the name asked for has it; empty if it does not
    /// @param listed as the listed name has it; empty if it does not
    /// @param kind   what it is in a name: name, number, place, word, form
    /// @param like   thousandths
    /// @param weight what it weighs in the name asked for, or in the listed one if only that has it; thousandths
    public record Part(String asked, String listed, How how, String kind, int like, int weight) {}

    /// What can stand against two names being one.
    public enum Difference {
        NUMBERS_DIFFER,
        NUMBER_MISSING,
        PLACES_DIFFER,
        BRANCH_PLACE,
        PLACE_MISSING,
        FORM_DIFFERS
    }

    /// A difference, and what the score was multiplied by for it, in thousandths.
    public record Against(Difference difference, int factor) {}
}

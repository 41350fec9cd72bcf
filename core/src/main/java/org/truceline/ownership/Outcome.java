package org.truceline.ownership;

import java.util.Locale;

/// What the stakes say of a party under a rule.
public enum Outcome {
    /// One of the owners that the rule starts from: on a list, or of a nationality.
    OWNER,
    /// Held enough, in whatever way the rule may be read and wherever a stake may lie in its range.
    COVERED,
    /// Held enough, but of a country whose entities the rule leaves out.
    OUTSIDE,
    /// Held enough in one way or at some size of a stake, not in all.
    CANNOT_BE_RULED_OUT,
    /// Not held enough in any way that the stakes stated allow.
    NOT_COVERED;

    /// The word for it in answers.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

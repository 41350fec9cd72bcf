package org.truceline.timeline;

import org.jspecify.annotations.Nullable;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;

/// Whether goods are on a list at an instant, in a view.
///
/// @param answer  yes, no, or not known
/// @param row     the row that decided; null if none did
/// @param missing the fact that would decide, if it is not known and one would
public record Membership(
        Answer answer,
        DatedList.@Nullable Row row,
        @Nullable FactId missing) {

    /// Whether they are on it.
    public enum Answer {
        ON,
        OFF,
        UNKNOWN
    }

    /// Which of the described goods of a line the goods are.
    public static final FactId ARTICLE = new FactId("article");

    /// What a case states as its article if the goods are none of those described, or none but those stated with it.
    public static final String NONE_DESCRIBED = "other";

    /// The ten-digit number, where eight digits do not decide.
    public static final FactId STATISTICAL_NUMBER = new FactId("statistical-number");

    static final Membership OFF = new Membership(Answer.OFF, null, null);
    static final Membership UNKNOWN = new Membership(Answer.UNKNOWN, null, null);
}

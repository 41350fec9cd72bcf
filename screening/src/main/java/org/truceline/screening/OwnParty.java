package org.truceline.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A party of a list that is not the ledger's: one of one's own, or imported.
///
/// @param names  its list, id and names
/// @param from   first day on the list; null if it is not known
/// @param until  first day no longer on it; null if none is known
/// @param about  what else the list says
public record OwnParty(
        ListedNames names,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        About about) {

    /// What a list says of a party besides its names and days. Empty where it says nothing.
    ///
    /// @param requirement what needs a licence
    /// @param policy      how applications are reviewed
    /// @param notice      the act, such as `90 FR 44496`
    /// @param source      where the list was taken from
    public record About(
            String country, String address, String requirement, String policy, String notice, String source) {}

    /// Where it stands on a day.
    public enum State {
        IN_FORCE,
        PENDING,
        ENDED,
        /// The list does not say since when.
        UNDATED
    }

    public State on(LocalDate day) {
        if (until != null && !day.isBefore(until)) {
            return State.ENDED;
        }
        if (from == null) {
            return State.UNDATED;
        }
        return day.isBefore(from) ? State.PENDING : State.IN_FORCE;
    }
}

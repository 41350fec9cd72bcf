package org.truceline.ledger;

import java.time.ZoneId;

/// Facts that cannot be true together of one line, or that say nothing without another: such a line is refused. Where
/// what
/// stands against a fact is itself not sure, the line is answered as it states, and the answer tells it.
///
/// @param zone that in which a day stated as a fact begins and ends
/// @param when what must hold of a line that contradicts itself
/// @param why  what is wrong, and what to do
/// @param then what becomes of such a line
/// @param by   the act under which the facts are asked for
public record Contradiction(String id, Party party, ZoneId zone, Condition when, Name why, Then then, InstrumentId by) {

    /// What becomes of such a line.
    public enum Then {
        REFUSED,
        /// Answered as it states, and told.
        TOLD
    }
}

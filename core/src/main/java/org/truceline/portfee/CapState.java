package org.truceline.portfee;

import java.time.LocalDate;
import java.util.List;
import org.truceline.ledger.Relation;

/// How often a ship was charged in the year of a call, and how often it may be.
///
/// @param rule  the relation that sets the limit
/// @param most  how often it may be charged in a year
/// @param used  how often it was, before this call; empty if nobody says
/// @param years the year of the call, or each that is possible where no act says when it begins
public record CapState(Relation relation, Relation.Caps rule, int most, Used used, State state, List<Year> years) {

    public CapState {
        years = List.copyOf(years);
    }

    /// Whether the limit is reached.
    public enum State {
        NOT_REACHED,
        REACHED,
        /// It hangs on when the year begins, or on calls of which it is not known whether they were charged.
        UNTOLD,
        /// Nobody says how often the ship was charged.
        UNSTATED
    }

    /// A number of charges, or the least and the most of them that is possible.
    ///
    /// @param stated false if nobody says
    public record Used(boolean stated, int lowest, int highest) {
        static final Used UNSTATED = new Used(false, 0, 0);

        static Used of(int count) {
            return new Used(true, count, count);
        }
    }

    /// A year, its first day and the first day of the next.
    public record Year(LocalDate from, LocalDate until) {}
}

package org.truceline.tariff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Schedule;

/// What the loaded editions of a schedule say of a code at an instant.
public sealed interface BaseRate {

    /// A rate.
    ///
    /// @param printed    the rate as printed; `not-carried` where it refers to other provisions
    /// @param units      units of quantity of the code
    /// @param editions   the editions it rests on
    /// @param claim      the fact by which the line claims it; null for the ordinary rate
    /// @param confidence how sure it is that the editions print it
    record Found(
            Code line,
            String printed,
            List<String> units,
            List<Schedule.Edition> editions,
            Rest rest,
            @Nullable FactId claim,
            Confidence confidence)
            implements BaseRate {
        public Found {
            units = List.copyOf(units);
            editions = List.copyOf(editions);
        }
    }

    /// How firmly a rate stands at the instant asked for.
    enum Rest {
        /// The edition in force is loaded.
        EDITION_IN_FORCE,
        /// The editions before and after are loaded and print the same rate; those between were not read.
        SAME_BEFORE_AND_AFTER,
        /// The last edition loaded; later ones were not read.
        LAST_LOADED
    }

    /// No loaded edition tells the rate at this instant, though the code is known.
    ///
    /// @param candidates rates of the neighbouring editions, or of the parts of the line, which bound it if it is
    /// one of
    ///                   them
    /// @param earlier    the last that was read, where nothing says that it still stands; null if there is none
    /// @param claim      the claim for which the code has no rate in the ledger; null if none is made
    record Missing(
            List<String> candidates,
            @Nullable Earlier earlier,
            @Nullable FactId claim) implements BaseRate {
        public Missing {
            candidates = List.copyOf(candidates);
        }

        Missing(List<String> candidates) {
            this(candidates, null, null);
        }
    }

    /// A rate of an earlier edition: it bounds nothing.
    record Earlier(Schedule.Edition edition, String printed) {}

    /// No loaded edition has the code.
    ///
    /// @param nearest codes that are there and look most like it
    record UnknownCode(List<Code> nearest) implements BaseRate {
        public UnknownCode {
            nearest = List.copyOf(nearest);
        }
    }
}

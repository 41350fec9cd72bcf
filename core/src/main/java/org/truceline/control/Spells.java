package org.truceline.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Value;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.Timeline;

/// The periods in which a measure asks something of a case, by the books: how it comes that one never began and that
/// another was in force for 29 days.
final class Spells {

    private Spells() {}

    /// @param edges the instants at which it may change
    /// @param may   true where the measure asks something or may
    static List<Period> of(Collection<Instant> edges, Case asked, Predicate<Case> may) {
        List<Period> spells = new ArrayList<>();
        @Nullable Instant since = null;
        for (Instant edge : edges) {
            boolean asks = may.test(asked.at(edge));
            if (asks && since == null) {
                since = edge;
            } else if (!asks && since != null) {
                spells.add(new Period(since, edge));
                since = null;
            }
        }
        if (since != null) {
            spells.add(new Period(since, Period.OPEN));
        }
        return spells;
    }

    /// The periods in which the fold asks something.
    static List<Period> of(Timeline timeline, Case asked) {
        return of(timeline.edges(asked), asked, at -> timeline.at(at).values().stream()
                .anyMatch(Spells::asks));
    }

    static boolean asks(Value value) {
        return !(value instanceof Value.Nothing);
    }
}

package org.truceline.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Event;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// An event as known in a view: its date as last said, and how it went if that is known.
///
/// @param date    what was last said of its date; null if nothing was
/// @param outcome how it went; null if that is not known
public record EventState(Event event, Kind kind, Event.@Nullable Dated date, Event.@Nullable Outcome outcome) {

    /// Where it stands.
    public enum Kind {
        /// Nobody has spoken of it.
        NOT_KNOWN,
        NO_DATE,
        AHEAD,
        /// Its outcome is known.
        REPORTED,
        /// Its date has passed and nothing is known of it.
        UNREPORTED,
        CALLED_OFF
    }

    /// The state at a time, in a view. Dates of every standing count: an event is not law.
    public static EventState of(View view, Event event, AsOf when) {
        LocalDate known = view.known().day(event.zone());
        LocalDate day = when.day(event.zone());
        Event.Dated date = null;
        for (Event.Dated one : event.dates()) {
            if (!one.announced().isAfter(known) && (date == null || !one.announced().isBefore(date.announced()))) {
                date = one;
            }
        }
        Event.Outcome outcome = null;
        for (Event.Outcome one : event.outcomes()) {
            boolean counts = !one.announced().isAfter(known) && !one.announced().isAfter(day);
            if (counts && (outcome == null || !one.announced().isBefore(outcome.announced()))) {
                outcome = one;
            }
        }
        return new EventState(event, kind(date, outcome, day), date, outcome);
    }

    private static Kind kind(Event.@Nullable Dated date, Event.@Nullable Outcome outcome, LocalDate day) {
        if (outcome != null) {
            return Kind.REPORTED;
        }
        if (date == null) {
            return Kind.NOT_KNOWN;
        }
        if (date.from() == null) {
            return Kind.CALLED_OFF;
        }
        return date.until() != null && !date.until().isAfter(day) ? Kind.UNREPORTED : Kind.AHEAD;
    }
}

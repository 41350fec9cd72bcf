package org.truceline.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Event;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// An event as known in a view: its date as last said, and how it went if that is known.
///
/// @param date    what was last said of its date; null if nothing was
/// @param earlier what had been said of its date before, where that was another date; in the order in which it was said
/// @param outcomes what is known of how it went, in the order in which it became known; empty if nothing is
public record EventState(
        Event event, Kind kind, Event.@Nullable Dated date, List<Event.Dated> earlier, List<Event.Outcome> outcomes) {

    public EventState {
        earlier = List.copyOf(earlier);
        outcomes = List.copyOf(outcomes);
    }

    /// What became known last of how it went; null if nothing is known.
    public Event.@Nullable Outcome outcome() {
        return outcomes.isEmpty() ? null : outcomes.getLast();
    }

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
        List<Event.Dated> said = event.dates().stream()
                .filter(one -> !one.announced().isAfter(known))
                .sorted(Comparator.comparing(Event.Dated::announced))
                .toList();
        Event.Dated date = said.isEmpty() ? null : said.getLast();
        List<Event.Outcome> outcomes = event.outcomes().stream()
                .filter(one ->
                        !one.announced().isAfter(known) && !one.announced().isAfter(day))
                .sorted(Comparator.comparing(Event.Outcome::announced))
                .toList();
        return new EventState(event, kind(date, outcomes, day), date, earlier(said), outcomes);
    }

    /// The state of every event of which something is known in a view, in order of date.
    public static List<EventState> all(View view, AsOf when) {
        return view.ledger().events().values().stream()
                .map(event -> of(view, event, when))
                .filter(state -> state.kind() != Kind.NOT_KNOWN)
                .sorted(Comparator.comparing(EventState::day)
                        .thenComparing(state -> state.event().id()))
                .toList();
    }

    /// The day by which it stands in order of time: the first of its date, or of the last one said before it was called
    /// off.
    public LocalDate day() {
        if (date == null) {
            return outcomes.isEmpty() ? LocalDate.MAX : outcomes.getFirst().announced();
        }
        if (date.from() != null) {
            return date.from();
        }
        for (Event.Dated one : earlier.reversed()) {
            if (one.from() != null) {
                return one.from();
            }
        }
        return date.announced();
    }

    /// True if its date ended after the last day up to which the ledger has been kept: how it went cannot be known
    /// there.
    public boolean afterHorizon(View view) {
        return date != null
                && date.until() != null
                && date.until().isAfter(view.ledger().horizon().plusDays(1));
    }

    /// What was said before the last word, where the next word said another date.
    private static List<Event.Dated> earlier(List<Event.Dated> said) {
        List<Event.Dated> earlier = new ArrayList<>();
        for (int i = 0; i + 1 < said.size(); i++) {
            Event.Dated one = said.get(i);
            Event.Dated next = said.get(i + 1);
            if (!Objects.equals(one.from(), next.from()) || !Objects.equals(one.until(), next.until())) {
                earlier.add(one);
            }
        }
        return earlier;
    }

    private static Kind kind(Event.@Nullable Dated date, List<Event.Outcome> outcomes, LocalDate day) {
        if (!outcomes.isEmpty()) {
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

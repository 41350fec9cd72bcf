package org.truceline.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Event;
import org.truceline.ledger.Item;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// An inquiry or probe: it has dates and asks nothing of anybody.
///
/// @param opened   what was said of its beginning
/// @param outcomes what is known of how it went, in the order in which it became known
public record Procedure(Event event, Event.Dated opened, List<Event.Outcome> outcomes) {

    private static final String KIND = "inquiry";

    public Procedure {
        outcomes = List.copyOf(outcomes);
    }

    /// The inquiries known on a day, in order of their beginning.
    ///
    /// @param about items that they must concern; null for all
    static List<Procedure> known(View view, AsOf when, @Nullable Set<String> about) {
        List<Procedure> found = new ArrayList<>();
        for (Event event : view.ledger().events().values()) {
            boolean concerned = about == null || event.about().stream().anyMatch(about::contains);
            LocalDate known = view.known().day(event.zone());
            LocalDate day = when.day(event.zone());
            if (event.kind().equals(KIND) && concerned) {
                event.dates().stream()
                        .filter(one -> !one.announced().isAfter(known)
                                && one.from() != null
                                && !one.from().isAfter(day))
                        .max(Comparator.comparing(Event.Dated::announced))
                        .ifPresent(opened -> found.add(new Procedure(event, opened, outcomes(event, known, day))));
            }
        }
        found.sort(Comparator.comparing(
                        (Procedure one) -> String.valueOf(one.opened().from()))
                .thenComparing(one -> one.event().id()));
        return found;
    }

    private static List<Event.Outcome> outcomes(Event event, LocalDate known, LocalDate day) {
        return event.outcomes().stream()
                .filter(one ->
                        !one.announced().isAfter(known) && !one.announced().isAfter(day))
                .sorted(Comparator.comparing(Event.Outcome::announced))
                .toList();
    }

    static Set<String> ids(List<Item> items) {
        return Set.copyOf(items.stream().map(Item::id).toList());
    }
}

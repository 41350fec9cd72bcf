package org.truceline.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happens on a date: an election, a visit, a hearing, a deadline. Its date may have been said
/// differently at
/// different times; how it went is known only if an outcome says so.
///
/// @param kind `election`, `summit`, `visit`, `court`, `deadline`, `hearing`, `publication`, `report`, `inquiry`
/// @param about ids of the items that it concerns, if it concerns goods
public record Event(
        String id, String kind, ZoneId zone, Name name, List<String> about, List<Dated> dates, List<Outcome> outcomes) {

    public Event {
        about = List.copyOf(about);
        dates = List.copyOf(dates);
        outcomes = List.copyOf(outcomes);
    }

    /// What was said of its date.
    ///
    /// @param from  first day; null if it was called off
    /// @param until first day after it; null if it was called off
    public record Dated(
            LocalDate announced,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Standing standing,
            @Nullable String saidBy,
            InstrumentId by,
            Confidence confidence) {}

    /// What became known of how it went.
    public record Outcome(LocalDate announced, Name text, InstrumentId by, Confidence confidence) {}
}

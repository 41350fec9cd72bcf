package org.truceline.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A round of talks, a summit, a call.
///
/// @param kind      `round`, `summit`, `leaders-call`, `video-call`, `meeting`, `technical`
/// @param round     number in China's count; null unless a round
/// @param from      first day
/// @param until     first day after it
/// @param announced day on which its outcome was known
/// @param people    ids of those who took part, as far as recorded
/// @param agreement id of the agreement that came of it; null if none
public record Talk(
        String id,
        String kind,
        @Nullable String round,
        LocalDate from,
        LocalDate until,
        LocalDate announced,
        Name place,
        List<String> people,
        Name outcome,
        @Nullable String agreement,
        List<InstrumentId> by,
        Confidence confidence) {

    public Talk {
        people = List.copyOf(people);
        by = List.copyOf(by);
    }

    /// The last day of it.
    public LocalDate last() {
        return until.minusDays(1);
    }
}

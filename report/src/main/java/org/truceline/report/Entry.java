package org.truceline.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One date of a calendar, in the words of one language.
///
/// @param uid       permanent name: the statement and which of its edges this is
/// @param tentative no instrument seen here sets the date, or nobody has looked since it came
record Entry(
        String uid,
        When when,
        String summary,
        String description,
        @Nullable String url,
        List<String> categories,
        boolean tentative) {

    Entry {
        categories = List.copyOf(categories);
    }

    /// When it is.
    sealed interface When {}

    /// An instant, in the zone of the authority.
    record Moment(ZonedDateTime time) implements When {}

    /// Whole days.
    ///
    /// @param until first day after it
    record Days(LocalDate from, LocalDate until) implements When {}
}

package org.truceline.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published series of figures, such as soybeans bought; points are cumulative where it counts towards a commitment.
///
/// @param counts `booked`, `shipped`, `landed`, `exported`, `rate`, `other`
/// @param about  ids of the items whose trade it counts
public record Series(
        String id, String counts, Name name, String unit, ZoneId zone, List<String> about, List<Point> points) {

    public Series {
        about = List.copyOf(about);
        points = List.copyOf(points);
    }

    /// One figure.
    ///
    /// @param from first day that the figure counts; null if it is not told, or the figure is that of a day
    /// @param at   last day that it counts, or the day that it refers to
    public record Point(
            @Nullable LocalDate from,
            LocalDate at,
            LocalDate announced,
            BigDecimal value,
            InstrumentId by,
            Confidence confidence) {}
}

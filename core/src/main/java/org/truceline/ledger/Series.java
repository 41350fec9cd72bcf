package org.truceline.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// A published series of figures, such as soybeans bought; points are cumulative where it counts towards a commitment.
///
/// @param counts `booked`, `shipped`, `landed`, `exported`, `rate`, `other`
public record Series(String id, String counts, Name name, String unit, ZoneId zone, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    /// One figure.
    ///
    /// @param at day the figure refers to
    public record Point(LocalDate at, LocalDate announced, BigDecimal value, InstrumentId by, Confidence confidence) {}
}

package org.truceline.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.truceline.time.Period;

/// An amount and the days over which it would have to be spread: plain arithmetic on what is missing, no forecast.
///
/// @param days more than zero
public record Pace(BigDecimal remaining, long days) {

    private static final int WEEK = 7;
    private static final int THIRTY = 30;

    /// The days from `first` to the deadline; null if there is no deadline, or no day is left.
    static @Nullable Pace of(BigDecimal remaining, LocalDate first, Instant by, ZoneId zone) {
        if (by.equals(Period.OPEN)) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(first, by.atZone(zone).toLocalDate());
        return days > 0 ? new Pace(remaining, days) : null;
    }

    /// What each of those days would have to bring, rounded half up to whole units.
    public BigDecimal perDay() {
        return per(1);
    }

    /// The same for seven days.
    public BigDecimal perWeek() {
        return per(WEEK);
    }

    /// The same for thirty days, which stand for a month.
    public BigDecimal perThirtyDays() {
        return per(THIRTY);
    }

    private BigDecimal per(int count) {
        return remaining.multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP);
    }
}

package org.truceline.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Series;

/// What a count would come to if it went on evenly: computed, said by nobody, and given only to who asks for it.
///
/// @param from    first day that the latest figure counts
/// @param latest  the figure from which it goes on
/// @param days    days left after it, through the deadline
/// @param atDeadline what the count would be then, rounded half up to whole units
/// @param metOn   day on which the amount would be reached, if it went on beyond the deadline too; null if never
public record Projection(
        LocalDate from,
        Series.Point latest,
        long days,
        BigDecimal atDeadline,
        @Nullable LocalDate metOn) {

    /// Goes on from the latest figure at the average of the days that it counts.
    ///
    /// @return null where the deadline is not ahead, no figure is known, or its first day is not told
    public static @Nullable Projection of(CommitmentState state, CommitmentState.Deadline deadline) {
        Series.Point latest = state.latest();
        Pace pace = deadline.pace();
        BigDecimal amount = deadline.target().amount();
        if (latest == null || latest.from() == null || pace == null || amount == null) {
            return null;
        }
        ZoneId zone = state.measure().zone();
        LocalDate last = deadline.lastDay(zone);
        if (last == null) {
            return null;
        }
        LocalDate from = latest.from();
        BigDecimal counted = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, latest.at()) + 1);
        BigDecimal further = latest.value().multiply(BigDecimal.valueOf(pace.days()));
        BigDecimal atDeadline = latest.value().add(further.divide(counted, 0, RoundingMode.HALF_UP));
        return new Projection(from, latest, pace.days(), atDeadline, met(latest, amount, counted));
    }

    private static @Nullable LocalDate met(Series.Point latest, BigDecimal amount, BigDecimal counted) {
        if (latest.value().signum() <= 0) {
            return null;
        }
        BigDecimal missing = amount.subtract(latest.value());
        return latest.at()
                .plusDays(missing.multiply(counted)
                        .divide(latest.value(), 0, RoundingMode.CEILING)
                        .longValueExact());
    }
}

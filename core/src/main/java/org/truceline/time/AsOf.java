package org.truceline.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// A point on the axis of valid time or of knowledge, as a question states it.
///
/// A day means the last instant of that day in the zone of the authority that answers: a question about a day sees
/// everything
/// that began on it, and a knowledge date includes the whole day.
public sealed interface AsOf {

    /// The instant meant, in the zone of the authority asked.
    Instant in(ZoneId zone);

    /// The calendar day meant, in that zone.
    default LocalDate day(ZoneId zone) {
        return in(zone).atZone(zone).toLocalDate();
    }

    /// Text in ISO form, as it is read back by [#parse].
    String text();

    /// A whole day: its last instant.
    record Day(LocalDate day) implements AsOf {
        @Override
        public Instant in(ZoneId zone) {
            return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return day;
        }

        @Override
        public String text() {
            return day.toString();
        }
    }

    /// A clock time in the zone of whichever authority answers.
    record Local(LocalDateTime time) implements AsOf {
        @Override
        public Instant in(ZoneId zone) {
            return time.atZone(zone).toInstant();
        }

        @Override
        public String text() {
            return time.toString();
        }
    }

    /// One instant everywhere.
    record Exact(OffsetDateTime time) implements AsOf {
        @Override
        public Instant in(ZoneId zone) {
            return time.toInstant();
        }

        @Override
        public String text() {
            return time.toString();
        }
    }

    /// The end of this day.
    static AsOf endOf(LocalDate day) {
        return new Day(day);
    }

    /// Exactly this instant, written with the offset of `zone`.
    static AsOf at(Instant instant, ZoneId zone) {
        return new Exact(instant.atZone(zone).toOffsetDateTime());
    }

    /// Reads `2025-11-14`, `2025-11-14T00:01` or `2025-11-14T00:01-05:00`.
    ///
    /// @throws DateTimeException if the text is none of these, or names a day that does not exist
    static AsOf parse(String text) {
        if (text.length() == 10) {
            return new Day(LocalDate.parse(text));
        }
        boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
        return offset ? new Exact(OffsetDateTime.parse(text)) : new Local(LocalDateTime.parse(text));
    }

    /// The earlier of the two, compared in `zone`; of a day and an instant on that day the instant is earlier.
    static AsOf earlier(AsOf one, AsOf other, ZoneId zone) {
        return one.in(zone).isAfter(other.in(zone)) ? other : one;
    }

    /// An instant as a person reads it in `zone`: a bare day if it is the first minute of that day, else day and clock
    /// time.
    static String words(Instant instant, ZoneId zone) {
        if (instant.equals(Period.OPEN)) {
            return "open";
        }
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        LocalTime clock = local.toLocalTime();
        return clock.equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().toString()
                : local.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}

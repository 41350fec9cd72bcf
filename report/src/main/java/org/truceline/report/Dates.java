package org.truceline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.truceline.time.Period;

/// Days and times as the language writes them, in the zone of the authority.
final class Dates {

    private static final LocalTime FIRST_MINUTE = LocalTime.of(0, 1);

    private final Template words;

    Dates(Template words) {
        this.words = words;
    }

    /// `14 November 2025`, `2025年11月14日`.
    String day(LocalDate day) {
        return words.words("date.day", day.getDayOfMonth(), month(day), String.valueOf(day.getYear()));
    }

    /// `November 2025`, `2025年11月`.
    String monthOf(LocalDate day) {
        return words.words("date.month", month(day), String.valueOf(day.getYear()));
    }

    /// From the first to the last day, or the whole month if that is meant.
    String range(LocalDate from, LocalDate last) {
        if (from.equals(last)) {
            return day(from);
        }
        if (from.getDayOfMonth() == 1 && last.plusDays(1).equals(from.plusMonths(1))) {
            return monthOf(from);
        }
        if (from.getYear() == last.getYear() && from.getMonth() == last.getMonth()) {
            return words.words(
                    "date.range",
                    from.getDayOfMonth(),
                    last.getDayOfMonth(),
                    month(from),
                    String.valueOf(from.getYear()));
        }
        return words.words("date.range.long", day(from), day(last));
    }

    /// A beginning: the day, with the clock time unless it is the first minute of the day.
    String start(Instant instant, ZoneId zone) {
        if (instant.equals(Period.OPEN)) {
            return words.words("date.open");
        }
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        boolean first = !local.toLocalTime().isAfter(FIRST_MINUTE);
        return first ? day(local.toLocalDate()) : clock(local.toLocalDate(), local.toLocalTime());
    }

    /// An end: midnight belongs to the day before, as 24:00.
    String end(Instant instant, ZoneId zone) {
        if (instant.equals(Period.OPEN)) {
            return words.words("date.open");
        }
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? words.words("date.midnight", day(local.toLocalDate().minusDays(1)))
                : clock(local.toLocalDate(), local.toLocalTime());
    }

    private String clock(LocalDate day, LocalTime time) {
        return words.words(
                "date.clock",
                day(day),
                words.language().tag().equals("en")
                        ? String.format(Locale.ROOT, "%02d", time.getHour())
                        : String.valueOf(time.getHour()),
                words.language().tag().equals("en")
                        ? String.format(Locale.ROOT, "%02d", time.getMinute())
                        : String.valueOf(time.getMinute()));
    }

    private String month(LocalDate day) {
        return words.raw("month." + day.getMonthValue());
    }
}

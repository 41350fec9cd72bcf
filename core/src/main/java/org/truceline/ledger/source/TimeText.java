package org.truceline.ledger.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.time.Period;

/// Days and clock times as files write them.
final class TimeText {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");

    private TimeText() {}

    /// A day, or null if the text is none.
    static @Nullable LocalDate day(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// An instant, or null if the text is none, or names an hour that the clocks of `zone` leap over.
    static @Nullable Instant instant(String text, ZoneId zone) {
        if (text.equals("open")) {
            return Period.OPEN;
        }
        LocalDate day = day(text);
        if (day != null) {
            return day.atStartOfDay(zone).toInstant();
        }
        try {
            if (INSTANT.matcher(text).matches()) {
                LocalDateTime local = LocalDateTime.parse(text);
                return zone.getRules().getValidOffsets(local).isEmpty()
                        ? null
                        : local.atZone(zone).toInstant();
            }
            return null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package org.truceline.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Name;
import org.truceline.ledger.Schedule;
import org.truceline.time.Period;

/// Schedules of a few rows, in local time of Washington.
final class TinySchedule {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final List<Schedule.Edition> editions = new ArrayList<>();
    private final Map<String, List<Schedule.Row>> rows = new HashMap<>();

    /// @param until `open`, or a day
    TinySchedule edition(String id, String from, String until) {
        editions.add(new Schedule.Edition(id, new Period(day(from), day(until)), new InstrumentId("hts-" + id)));
        return this;
    }

    /// @param rate `-` if none is printed
    TinySchedule row(String code, String rate, String units, String... printed) {
        rows.computeIfAbsent(code, absent -> new ArrayList<>())
                .add(new Schedule.Row(
                        code,
                        rate.equals("-") ? null : rate,
                        units.isEmpty() ? List.of() : List.of(units.split("\\|")),
                        List.of(printed),
                        rows.size() + 2));
        return this;
    }

    Schedule schedule() {
        Name name = new Name("Schedule", "税率表", "税则");
        return new Schedule("us/hts", ZONE, "USD", name, editions, () -> rows);
    }

    static Instant day(String text) {
        return text.equals("open")
                ? Period.OPEN
                : LocalDate.parse(text).atStartOfDay(ZONE).toInstant();
    }
}

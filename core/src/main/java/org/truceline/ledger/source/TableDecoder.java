package org.truceline.ledger.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Schedule;
import org.truceline.ledger.Standing;
import org.truceline.time.Period;

/// Reads lists and schedules: the YAML that describes them at once, the rows of their tables when first asked for.
final class TableDecoder {

    private static final List<String> ROW_COLUMNS = List.of("state", "announced", "from", "until", "by");

    private final Map<String, Supplier<@Nullable Table>> tables;
    private final Problems problems;

    TableDecoder(Map<String, Supplier<@Nullable Table>> tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    DatedList list(Fields fields) {
        ListId id = new ListId(fields.text("list"));
        ZoneId zone = fields.zone("zone");
        boolean codes = fields.oneOf("of", List.of("codes", "parties")).equals("codes");
        Fields source = fields.requiredChild("source");
        String where = source.text("where");
        Confidence confidence = source.confidence();
        source.done();
        Supplier<@Nullable Table> table = table(fields);
        DatedList list = new DatedList(
                id,
                codes,
                fields.name("name"),
                zone,
                fields.yes("complete", true),
                fields.number("count").intValue(),
                fields.optional("heading"),
                fields.by(),
                where,
                confidence,
                new Lazy<>(() -> listRows(table, codes, zone)));
        if (!fields.has("complete")) {
            fields.missing("complete", "Say yes or no: absence from an incomplete list is 'cannot tell'.");
        }
        fields.done();
        return list;
    }

    Schedule schedule(Fields fields) {
        ZoneId zone = fields.zone("zone");
        List<Schedule.Edition> editions = new ArrayList<>();
        for (Node node : fields.items("editions")) {
            Fields edition = Fields.of(node, problems);
            editions.add(new Schedule.Edition(edition.text("id"), edition.period(zone), edition.by()));
            edition.done();
        }
        Supplier<@Nullable Table> table = table(fields);
        Schedule schedule = new Schedule(
                fields.text("schedule"),
                zone,
                fields.text("currency"),
                fields.name("name"),
                editions,
                new Lazy<>(() -> scheduleRows(table)));
        fields.done();
        return schedule;
    }

    private Supplier<@Nullable Table> table(Fields fields) {
        String rows = fields.text("rows");
        String file = fields.where().file();
        String path = file.substring(0, file.lastIndexOf('/') + 1) + rows;
        Supplier<@Nullable Table> table = tables.get(path);
        if (table == null) {
            fields.problem(Problems.Code.DANGLING, "rows", "there is no file " + path + ".", "Write its name, beside this file.");
            return () -> null;
        }
        return table;
    }

    /// Rows by key. A fault in a row is thrown with its line: rows are read by a check before they are released.
    private static Map<String, List<DatedList.Row>> listRows(
            Supplier<@Nullable Table> source, boolean codes, ZoneId zone) {
        Problems faults = new Problems();
        Map<String, List<DatedList.Row>> rows = new HashMap<>();
        Table table = source.get();
        if (table != null) {
            String key = codes ? "code" : "party";
            Cells cells = new Cells(table, faults);
            cells.require(key);
            ROW_COLUMNS.forEach(cells::require);
            faults.throwIfAny();
            Map<String, Instant> instants = new HashMap<>();
            Map<String, String> shared = new HashMap<>();
            for (int i = 0; i < table.rows().size(); i++) {
                DatedList.Row row = row(cells, i, key, codes, zone, instants, shared);
                rows.computeIfAbsent(row.key(), absent -> new ArrayList<>(2)).add(row);
            }
        }
        faults.throwIfAny();
        return rows;
    }

    private static DatedList.Row row(
            Cells cells,
            int i,
            String keyColumn,
            boolean codes,
            ZoneId zone,
            Map<String, Instant> instants,
            Map<String, String> shared) {
        String key = cells.text(i, keyColumn);
        if (codes && !key.matches("[0-9]{4,10}")) {
            cells.fault(i, keyColumn, "'" + key + "' is not a code of 4 to 10 digits.", "Write digits without dots.");
        }
        Instant announced = cells.instant(i, "announced", zone, instants);
        Instant from = cells.instant(i, "from", zone, instants);
        Instant until = cells.instant(i, "until", zone, instants);
        Period period;
        if (!from.isBefore(until) && !from.equals(Period.OPEN)) {
            cells.fault(i, "until", "the period is empty.", "Ends are exclusive.");
            period = new Period(from, Period.OPEN);
        } else {
            period = new Period(from, from.equals(Period.OPEN) ? from : until);
        }
        return new DatedList.Row(
                key,
                cells.word(i, "state", DatedList.State.class, DatedList.State.IN),
                announced,
                announced.equals(Period.OPEN)
                        ? LocalDate.EPOCH
                        : announced.atZone(zone).toLocalDate(),
                period,
                new InstrumentId(shared.computeIfAbsent(cells.text(i, "by"), text -> text)),
                cells.word(i, "standing", Standing.class, Standing.ENACTED),
                cells.word(i, "confidence", Confidence.class, Confidence.HIGH),
                cells.optional(i, "heading"),
                cells.optional(i, "article"),
                cells.optional(i, "name"),
                aliases(cells.optional(i, "aliases")),
                cells.line(i));
    }

    private static Set<String> aliases(@Nullable String text) {
        return text == null ? Set.of() : new HashSet<>(List.of(text.split("\\|")));
    }

    private static Map<String, List<Schedule.Row>> scheduleRows(Supplier<@Nullable Table> source) {
        Problems faults = new Problems();
        Map<String, List<Schedule.Row>> rows = new HashMap<>();
        Table table = source.get();
        if (table != null) {
            Cells cells = new Cells(table, faults);
            List.of("code", "rate", "units", "editions").forEach(cells::require);
            faults.throwIfAny();
            Map<String, List<String>> shared = new LinkedHashMap<>();
            for (int i = 0; i < table.rows().size(); i++) {
                String code = cells.text(i, "code");
                if (!code.matches("[0-9]{8}|[0-9]{10}")) {
                    cells.fault(i, "code", "'" + code + "' has neither 8 nor 10 digits.", "Write digits without dots.");
                }
                Schedule.Row row = new Schedule.Row(
                        code,
                        cells.optional(i, "rate"),
                        shared.computeIfAbsent(cells.raw(i, "units"), text -> split(text, "\\|")),
                        shared.computeIfAbsent(cells.text(i, "editions"), text -> split(text, " ")),
                        cells.line(i));
                rows.computeIfAbsent(code, absent -> new ArrayList<>(1)).add(row);
            }
        }
        faults.throwIfAny();
        return rows;
    }

    private static List<String> split(String text, String by) {
        return text.isEmpty() ? List.of() : List.of(text.split(by));
    }

    /// The cells of a table by column name.
    private record Cells(Table table, Problems faults) {

        void require(String column) {
            if (table.column(column) < 0) {
                faults.add(
                        Problems.Code.MISSING_KEY,
                        new Node.Where(table.file(), 1, 1),
                        column,
                        "this column is missing.",
                        "Add it to the header.");
            }
        }

        int line(int row) {
            return table.line(row);
        }

        String raw(int row, String column) {
            int index = table.column(column);
            return index < 0 ? "" : table.rows().get(row).get(index);
        }

        @Nullable String optional(int row, String column) {
            String text = raw(row, column);
            return text.isEmpty() ? null : text;
        }

        String text(int row, String column) {
            String text = raw(row, column);
            if (text.isEmpty()) {
                fault(row, column, "the cell is empty.", "Fill it in.");
            }
            return text;
        }

        Instant instant(int row, String column, ZoneId zone, Map<String, Instant> known) {
            String text = raw(row, column);
            if (text.isEmpty()) {
                text = "open";
            }
            Instant instant = known.get(text);
            if (instant == null) {
                instant = Fields.parse(text, zone);
                if (instant == null || (instant.equals(Period.OPEN) && column.equals("announced"))) {
                    fault(row, column, "'" + text + "' is not a time that exists.", "Write 2025-05-14T00:01 or 2025-05-14.");
                    return Period.OPEN;
                }
                known.put(text, instant);
            }
            return instant;
        }

        <E extends Enum<E>> E word(int row, String column, Class<E> type, E absent) {
            String text = raw(row, column);
            if (text.isEmpty()) {
                return absent;
            }
            for (E value : type.getEnumConstants()) {
                if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return value;
                }
            }
            fault(row, column, "'" + text + "' is not known here.", "");
            return absent;
        }

        void fault(int row, String column, String message, String remedy) {
            faults.add(
                    Problems.Code.WRONG_VALUE,
                    new Node.Where(table.file(), line(row), table.column(column) + 1),
                    column,
                    message,
                    remedy);
        }
    }
}

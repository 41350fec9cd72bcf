package org.truceline.ledger.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Schedule;
import org.truceline.ledger.Standing;
import org.truceline.time.Period;

/// Reads lists and schedules: the YAML that describes them at once, the rows of their tables when first asked for.
final class TableDecoder {

    private static final List<String> OF = List.of("codes", "parties", "items");
    private static final List<String> ROW_COLUMNS = List.of("state", "announced", "from", "until", "by");
    private static final List<String> CODE_COLUMNS = List.of(
            "code", "state", "announced", "from", "until", "by", "standing", "confidence", "heading", "article");
    private static final List<String> PARTY_COLUMNS = List.of(
            "party",
            "state",
            "announced",
            "from",
            "until",
            "by",
            "name",
            "aliases",
            "standing",
            "confidence",
            "heading",
            "article");
    private static final List<String> ITEM_COLUMNS =
            List.of("item", "state", "announced", "from", "until", "by", "standing", "confidence");
    private static final Pattern LIST_CODE = Pattern.compile("[0-9]{4,10}");
    private static final Pattern SCHEDULE_CODE = Pattern.compile("[0-9]{8}|[0-9]{10}");
    private static final List<String> SCHEDULE_REQUIRED = List.of("code", "rate", "units", "editions");
    private static final List<String> SCHEDULE_COLUMNS =
            List.of("code", "rate", "units", "editions", "claim", "confidence");

    private final Map<String, Supplier<@Nullable Table>> tables;
    private final Set<String> used = new HashSet<>();
    private final Places places;
    private final Problems problems;

    TableDecoder(Map<String, Supplier<@Nullable Table>> tables, Places places, Problems problems) {
        this.tables = tables;
        this.places = places;
        this.problems = problems;
    }

    /// True if a list or schedule that was read names this table.
    boolean used(String file) {
        return used.contains(file);
    }

    DatedList list(Fields fields) {
        ListId id = new ListId(fields.id("list"));
        ZoneId zone = fields.zone("zone");
        String of = fields.oneOf("of", OF);
        DatedList.Of keys =
                switch (of) {
                    case "parties" -> DatedList.Of.PARTIES;
                    case "items" -> DatedList.Of.ITEMS;
                    default -> DatedList.Of.CODES;
                };
        Fields source = fields.requiredChild("source");
        String where = source.text("where");
        Confidence confidence = source.confidence();
        source.done();
        String file = file(fields);
        Supplier<@Nullable Table> table = table(file, fields);
        DatedList list = new DatedList(
                id,
                keys,
                fields.has("part-of") ? new ListId(fields.text("part-of")) : null,
                fields.name("name"),
                zone,
                fields.yes("complete", true),
                fields.count("count"),
                fields.heading(),
                fields.heading("otherwise"),
                fields.by(),
                where,
                confidence,
                new Lazy<>(() -> listRows(table, keys, zone)));
        if (!fields.has("complete")) {
            fields.missing("complete", "Say yes or no: absence from an incomplete list is 'cannot tell'.");
        }
        fields.done();
        placed(list, OF.contains(of) ? file : "", fields);
        return list;
    }

    Schedule schedule(Fields fields) {
        ZoneId zone = fields.zone("zone");
        List<Schedule.Edition> editions = new ArrayList<>();
        for (Node node : fields.items("editions")) {
            Fields edition = Fields.of(node, problems);
            Schedule.Edition one = new Schedule.Edition(
                    edition.id("id"), edition.period(zone), edition.by(), edition.yes("complete", true));
            edition.done();
            if (!one.id().isEmpty()
                    && editions.stream().anyMatch(other -> other.id().equals(one.id()))) {
                edition.problem(
                        Problems.Code.DUPLICATE_ID,
                        "id",
                        "the schedule has an edition '" + one.id() + "' already.",
                        "Keep one, or choose another id.");
            }
            editions.add(places.put(one, edition));
        }
        String file = file(fields);
        Supplier<@Nullable Table> table = table(file, fields);
        Schedule schedule = new Schedule(
                fields.id("schedule"),
                zone,
                ValueDecoder.currency(fields),
                fields.name("name"),
                editions,
                fields.has("origins") ? fields.texts("origins") : List.of(),
                fields.has("claims")
                        ? fields.texts("claims").stream().map(FactId::new).toList()
                        : List.of(),
                renumberings(fields, zone),
                new Lazy<>(() -> scheduleRows(table)));
        fields.done();
        placed(schedule, file, fields);
        return schedule;
    }

    private List<Schedule.Renumbering> renumberings(Fields fields, ZoneId zone) {
        List<Schedule.Renumbering> renumberings = new ArrayList<>();
        if (fields.has("renumberings")) {
            for (Node node : fields.someItems("renumberings")) {
                Fields one = Fields.of(node, problems);
                Schedule.Renumbering renumbering = new Schedule.Renumbering(
                        lines(one, "was"), lines(one, "now"), one.moment("from", zone), one.by(), one.confidence());
                one.done();
                renumberings.add(places.put(renumbering, one));
            }
        }
        return renumberings;
    }

    private static List<String> lines(Fields fields, String key) {
        List<String> codes = fields.texts(key);
        for (String code : codes) {
            if (!SCHEDULE_CODE.matcher(code).matches()) {
                fields.problem(
                        Problems.Code.WRONG_VALUE,
                        key,
                        "'" + code + "' has neither 8 nor 10 digits.",
                        "Write digits without dots.");
            }
        }
        return codes;
    }

    /// Path of the file with the rows, which stands beside the file that describes them; empty if none is named.
    private static String file(Fields fields) {
        String rows = fields.text("rows");
        String here = fields.where().file();
        return rows.isEmpty() ? "" : here.substring(0, here.lastIndexOf('/') + 1) + rows;
    }

    private Supplier<@Nullable Table> table(String file, Fields fields) {
        Supplier<@Nullable Table> table = tables.get(file);
        if (table != null) {
            used.add(file);
            return table;
        }
        if (!file.isEmpty()) {
            fields.problem(
                    Problems.Code.DANGLING,
                    "rows",
                    "there is no file " + file + ".",
                    "Write its name, beside this file.");
        }
        return () -> null;
    }

    private void placed(Object piece, String file, Fields fields) {
        places.put(piece, fields);
        if (tables.containsKey(file)) {
            places.table(piece, file);
        }
    }

    /// Rows by key. A fault in a row is thrown with its line: rows are read by a check before they are released.
    private static Map<String, List<DatedList.Row>> listRows(
            Supplier<@Nullable Table> source, DatedList.Of keys, ZoneId zone) {
        Problems faults = new Problems();
        Map<String, List<DatedList.Row>> rows = new HashMap<>();
        Table table = source.get();
        if (table != null) {
            String key =
                    switch (keys) {
                        case CODES -> "code";
                        case PARTIES -> "party";
                        case ITEMS -> "item";
                    };
            boolean codes = keys == DatedList.Of.CODES;
            Cells cells = new Cells(table, faults);
            cells.require(key);
            ROW_COLUMNS.forEach(cells::require);
            cells.allow(
                    switch (keys) {
                        case CODES -> CODE_COLUMNS;
                        case PARTIES -> PARTY_COLUMNS;
                        case ITEMS -> ITEM_COLUMNS;
                    });
            faults.throwIfAny();
            Map<String, Instant> instants = new ConcurrentHashMap<>();
            Map<String, String> shared = new ConcurrentHashMap<>();
            if (table.checked()) {
                return new Keyed<>(table, key, i -> row(cells, i, key, codes, zone, instants, shared));
            }
            for (int i = 0; i < table.height(); i++) {
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
        if (codes && !key.isEmpty() && !LIST_CODE.matcher(key).matches()) {
            cells.wrong(i, keyColumn, "'" + key + "' is not a code of 4 to 10 digits.", "Write digits without dots.");
        }
        Instant announced = cells.instant(i, "announced", zone, instants);
        Instant from = cells.instant(i, "from", zone, instants);
        Instant until = cells.instant(i, "until", zone, instants);
        Period period;
        if (!from.isBefore(until) && !from.equals(Period.OPEN)) {
            cells.fault(
                    Problems.Code.EMPTY_PERIOD,
                    i,
                    "until",
                    "the period is empty: it ends (" + cells.raw(i, "until") + ") no later than it starts ("
                            + cells.raw(i, "from") + ").",
                    "Ends are exclusive: for a row lasting through 9 November write 2026-11-10.");
            period = new Period(from, Period.OPEN);
        } else {
            period = new Period(from, from.equals(Period.OPEN) ? from : until);
        }
        return new DatedList.Row(
                key,
                cells.word(i, "state", DatedList.State.class, null),
                announced,
                announced.equals(Period.OPEN)
                        ? LocalDate.EPOCH
                        : announced.atZone(zone).toLocalDate(),
                period,
                new InstrumentId(shared.computeIfAbsent(cells.by(i), text -> text)),
                cells.word(i, "standing", Standing.class, Standing.ENACTED),
                cells.word(i, "confidence", Confidence.class, Confidence.HIGH),
                cells.heading(i),
                cells.optional(i, "article"),
                cells.optional(i, "name"),
                aliases(cells.optional(i, "aliases")),
                cells.line(i));
    }

    private static Set<String> aliases(@Nullable String text) {
        return text == null ? Set.of() : new HashSet<>(split(text, "\\|"));
    }

    private static Map<String, List<Schedule.Row>> scheduleRows(Supplier<@Nullable Table> source) {
        Problems faults = new Problems();
        Map<String, List<Schedule.Row>> rows = new HashMap<>();
        Table table = source.get();
        if (table != null) {
            Cells cells = new Cells(table, faults);
            SCHEDULE_REQUIRED.forEach(cells::require);
            cells.allow(SCHEDULE_COLUMNS);
            faults.throwIfAny();
            Map<String, List<String>> shared = new ConcurrentHashMap<>();
            if (table.checked()) {
                return new Keyed<>(table, "code", i -> scheduleRow(cells, i, shared));
            }
            for (int i = 0; i < table.height(); i++) {
                Schedule.Row row = scheduleRow(cells, i, shared);
                rows.computeIfAbsent(row.code(), absent -> new ArrayList<>(1)).add(row);
            }
        }
        faults.throwIfAny();
        return rows;
    }

    private static Schedule.Row scheduleRow(Cells cells, int i, Map<String, List<String>> shared) {
        String code = cells.text(i, "code");
        if (!code.isEmpty() && !SCHEDULE_CODE.matcher(code).matches()) {
            cells.wrong(i, "code", "'" + code + "' has neither 8 nor 10 digits.", "Write digits without dots.");
        }
        String claim = cells.optional(i, "claim");
        return new Schedule.Row(
                code,
                cells.optional(i, "rate"),
                shared.computeIfAbsent(cells.raw(i, "units"), text -> split(text, "\\|")),
                shared.computeIfAbsent(cells.text(i, "editions"), text -> split(text, " ")),
                claim == null ? null : new FactId(claim),
                cells.word(i, "confidence", Confidence.class, Confidence.HIGH),
                cells.line(i));
    }

    private static List<String> split(String text, String by) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(by)).filter(part -> !part.isEmpty()).toList();
    }
}

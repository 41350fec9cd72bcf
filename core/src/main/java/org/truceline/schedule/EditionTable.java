package org.truceline.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Schedule;
import org.truceline.rate.RateExpression;
import org.truceline.rate.RateSyntaxException;

/// The rows of a schedule by edition: adding one, comparing two, writing them out.
///
/// Rates are compared as rates, not as spellings: an edition that prints `1,000 pins` for `1000 pins` changes nothing.
/// Not thread-safe.
public final class EditionTable {

    private final List<String> order;
    private final Map<String, List<Entry>> rows = new TreeMap<>();
    private final Map<String, Object> read = new HashMap<>();

    private record Entry(String code, @Nullable String rate, List<String> units, Set<String> editions) {}

    private EditionTable(List<String> order) {
        this.order = List.copyOf(order);
    }

    /// The rows of a schedule.
    ///
    /// @param order ids of all editions in order of time, also of those that are to be added
    public static EditionTable of(Schedule schedule, List<String> order) {
        EditionTable table = new EditionTable(order);
        for (List<Schedule.Row> of : schedule.rows().get().values()) {
            for (Schedule.Row row : of) {
                row.editions().forEach(edition -> table.add(row.code(), row.rate(), row.units(), edition));
            }
        }
        return table;
    }

    /// Adds an edition.
    public void add(String edition, Collection<PrintedLine> lines) {
        if (!order.contains(edition)) {
            throw new IllegalArgumentException("edition " + edition + " is not among " + order);
        }
        lines.forEach(line -> add(line.code(), line.rate(), line.units(), edition));
    }

    /// What one edition prints otherwise than another, by code.
    public List<EditionChange> changes(String before, String after) {
        List<EditionChange> changes = new ArrayList<>();
        rows.forEach((code, entries) -> {
            Entry earlier = printed(entries, before);
            Entry later = printed(entries, after);
            if (!Objects.equals(earlier, later)) {
                changes(new Code(code), earlier, later, changes);
            }
        });
        return changes;
    }

    /// The number of codes of each kind of change.
    public static Map<EditionChange.Kind, Integer> count(List<EditionChange> changes) {
        Map<EditionChange.Kind, Integer> counts = new EnumMap<>(EditionChange.Kind.class);
        for (EditionChange.Kind kind : EditionChange.Kind.values()) {
            counts.put(kind, 0);
        }
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts;
    }

    /// The table in the ledger's form: by code, then by the edition that printed the row first.
    public String csv() {
        StringBuilder text = new StringBuilder("code,rate,units,editions\n");
        Comparator<Entry> first = Comparator.comparingInt(entry -> first(entry));
        for (List<Entry> entries : rows.values()) {
            entries.stream().sorted(first).forEach(entry -> line(entry, text));
        }
        return text.toString();
    }

    private void add(String code, @Nullable String rate, List<String> units, String edition) {
        List<Entry> entries = rows.computeIfAbsent(code, absent -> new ArrayList<>(1));
        for (Entry entry : entries) {
            if (sameRate(entry.rate(), rate) && entry.units().equals(units)) {
                entry.editions().add(edition);
                return;
            }
        }
        entries.add(new Entry(code, rate, List.copyOf(units), new LinkedHashSet<>(List.of(edition))));
    }

    private void changes(Code code, @Nullable Entry earlier, @Nullable Entry later, List<EditionChange> changes) {
        String rateBefore = earlier == null ? null : earlier.rate();
        String rateAfter = later == null ? null : later.rate();
        List<String> unitsBefore = earlier == null ? List.of() : earlier.units();
        List<String> unitsAfter = later == null ? List.of() : later.units();
        List<EditionChange.Kind> kinds = new ArrayList<>();
        if (earlier == null) {
            kinds.add(EditionChange.Kind.BEGINS);
        } else if (later == null) {
            kinds.add(EditionChange.Kind.ENDS);
        } else {
            if (!sameRate(rateBefore, rateAfter)) {
                kinds.add(EditionChange.Kind.RATE);
            }
            if (!unitsBefore.equals(unitsAfter)) {
                kinds.add(EditionChange.Kind.UNITS);
            }
        }
        kinds.forEach(
                kind -> changes.add(new EditionChange(code, kind, rateBefore, rateAfter, unitsBefore, unitsAfter)));
    }

    private static @Nullable Entry printed(List<Entry> entries, String edition) {
        return entries.stream()
                .filter(entry -> entry.editions().contains(edition))
                .findFirst()
                .orElse(null);
    }

    private int first(Entry entry) {
        return entry.editions().stream().mapToInt(order::indexOf).min().orElseThrow();
    }

    private void line(Entry entry, StringBuilder text) {
        List<String> editions =
                order.stream().filter(entry.editions()::contains).toList();
        text.append(entry.code())
                .append(',')
                .append(entry.rate() == null ? "" : cell(entry.rate()))
                .append(',')
                .append(cell(String.join("|", entry.units())))
                .append(',')
                .append(String.join(" ", editions))
                .append('\n');
    }

    /// A cell of a CSV file, quoted where it must be.
    public static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private boolean sameRate(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other)
                || (one != null && other != null && meaning(one).equals(meaning(other)));
    }

    private Object meaning(String rate) {
        return read.computeIfAbsent(rate, text -> {
            try {
                return RateExpression.parse(text);
            } catch (RateSyntaxException e) {
                return text;
            }
        });
    }
}

package org.truceline.schedule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.ledger.Condition;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Party;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;

/// The rate printed beside each heading of chapter 99, revision by revision, against the enacted layers that report
/// under it at noon of the day of print; what differs stands in the register of `docs/guide/mirror-chapter-99.md`.
final class PrintedRatesTest {

    private static final Path PRINTED = Path.of("src", "test", "resources", "chapter-99");
    private static final Path REGISTER = Path.of("..", "docs", "guide", "mirror-chapter-99.md");
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final String NO_RATE = "none";
    private static final String UNNAMED = "";
    private static final Pattern PERCENT = Pattern.compile("(?:base [+] )?([0-9.]+%)(?: of part)?");
    private static final Set<String> WITHOUT_RATE = Set.of("base", "no change", "gone", "none printed");
    private static final Pattern ROW =
            Pattern.compile("(?m)^[|] (9903[.0-9]{6}) [|] (20[^|]*) [|] ([^|]+) [|] ([^|]+) [|] ([^|]+) [|]"
                    + " (ledger|print|both) [|] ([^|]+) [|] ([^|]+) [|]$");

    /// A heading from one revision through another, both included, with the same two rates throughout.
    private record Difference(String heading, String from, String through, String printed, String ours) {}

    @Test
    void aPrintedRateIsThatOfTheLedgerOrTheDifferenceIsInTheRegisterWithWhoIsRight() throws IOException {
        Ledger ledger = Ledgers.shipped();
        List<Difference> registered = new ArrayList<>();
        Matcher rows = ROW.matcher(Files.readString(REGISTER));
        while (rows.find()) {
            registered.add(new Difference(rows.group(1), rows.group(2), rows.group(3), rows.group(4), rows.group(5)));
            for (String source : rows.group(8).split(", ", -1)) {
                assertThat(ledger.instruments()).as(rows.group()).containsKey(new InstrumentId(source));
            }
        }
        assertThat(differences(ledger))
                .as("heading by heading; write what is new into %s with who is right, take out what has gone", REGISTER)
                .containsExactlyInAnyOrderElementsOf(registered);
    }

    private static List<Difference> differences(Ledger ledger) throws IOException {
        Map<String, LocalDate> revisions = new LinkedHashMap<>();
        read("revisions.csv").forEach(row -> revisions.put(row[0], LocalDate.parse(row[1])));
        assertThat(List.copyOf(revisions.values())).isSorted();
        Map<String, Map<String, String>> printed = new TreeMap<>();
        for (String[] row : read("printed.csv")) {
            assertThat(revisions).containsKey(row[1]);
            printed.computeIfAbsent(row[0], heading -> new HashMap<>()).put(row[1], rate(row[2]));
        }
        Map<String, Map<String, String>> ours = new HashMap<>();
        revisions.forEach((revision, day) -> ours.put(
                revision, reported(ledger, day.atTime(12, 0).atZone(WASHINGTON).toInstant())));
        Set<String> headings = ChapterNinetyNineTest.reported();
        ours.values().forEach(rates -> assertThat(headings).containsAll(rates.keySet()));
        List<Difference> found = new ArrayList<>();
        for (String heading : headings) {
            found.addAll(differences(heading, revisions.keySet(), printed.getOrDefault(heading, Map.of()), ours));
        }
        return found;
    }

    private static List<Difference> differences(
            String heading, Set<String> revisions, Map<String, String> changes, Map<String, Map<String, String>> ours) {
        List<Difference> found = new ArrayList<>();
        String print = NO_RATE;
        @Nullable Difference last = null;
        for (String revision : revisions) {
            print = changes.getOrDefault(revision, print);
            String held = ours.getOrDefault(revision, Map.of()).getOrDefault(heading, NO_RATE);
            boolean goesOn =
                    last != null && last.printed().equals(print) && last.ours().equals(held);
            String from = goesOn ? found.removeLast().from() : revision;
            last = print.equals(held) ? null : new Difference(heading, from, revision, print, held);
            if (last != null) {
                found.add(last);
            }
        }
        return found;
    }

    /// Heading to rates, `10% or 25%` if several cases meet different ones.
    private static Map<String, String> reported(Ledger ledger, Instant at) {
        Map<String, Set<String>> rates = new TreeMap<>();
        for (Measure measure : ledger.measures().values()) {
            if (measure.party() != Party.US) {
                continue;
            }
            for (Layer layer : inForce(measure, at)) {
                if (layer.value() instanceof Value.Rate(var expression)) {
                    String own = layer.heading() == null ? UNNAMED : layer.heading();
                    String rate = rate(expression.text().replace("total ", ""));
                    rows(ledger, measure, at, own)
                            .forEach(heading -> rates.computeIfAbsent(heading, one -> new TreeSet<>())
                                    .add(rate));
                }
            }
        }
        Map<String, String> joined = new TreeMap<>();
        rates.forEach((heading, several) -> joined.put(heading, several.stream().collect(joining(" or "))));
        return joined;
    }

    /// The headings of the rows on which goods of the measure stand; `own` for rows, and measures, without one.
    private static Set<String> rows(Ledger ledger, Measure measure, Instant at, String own) {
        Set<String> headings = new TreeSet<>();
        if (measure.scope().goods() instanceof Scope.ListedGoods(var lists, var except)) {
            for (ListId id : lists) {
                for (List<DatedList.Row> rows : ledger.list(id).rows().get().values()) {
                    rows.stream()
                            .filter(row -> row.standing() == Standing.ENACTED
                                    && row.period().contains(at))
                            .reduce((one, later) -> later.announced().isBefore(one.announced()) ? one : later)
                            .filter(row -> row.state() != DatedList.State.OUT)
                            .ifPresent(row -> headings.add(row.heading() == null ? own : row.heading()));
                }
            }
        } else {
            headings.add(own);
        }
        headings.remove(UNNAMED);
        return headings;
    }

    /// The enacted layers that run and that no layer above covers in every case that they reach.
    private static List<Layer> inForce(Measure measure, Instant at) {
        List<Layer> running = measure.layers().stream()
                .filter(layer ->
                        layer.standing() == Standing.ENACTED && layer.period().contains(at))
                .toList();
        List<Layer> live = new ArrayList<>();
        for (Layer layer : running) {
            boolean always = layer.when() instanceof Condition.Always;
            boolean lifted =
                    running.stream().anyMatch(other -> other.when() instanceof Condition.Always && other.lifts(layer));
            if (layer.value() != null && !lifted) {
                live.removeIf(below -> always || layer.when().equals(below.when()));
                live.add(layer);
            }
        }
        return live;
    }

    private static String rate(String text) {
        if (WITHOUT_RATE.contains(text) || text.equals("Free") || text.equals("0%")) {
            return NO_RATE;
        }
        Matcher percent = PERCENT.matcher(text);
        return percent.matches() ? percent.group(1) : text;
    }

    private static List<String[]> read(String name) throws IOException {
        return Files.readAllLines(PRINTED.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}

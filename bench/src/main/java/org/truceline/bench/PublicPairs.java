package org.truceline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.truceline.screening.Screener;

/// How well scores tell the same from the different on pairs that others labelled: a CSV file with the columns
/// `name1`, `name2`, `is_match`, `schema`, such as `contrib/name_bench/cases.csv` of the repository
/// opensanctions/nomenklatura (MIT licence). The file is read where it lies and is no part of this repository.
///
/// Pairs that are labelled the same and differ in a number alone (Fund V, Fund VI) are counted apart too: by our rules
/// a number tells parties from each other.
final class PublicPairs {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|[ivx]+");

    private final Screener screener = Screener.of(List.of());

    /// Pairs that are the same and told so or missed, and pairs that differ and are told the same or left.
    private static final class Counts {
        private int found;
        private int missed;
        private int wrong;
        private int left;

        void add(boolean same, boolean told) {
            found += same && told ? 1 : 0;
            missed += same && !told ? 1 : 0;
            wrong += !same && told ? 1 : 0;
            left += !same && !told ? 1 : 0;
        }

        String row(String name) {
            double precision = found / (double) Math.max(1, found + wrong);
            double recall = found / (double) Math.max(1, found + missed);
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.3f | %.3f | %.3f |",
                    name,
                    found + missed + wrong + left,
                    wrong,
                    missed,
                    precision,
                    recall,
                    2 * precision * recall / Math.max(1e-9, precision + recall));
        }
    }

    private PublicPairs() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<List<String>> rows =
                Files.readAllLines(file).stream().map(PublicPairs::cells).toList();
        PublicPairs pairs = new PublicPairs();
        for (int threshold : new int[] {600, 650, 700, 750, 800}) {
            System.out.println("from " + threshold);
            pairs.counts(rows, threshold).forEach((name, counts) -> System.out.println(counts.row(name)));
        }
    }

    private Map<String, Counts> counts(List<List<String>> rows, int threshold) {
        List<String> header = rows.getFirst();
        int one = header.indexOf("name1");
        int other = header.indexOf("name2");
        int match = header.indexOf("is_match");
        int schema = header.indexOf("schema");
        Map<String, Counts> all = new LinkedHashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() <= match || row.get(match).isBlank()) {
                continue;
            }
            boolean same = row.get(match).equalsIgnoreCase("true");
            boolean told = screener.score(row.get(one), row.get(other)) >= threshold;
            boolean person = row.get(schema).equals("Person");
            String kind = person ? "persons" : "companies and others";
            List<String> groups = new ArrayList<>(
                    List.of("all", kind, kind + (i % 2 == 1 ? ", odd rows" : ", even rows"), row.get(schema)));
            if (!(same && onlyNumbersDiffer(row.get(one), row.get(other)))) {
                groups.add(kind + ", numbers alone apart");
            }
            groups.forEach(
                    group -> all.computeIfAbsent(group, absent -> new Counts()).add(same, told));
        }
        return all;
    }

    private static boolean onlyNumbersDiffer(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        return !first.equals(second) && withoutNumbers(first).equals(withoutNumbers(second));
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    }

    private static List<String> withoutNumbers(List<String> words) {
        return words.stream().filter(word -> !NUMBER.matcher(word).matches()).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

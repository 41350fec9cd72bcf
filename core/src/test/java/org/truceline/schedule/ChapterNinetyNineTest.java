package org.truceline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of chapter-99 headings in `docs/guide/mirror-chapter-99.md` and the headings that the ledger reports.
final class ChapterNinetyNineTest {

    private static final Path LEDGER = Path.of("..", "ledger", "src", "main", "resources", "ledger");
    private static final Path TABLE = Path.of("..", "docs", "guide", "mirror-chapter-99.md");
    private static final Pattern IN_YAML = Pattern.compile("(?:heading|otherwise): \"(9903[.][0-9]{2}[.][0-9]{2})\"");
    private static final Pattern IN_CSV = Pattern.compile("(?m),(9903[.][0-9]{2}[.][0-9]{2})(?=,|$)");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^[|] (9903[.0-9]*) [|] ([^|]+) [|].*[|] " + "(carried|not carried|other country) [|]([^|]*)[|]$");

    @Test
    void aHeadingIsCarriedInTheTableIfAndOnlyIfTheLedgerReportsIt() throws IOException {
        Set<String> reported = reported();
        Set<String> carried = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        Matcher rows = ROW.matcher(Files.readString(TABLE));
        while (rows.find()) {
            assertThat(all.add(rows.group(1)))
                    .as("one row for " + rows.group(1))
                    .isTrue();
            if (rows.group(3).equals("carried")) {
                carried.add(rows.group(1));
            } else {
                assertThat(rows.group(4))
                        .as("why " + rows.group(1) + " is not carried")
                        .isNotBlank();
            }
        }
        Set<String> missing = new TreeSet<>(reported);
        missing.removeAll(carried);
        Set<String> stale = new TreeSet<>(carried);
        stale.removeAll(reported);
        assertThat(missing)
                .as("reported by the ledger: write a row 'carried' in " + TABLE)
                .isEmpty();
        assertThat(stale).as("carried in " + TABLE + " and reported by nothing").isEmpty();
        assertThat(all).hasSizeGreaterThan(350);
    }

    /// The headings that the US files of the ledger name, in layers, lists and relations.
    static Set<String> reported() throws IOException {
        Set<String> reported = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(LEDGER)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".cases.yaml"))
                    .toList();
        }
        for (Path file : files) {
            String place = LEDGER.relativize(file).toString();
            boolean us = place.startsWith("measures/us")
                    || place.startsWith("lists/us")
                    || place.equals("relations/us.yaml");
            if (us) {
                Pattern pattern = place.endsWith(".csv") ? IN_CSV : IN_YAML;
                pattern.matcher(Files.readString(file)).results().forEach(found -> reported.add(found.group(1)));
            }
        }
        return reported;
    }
}

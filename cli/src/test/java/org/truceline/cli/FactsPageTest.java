package org.truceline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.truceline.ledger.Fact;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.source.LedgerReader;

/// Holds the page on facts and the ledger together: every fact of a line or an export has one row of the page, which
/// says
/// of it what the ledger says. Facts of a ship's call stand on the page of port fees.
final class FactsPageTest {

    private static final Path ROOT = Path.of("..");
    private static final int COLUMNS = 6;

    private static final Map<String, List<String>> ROWS = new LinkedHashMap<>();
    private static final Ledger LEDGER = LedgerReader.read(ROOT.resolve("ledger/src/main/resources/ledger"));

    @BeforeAll
    static void readThePage() throws IOException {
        for (String line : Files.readAllLines(ROOT.resolve("docs/guide/facts.md"), UTF_8)) {
            if (line.startsWith("| `")) {
                List<String> cells = new ArrayList<>();
                Pattern.compile("\\|")
                        .splitAsStream(line.substring(1))
                        .map(String::strip)
                        .forEach(cells::add);
                if (cells.size() == COLUMNS) {
                    ROWS.put(cells.getFirst().replace("`", ""), cells);
                }
            }
        }
    }

    @Test
    void everyFactHasItsRowAndEveryRowItsFact() {
        assertThat(ROWS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        facts().stream().map(fact -> fact.id().text()).toList());
    }

    @Test
    void aRowSaysHowTheFactIsWrittenAndWhoAsksForIt() {
        for (Fact fact : facts()) {
            List<String> row = row(fact);
            assertThat(row.get(1))
                    .as("%s", fact.id())
                    .isEqualTo(fact.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(row.get(2)).as("%s", fact.id()).isEqualTo(fact.askedBy());
            for (Fact.Word word : fact.words()) {
                assertThat(row.get(4)).as("%s", fact.id()).contains("`" + word.id() + "`");
            }
        }
    }

    @Test
    void everyFactNamesTheActUnderWhichItIsAskedAndTheRowCitesIt() {
        for (Fact fact : facts()) {
            InstrumentId under = Objects.requireNonNull(fact.under(), fact.id().text());
            String cited = row(fact).get(3);
            String citation = LEDGER.instrument(under).citation();
            for (String word : Pattern.compile("[ ,]+").splitAsStream(cited).toList()) {
                if (word.codePoints().anyMatch(Character::isDigit)) {
                    assertThat(citation).as("%s cites %s", fact.id(), cited).contains(word);
                }
            }
        }
    }

    @Test
    void aRowSaysCannotTellWhereNoSourceSaysHowSilenceIsTakenAndElseNamesTheSource() {
        for (Fact fact : facts()) {
            String silence = row(fact).get(COLUMNS - 1);
            if (fact.unstated() == null) {
                assertThat(silence).as("%s", fact.id()).contains("cannot tell");
            } else {
                assertThat(silence).as("%s", fact.id()).matches(".*\\(.+\\).*");
            }
        }
    }

    private static List<Fact> facts() {
        return LEDGER.facts().values().stream()
                .filter(fact -> fact.of() != Fact.Of.CALL)
                .toList();
    }

    private static List<String> row(Fact fact) {
        List<String> row = ROWS.get(fact.id().text());
        assertThat(row).as("a row for %s", fact.id()).isNotNull();
        return row;
    }
}

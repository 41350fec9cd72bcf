package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Further figures are one command: what it writes, what the answer is with them, and what it refuses.
final class FiguresImportTest {

    private static final String HEADER = "series,from,until,value,unit,announced,source,confidence\n";
    private static final String TWO_WEEKS = HEADER
            + "cn.soybeans.booked-2026,2026-01-01,2026-10-01,14000000,t,2026-10-08,\"USDA, 8 October 2026\",medium\n"
            + "cn.soybeans.booked-2026,2026-01-01,2026-11-01,16000000,t,2026-11-05,\"USDA, 5 November 2026\",medium\n";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("figures.csv"), text);
    }

    private String into() {
        return folder.resolve("overlay").toString();
    }

    private Cli.Answer imports(String text, String... rest) throws IOException {
        List<String> words = Stream.concat(
                        Stream.of("commitments", "import", file(text).toString(), "--into", into()), Stream.of(rest))
                .toList();
        return Cli.ask(words.toArray(String[]::new));
    }

    private JsonNode soybeans2026(String on) throws IOException {
        String out = Cli.ask("commitments", "--overlay", into(), "--on", on, "--json")
                .out();
        for (JsonNode one : new ObjectMapper().readTree(out).get("commitments")) {
            if (one.get("measure").asText().equals("cn.commitment.soybeans-2026")) {
                return one;
            }
        }
        throw new AssertionError(out);
    }

    @Test
    void figuresCountFromTheDayOnWhichTheyWereAnnouncedAlsoAfterTheHorizon() throws IOException {
        assertThat(imports(TWO_WEEKS).exit()).isEqualTo(Exit.ANSWERED);
        assertThat(soybeans2026("2026-10-07").get("latest").isNull()).isTrue();
        assertThat(soybeans2026("2026-10-08").at("/latest/value").asText()).isEqualTo("14000000");
        assertThat(soybeans2026("2026-11-04").at("/latest/value").asText()).isEqualTo("14000000");
        JsonNode later = soybeans2026("2026-11-05");
        assertThat(later.at("/latest/value").asText()).isEqualTo("16000000");
        assertThat(later.at("/deadlines/0/pace/remaining").asText()).isEqualTo("9000000");
        assertThat(later.at("/deadlines/0/pace/days").asInt()).isEqualTo(61);
        assertThat(later.at("/deadlines/0/pace/perWeek").asText()).isEqualTo("1032787");
    }

    @Test
    void anAnswerWithFiguresAfterTheHorizonSaysThatTheyWereLaidOver() throws IOException {
        imports(TWO_WEEKS);
        String sentence =
                "Figures announced after 2026-10-09 were laid over the ledger, whose own record ends on that day.";
        assertThat(flat(Cli.ask("commitments", "--overlay", into(), "--on", "2026-11-05")
                        .out()))
                .contains(sentence);
        assertThat(flat(Cli.ask("commitments", "--overlay", into(), "--on", "2026-11-04")
                        .out()))
                .doesNotContain(sentence);
    }

    @Test
    void everyFileTellsWhereItsFiguresWereTakenFrom() throws IOException {
        imports(TWO_WEEKS);
        List<Path> written;
        try (Stream<Path> walk = Files.walk(folder.resolve("overlay"))) {
            written = walk.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(written).hasSize(2).allSatisfy(path -> assertThat(Files.readString(path))
                .startsWith("# Imported from figures.csv, SHA-256 ")
                .contains("# line 2\n", "# line 3\n"));
    }

    @Test
    void theSameFileAddsNothingTwice() throws IOException {
        imports(TWO_WEEKS);
        Cli.Answer again = imports(TWO_WEEKS);
        assertThat(again.out()).isEqualTo("""
                Figures added: 0; already there: 2

                Nothing was written.
                """);
    }

    @Test
    void aFaultyFileLeavesNothingBehind() throws IOException {
        Cli.Answer answer =
                imports(TWO_WEEKS + "cn.soybeans.booked-2026,2026-01-01,2026-12-01,a lot,t,2026-12-03,x y,low\n");
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err())
                .contains("figures.csv:4:47 value: 'a lot' is not a number.")
                .contains("1 fault in the file; nothing was written.");
        assertThat(Files.exists(folder.resolve("overlay").resolve("figures"))).isFalse();
    }

    @Test
    void aDryRunTellsAndWritesNothing() throws IOException {
        Cli.Answer answer = imports(TWO_WEEKS, "--dry-run");
        assertThat(answer.out()).contains("Figures added: 2; already there: 0").contains("Nothing was written.");
        assertThat(Files.exists(folder.resolve("overlay"))).isFalse();
    }

    @Test
    void theBuiltInLedgerIsNotWritten() throws IOException {
        Cli.Answer answer = Cli.ask("commitments", "import", file(TWO_WEEKS).toString());
        assertThat(answer.exit()).isEqualTo(Exit.USAGE);
        assertThat(answer.err()).startsWith("--ledger or --into: the built-in ledger cannot be written.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Cli.Answer answer = Cli.ask("commitments", "import", "nowhere.csv", "--into", into());
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err().strip())
                .isEqualTo("FILE: nowhere.csv cannot be read. Name a CSV file with the columns"
                        + " series,from,until,value,unit,announced,source,confidence.");
    }

    @Test
    void contradictionsAreToldAndBothFiguresStay() throws IOException {
        Cli.Answer answer = imports(
                HEADER + "cn.soybeans.booked,2025-10-30,2026-01-01,8100000,t,2026-01-15,soy-press-2026-01,medium\n",
                "--json");
        JsonNode read = new ObjectMapper().readTree(answer.out());
        assertThat(read.at("/conflicts/0/kind").asText()).isEqualTo("replaces");
        assertThat(read.at("/conflicts/0/other/value").asText()).isEqualTo("8000000");
        assertThat(Schemas.faults("commitments-import", answer.out())).isEmpty();
        String figures = Cli.ask("commitments", "--overlay", into(), "--figures", "--on", "2026-01-16")
                .out();
        assertThat(figures).contains("8,000,000 t *", "8,100,000 t");
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

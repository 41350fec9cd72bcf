package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A new edition is one command: what it writes, what it tells, and what it refuses.
final class ScheduleImportTest {

    private static final Path LEDGER = Path.of("..", "ledger", "src", "main", "resources", "ledger");

    private static byte[] today = {};

    @TempDir
    Path folder;

    private Path copy = Path.of("");

    private void aLedgerOfItsOwn() throws IOException {
        copy = folder.resolve("ledger");
        try (Stream<Path> files = Files.walk(LEDGER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(LEDGER.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private static byte[] csvOfToday() throws IOException {
        if (today.length == 0) {
            today = Export.of(LEDGER, "2026-rev-10").csv();
        }
        return today;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Cli.Answer imports(Path file, String edition, String from, String... rest) {
        List<String> words =
                new ArrayList<>(List.of("schedule", "import", file.toString(), "--edition", edition, "--from", from));
        words.addAll(Arrays.asList(rest));
        return Cli.ask(words.toArray(String[]::new));
    }

    private Cli.Answer next(Path file, String... rest) {
        List<String> words = new ArrayList<>(List.of("--previous-until", "2026-07-01", "--ledger", copy.toString()));
        words.addAll(Arrays.asList(rest));
        return imports(file, "2026-rev-11", "2026-07-01", words.toArray(String[]::new));
    }

    private void noEditions() throws IOException {
        Files.writeString(copy.resolve("schedules/us/hts.csv"), "code,rate,units,editions\n");
        Path yaml = copy.resolve("schedules/us/hts.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceAll("(?s)editions:\n.*?rows:", "editions: []\nrows:"));
    }

    @Test
    void theTwoEditionsComeBackFromTheirExportsExactly() throws IOException {
        aLedgerOfItsOwn();
        Path first = file("hts.csv", Export.of(LEDGER, "2025-basic").csv());
        Path second =
                file("hts.json.gz", Export.gzip(Export.of(LEDGER, "2026-rev-10").json()));
        noEditions();

        Cli.Answer one = imports(first, "2025-basic", "2025-01-01", "--ledger", copy.toString());
        assertThat(one.err()).isEmpty();
        assertThat(one.out())
                .contains("Edition 2025-basic, in force from 2025-01-01: the first one loaded")
                .contains(
                        "11413 lines and 19613 statistical numbers. Left out: chapter 98 (2 rows), chapter 99 (1 rows)");
        Cli.Answer two = imports(
                second, "2026-rev-10", "2026-06-08", "--previous-until", "2025-02-05", "--ledger", copy.toString());
        assertThat(two.err()).isEmpty();

        for (String name : List.of("schedules/us/hts.csv", "schedules/us/hts.yaml")) {
            assertThat(copy.resolve(name)).hasSameTextualContentAs(LEDGER.resolve(name));
        }
        assertThat(copy.resolve("instruments/us/hts-2026-rev-10.yaml")).doesNotExist();
    }

    @Test
    void anEarlierEditionFindsItsPlaceBetweenTheOthers() throws IOException {
        aLedgerOfItsOwn();
        Path between = file("hts.csv", Export.of(LEDGER, "2025-basic").csv());
        Cli.Answer answer =
                imports(between, "2025-rev-1", "2025-02-05", "--until", "2025-03-01", "--ledger", copy.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(Files.readString(copy.resolve("schedules/us/hts.yaml"))).contains("""
                        editions:
                          - {id: 2025-basic, from: 2025-01-01, until: 2025-02-05, by: hts-2025-basic}
                          - {id: 2025-rev-1, from: 2025-02-05, until: 2025-03-01, by: hts-2025-rev-1}
                          - {id: 2026-rev-10, from: 2026-06-08, until: open, by: hts-2026-rev-10}
                        """);
        assertThat(Cli.ask("ledger", "check", "--ledger", copy.toString()).err())
                .isEmpty();
        assertThat(Files.readString(copy.resolve("instruments/us/hts-2025-rev-1.yaml")))
                .contains("id: hts-2025-rev-1", "\"HTSUS 2025, revision 1\"", "米国関税率表（2025-02-05以降の版）");
    }

    @Test
    void whatChangedIsToldAndWritten() throws IOException {
        aLedgerOfItsOwn();
        Export export = Export.of(LEDGER, "2026-rev-10")
                .put("85076000", "5.1%", "")
                .put("8507600095", "", "No.|kg")
                .remove("8507600090")
                .put("0101210010", "", "kg");
        Path report = folder.resolve("changes.csv");
        Cli.Answer answer = next(file("hts.json", export.json()), "--report", report.toString(), "--show", "2");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("Edition 2026-rev-11, in force from 2026-07-01, against edition 2026-rev-10")
                .containsPattern("begins +1\n")
                .containsPattern("ends +1\n")
                .containsPattern("other rate +1\n")
                .containsPattern("other units +1\n")
                .containsPattern("0101.21.0010 +other units +No. +kg")
                .contains("2 more are not shown")
                .contains("Written: " + copy.resolve("schedules/us/hts.csv"));
        assertThat(report).hasContent("""
                code,change,rate_before,rate_after,units_before,units_after
                0101210010,units,,,No.,kg
                85076000,rate,3.4%,5.1%,,
                8507600090,ends,,,No.|kg,
                8507600095,begins,,,,No.|kg
                """);
        Cli.Answer duty = Cli.askLine("duty 8507.60.0095 --value 1000 --on 2026-07-01 --ledger " + copy);
        assertThat(duty.out()).containsPattern("8507.60.00 +Base rate +5.1% +51.00");
        Cli.Answer day = Cli.askLine("duty 8507.60.0090 --value 1000 --on 2026-06-30 --ledger " + copy);
        assertThat(day.out()).containsPattern("8507.60.00 +Base rate +3.4% +34.00");
        assertThat(Cli.askLine("duty 8507.60.0090 --value 1000 --on 2026-07-01 --ledger " + copy)
                        .err())
                .contains("8507.60.0090 has ended", "8507.60.0095");
    }

    @Test
    void theChangesForProgramsNameEachCodeOnce() throws IOException {
        aLedgerOfItsOwn();
        Export export = Export.of(LEDGER, "2026-rev-10").put("85076000", "5.1%", "");
        JsonNode answer = new ObjectMapper()
                .readTree(next(file("hts.json", export.json()), "--json", "--dry-run")
                        .out());
        assertThat(answer.at("/counts/rate").asInt()).isEqualTo(1);
        assertThat(answer.at("/changes/0/code").asText()).isEqualTo("8507.60.00");
        assertThat(answer.at("/changes/0/rateAfter").asText()).isEqualTo("5.1%");
        assertThat(answer.at("/previous").asText()).isEqualTo("2026-rev-10");
        assertThat(answer.at("/written")).isEmpty();
        assertThat(JsonSchemaTest.faults("schedule-import", answer.toString())).isEmpty();
        assertThat(copy.resolve("schedules/us/hts.csv"))
                .hasSameTextualContentAs(LEDGER.resolve("schedules/us/hts.csv"));
    }

    @Test
    void aFolderToLayOverTheBuiltInLedgerTakesOneEditionAfterTheOther() throws IOException {
        Path into = folder.resolve("mine");
        Path file = file(
                "hts.json",
                Export.of(LEDGER, "2026-rev-10").put("85076000", "5.1%", "").json());
        Cli.Answer one =
                imports(file, "2026-rev-11", "2026-07-01", "--previous-until", "2026-07-01", "--into", into.toString());
        assertThat(one.err()).isEmpty();
        Cli.Answer two =
                imports(file, "2026-rev-12", "2026-08-01", "--previous-until", "2026-08-01", "--into", into.toString());
        assertThat(two.err()).isEmpty();
        Cli.Answer duty = Cli.askLine("duty 8507.60.0090 --value 1000 --on 2026-09-01 --overlay " + into);
        assertThat(duty.out()).containsPattern("Base rate +5.1% +51.00 +HTSUS 2026, revision 12");
        assertThat(Cli.askLine("schedule list --overlay " + into).out()).contains("2026-rev-11", "2026-rev-12");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --edition 2026-rev-10 --from 2026-07-01 --previous-until 2026-07-01 | --edition: the schedule has an edition '2026-rev-10' already, from 2026-06-08. Choose another id, or take that one out first.
            --edition 2026-rev-11 --from 2026-06-08 --previous-until 2026-06-08 | --from: on 2026-06-08 edition '2026-rev-10' begins. Two editions cannot begin on one day.
            --edition 2026-rev-11 --from 2026-07-01 | --previous-until: edition '2026-rev-10' has no end yet. Say with --previous-until DATE on which day the edition printed after it took over: 2026-07-01 if that was 2026-rev-11, an earlier day if others that are not loaded came between.
            --edition 2026-rev-11 --from 2026-07-01 --previous-until 2026-07-02 | --from: 2026-07-01 is before edition '2026-rev-10' ends, on 2026-07-02. Write a later day, or an earlier --previous-until.
            --edition 2026-rev-11 --from 2026-07-01 --previous-until 2026-06-08 | --previous-until: 2026-06-08 is not after edition '2026-rev-10' begins, on 2026-06-08.
            --edition 2025-rev-2 --from 2025-02-04 --until 2025-03-01 | --from: 2025-02-04 is before edition '2025-basic' ends, on 2025-02-05. Write a later day, or an earlier --previous-until.
            --edition 2025-rev-2 --from 2025-02-05 | --until: edition '2026-rev-10' begins later, on 2026-06-08. Say with --until DATE the first day on which 2025-rev-2 was no longer in force.
            --edition 2025-rev-2 --from 2025-02-05 --until 2026-06-09 | --until: 2026-06-09 is after edition '2026-rev-10' begins, on 2026-06-08. Write that day or an earlier one.
            --edition 2025-rev-2 --from 2025-02-05 --until 2025-02-05 | --until: 2025-02-05 is not after 2025-02-05. Ends are exclusive: write the first day on which the edition was no longer in force.
            --edition Rev_11 --from 2026-07-01 | --edition: 'Rev_11' is not an id. Write small letters, digits and hyphens, such as 2026-rev-10.
            --edition summer --from 2026-07-01 --previous-until 2026-07-01 | --by: the instrument of edition 'summer' must be named. Editions called 2026-basic or 2026-rev-10 get one of their own.
            --edition 2026-rev-11 --from 2026-07-01 --previous-until 2026-07-01 --by nobody | --by: the ledger has no instrument 'nobody'. Name one that it has, or leave --by out: then one is written for the edition.
            --edition 2026-rev-11 --from 2026-07-32 | --from: '2026-07-32' is not a day that exists. Write a day such as 2026-06-08.
            """)
    void anEditionThatHasNoPlaceIsRefused(String options, String said) throws IOException {
        Path file = file("hts.csv", csvOfToday());
        Cli.Answer answer = Cli.askLine("schedule import " + file + " " + options + " --dry-run");
        assertThat(answer.err()).isEqualTo(said + "\n");
        assertThat(answer.exit()).isIn(Exit.USAGE, Exit.OUTSIDE_LEDGER);
    }

    @Test
    void withoutAPlaceToWriteToItIsSaidWhatToDo() throws IOException {
        Path file = file("hts.csv", csvOfToday());
        Cli.Answer answer = imports(file, "2026-rev-11", "2026-07-01");
        assertThat(answer.exit()).isEqualTo(Exit.USAGE);
        assertThat(answer.err())
                .isEqualTo(
                        "--ledger or --into: the built-in ledger cannot be written. Name a ledger directory to change"
                                + " with --ledger DIR, or with --into DIR a folder for files that --overlay DIR lays over a"
                                + " ledger; or see what would change with --dry-run.\n");
    }

    private static void refused(Path file, String... said) {
        Cli.Answer answer = imports(file, "2026-rev-11", "2026-07-01", "--previous-until", "2026-07-01", "--dry-run");
        assertThat(answer.exit()).as(answer.err()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err()).contains(said);
        assertThat(answer.out()).isEmpty();
    }

    private void untouched() throws IOException {
        for (String name : List.of("schedules/us/hts.csv", "schedules/us/hts.yaml")) {
            assertThat(copy.resolve(name)).hasSameTextualContentAs(LEDGER.resolve(name));
        }
        try (Stream<Path> files = Files.list(copy)) {
            assertThat(files).noneMatch(path -> path.getFileName().toString().startsWith("."));
        }
    }

    @Test
    void aFileThatIsNotAnExportIsRefusedWithLineAndColumn() throws IOException {
        byte[] csv = csvOfToday();
        String text = new String(csv, StandardCharsets.UTF_8);
        refused(folder.resolve("nowhere.csv"), "nowhere.csv cannot be read", "Name the file");
        refused(folder, "is a folder");
        refused(file("a.csv", new byte[0]), "LGR-0102 " + folder.resolve("a.csv") + ":1:1", "the file is empty");
        refused(
                file("b.csv", "<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8)),
                "b.csv:1:1: this is a web page, not an export: it begins '<!DOCTYPE html><html>'");
        refused(file("c.json", "{\"error\": 500}".getBytes(StandardCharsets.UTF_8)), "this is a single JSON object");
        refused(
                file("d.csv", text.replace("General Rate of Duty", "Rate").getBytes(StandardCharsets.UTF_8)),
                "LGR-0105 " + folder.resolve("d.csv") + ":1:1 General Rate of Duty: this column is missing; the header"
                        + " is: HTS Number, Indent");
        refused(
                file(
                        "e.csv",
                        text.replaceFirst("\"0101.30.00.00\"", "\"101.3\"").getBytes(StandardCharsets.UTF_8)),
                ":9:1 htsno: '101.3' is not a number of the schedule. It has 4, 6, 8 or 10 digits; a spreadsheet takes"
                        + " zeros away");
        byte[] latin = text.replaceFirst("Goods", "Goods \u00fc").getBytes(StandardCharsets.ISO_8859_1);
        latin = Arrays.copyOfRange(latin, 1, latin.length);
        refused(file("f.csv", latin), "f.csv:2:19: the byte fc is not UTF-8 text");
        byte[] zipped = Export.gzip(csv);
        refused(
                file("g.csv.gz", Arrays.copyOf(zipped, zipped.length / 2)),
                "g.csv.gz:1:1: the gzip file is cut off or damaged. Download it again.");
        byte[] json = Export.of(LEDGER, "2026-rev-10").json();
        refused(
                file("h.json", Arrays.copyOf(json, json.length / 2)),
                "h.json:",
                "this is not JSON: the file ends where",
                "If the file is cut off, download it again.");
        refused(file("i.csv", Arrays.copyOf(csv, csv.length / 2)), "i.csv:");
        refused(
                file("j.csv", text.substring(0, text.indexOf("\"5001")).getBytes(StandardCharsets.UTF_8)),
                "holds no line of chapter 50, 51, 52",
                "Every code that it lacks would count as ended");
    }

    @Test
    void aLedgerThatIsUnsoundIsNotWrittenTo() throws IOException {
        aLedgerOfItsOwn();
        Files.writeString(copy.resolve("measures/us/tariffs/own.yaml"), "measure: us.own\n");
        Cli.Answer answer = next(file("hts.csv", csvOfToday()));
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err()).contains("LGR-0105 " + copy.resolve("measures/us/tariffs/own.yaml"));
        untouched();
    }

    /// What a run leaves that is killed while it moves its files: the mark, and the files that were not moved yet.
    @Test
    void aRunKilledWhileItMovedItsFilesIsFinishedByTheNext() throws IOException {
        aLedgerOfItsOwn();
        Path file = file("hts.json", Export.of(LEDGER, "2026-rev-10").json());
        assertThat(next(file).err()).isEmpty();
        Path csv = copy.resolve("schedules/us/hts.csv");
        Path yaml = copy.resolve("schedules/us/hts.yaml");
        Path staging = copy.resolve(".schedule-import");
        Files.createDirectories(staging.resolve("schedules/us"));
        Files.move(yaml, staging.resolve("schedules/us/hts.yaml"));
        Files.copy(LEDGER.resolve("schedules/us/hts.yaml"), yaml);
        Files.writeString(staging.resolve(".whole"), "schedules/us/hts.csv\nschedules/us/hts.yaml\n");
        assertThat(Cli.ask("ledger", "check", "--ledger", copy.toString()).err())
                .contains("the schedule has no edition '2026-rev-11'");

        Cli.Answer again = next(file);
        assertThat(again.err()).contains("has an edition '2026-rev-11' already");
        assertThat(Files.readString(yaml)).contains("2026-rev-11");
        assertThat(Files.readString(csv)).contains("2026-rev-11");
        assertThat(staging).doesNotExist();
        assertThat(Cli.ask("ledger", "check", "--ledger", copy.toString()).err())
                .isEmpty();
    }

    @Test
    void aRunKilledBeforeItsFilesWereWholeLeavesNothing() throws IOException {
        aLedgerOfItsOwn();
        Path staging = copy.resolve(".schedule-import");
        Files.createDirectories(staging.resolve("schedules/us"));
        Files.writeString(staging.resolve("schedules/us/hts.csv"), "code,rate");
        assertThat(Cli.ask("ledger", "check", "--ledger", copy.toString()).err())
                .isEmpty();
        Cli.Answer answer = next(file("hts.csv", csvOfToday()));
        assertThat(answer.err()).isEmpty();
        assertThat(staging).doesNotExist();
    }

    @Test
    void twoRunsOnOneDirectoryExcludeEachOther() throws IOException {
        aLedgerOfItsOwn();
        Path file = file("hts.csv", csvOfToday());
        try (FilesTogether other = FilesTogether.in(copy)) {
            assertThat(other.staging()).doesNotExist();
            Cli.Answer answer = next(file);
            assertThat(answer.exit()).isEqualTo(Exit.USAGE);
            assertThat(answer.err()).contains("is being written by another import");
        }
        untouched();
    }
}

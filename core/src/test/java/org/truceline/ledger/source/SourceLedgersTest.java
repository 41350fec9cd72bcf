package org.truceline.ledger.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;

/// Every good ledger reads; every bad one is refused with exactly the messages of its `expected.txt`.
///
/// `-Dtruceline.golden=write` writes those files anew; the difference is then read and justified in the commit.
final class SourceLedgersTest {

    private static final Pattern PLACE = Pattern.compile("LGR-01[0-9]{2} [^ ]+:[0-9]+:[0-9]+( [^ ]+)?: .*[.]");

    static List<Path> good() {
        return Ledgers.good();
    }

    static List<Path> bad() {
        return Ledgers.bad();
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodLedgerReads(Path directory) {
        assertThatCode(() -> Ledgers.read(directory)).doesNotThrowAnyException();
    }

    @Test
    void theShippedLedgerReads() {
        assertThat(LedgerReader.read(Ledgers.SHIPPED).measures()).isNotEmpty();
    }

    @Test
    void theGoodLedgersHoldAMeasureOfEachKind() {
        assertThat(Ledgers.read(Ledgers.TRUCE).measures().values())
                .extracting(Measure::kind)
                .contains(MeasureKind.values());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadLedgerIsRefusedWithTheseMessages(Path directory) throws IOException {
        LedgerFaultException refusal = refusal(directory.resolve("ledger"));
        List<String> messages =
                refusal.problems().stream().map(Problem::toString).toList();
        Path expected = directory.resolve("expected.txt");
        if ("write".equals(System.getProperty("truceline.golden"))) {
            Files.writeString(expected, String.join("\n", messages) + "\n", UTF_8);
        }
        assertThat(messages).containsExactlyElementsOf(Files.readAllLines(expected, UTF_8));
        assertThat(refusal).hasMessage(messages.size() + " fault(s) in the ledger; the first: " + messages.getFirst());
    }

    @Test
    void everyCodeHasItsBadLedger() throws IOException {
        TreeSet<String> met = new TreeSet<>();
        for (Path directory : Ledgers.bad()) {
            for (String line : Files.readAllLines(directory.resolve("expected.txt"), UTF_8)) {
                met.add(line.substring(0, "LGR-0101".length()));
            }
        }
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Problems.Code.values())
                        .map(Problems.Code::text)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void everyMessageIsOneLineWithAPlaceAndARemedy(Path directory) {
        for (Problem problem : refusal(directory.resolve("ledger")).problems()) {
            assertThat(problem.toString()).matches(PLACE);
            assertThat(problem.message()).endsWith(".").doesNotContain("\n");
            assertThat(problem.remedy()).as(problem.toString()).endsWith(".");
        }
    }

    @Test
    void aProblemGivesItsPartsToPrograms() {
        Problem problem = refusal(Ledgers.BAD.resolve("0112-empty-period").resolve("ledger"))
                .problems()
                .get(2);
        assertThat(problem.code()).isEqualTo("LGR-0112");
        assertThat(problem.file()).isEqualTo("measures/us/fentanyl.yaml");
        assertThat(problem.line()).isEqualTo(12);
        assertThat(problem.column()).isEqualTo(85);
        assertThat(problem.key()).isEqualTo("until");
        assertThat(problem.message())
                .isEqualTo("the period is empty: it ends (2025-11-09) no later than it starts (2025-11-10T00:01).");
        assertThat(problem.remedy())
                .isEqualTo("Ends are exclusive: for a measure lasting through 9 November write until: 2026-11-10.");
    }

    @Test
    void allProblemsOfAllFilesAreReportedTogetherByFileLineAndColumn(@TempDir Path directory) throws IOException {
        Path everything = directory.resolve("everything");
        List<String> expected = new ArrayList<>();
        int number = 0;
        for (String topic : List.of("0108-wrong-time", "0112-empty-period", "0113-bad-extension", "0117-no-source")) {
            Path bad = Ledgers.BAD.resolve(topic);
            number++;
            String name = "measures/us/fentanyl-" + number + ".yaml";
            String text = Files.readString(bad.resolve("ledger/measures/us/fentanyl.yaml"), UTF_8)
                    .replace("us.ieepa.fentanyl.cn", "us.ieepa.fentanyl.cn-" + number);
            Ledgers.write(everything, name, text);
            for (String line : Files.readAllLines(bad.resolve("expected.txt"), UTF_8)) {
                if (line.contains(" measures/us/fentanyl.yaml:")) {
                    expected.add(line.replace("measures/us/fentanyl.yaml", name));
                }
            }
        }
        List<Problem> problems = refusal(everything).problems();
        assertThat(problems).extracting(Problem::toString).containsExactlyElementsOf(expected);
        assertThat(problems).isSorted();
    }

    @Test
    void aDirectoryThatIsNotThereIsOneProblem(@TempDir Path directory) {
        Path nowhere = directory.resolve("nowhere");
        assertThat(catchThrowableOfType(LedgerFaultException.class, () -> LedgerReader.read(nowhere))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("LGR-0101 " + nowhere
                        + ":1:1: there is no such directory. Name the directory that holds horizon.yaml.");
    }

    @Test
    void aLedgerWithoutAHorizonIsRefused(@TempDir Path directory) throws IOException {
        Ledgers.write(directory, "programmes.yaml", Files.readString(Ledgers.TRUCE.resolve("programmes.yaml"), UTF_8));
        assertThat(catchThrowableOfType(LedgerFaultException.class, () -> LedgerReader.read(directory))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("LGR-0105 horizon.yaml:1:1: the file is missing."
                        + " A ledger states its edition, its first day and its horizon.");
    }

    @Test
    void aFileNestedWithoutEndIsOneProblem(@TempDir Path directory) throws IOException {
        Ledgers.write(directory, "measures/us/deep.yaml", "layers: " + "[".repeat(200_000));
        assertThat(refusal(directory).problems()).hasSize(1);
    }

    @Test
    void aliasesThatMultiplyAreRefusedAtOnce(@TempDir Path directory) throws IOException {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]\n");
        }
        Ledgers.write(directory, "measures/us/many.yaml", text.toString());
        assertThat(refusal(directory).problems())
                .extracting(Problem::toString)
                .contains("LGR-0102 measures/us/many.yaml:2:10: aliases are not used in the ledger."
                        + " Write it out; quote text that begins with *.");
    }

    @Test
    void theOrderOfFilesMakesNoDifference(@TempDir Path directory) throws IOException {
        Ledger before = Ledgers.read(Ledgers.TRUCE);
        Path renamed = directory.resolve("renamed");
        Ledgers.copy(Ledgers.TRUCE, renamed);
        for (String folder : List.of("measures", "instruments", "relations", "facts")) {
            List<Path> files = Ledgers.files(renamed.resolve(folder), ".yaml").stream()
                    .filter(file -> !file.toString().endsWith(".cases.yaml"))
                    .toList();
            for (int i = 0; i < files.size(); i++) {
                Files.move(files.get(i), files.get(i).resolveSibling("z" + (99 - i) + ".yaml"));
            }
        }
        Ledger after = LedgerReader.read(renamed);
        assertThat(List.copyOf(after.measures().keySet()))
                .as("the files are met in another order")
                .isNotEqualTo(List.copyOf(before.measures().keySet()));
        assertThat(Walked.of(after)).isEqualTo(Walked.of(before));
    }

    @Test
    void layersLieInTheOrderOfTheirFile() {
        Measure fee = Ledgers.read(Ledgers.TRUCE).measure(new MeasureId("us.ustr.port-fee.annex-1"));
        assertThat(fee.layers()).extracting(Layer::id).containsExactly("n50", "n80", "sus");
    }

    @Test
    void anOverlayAddsLayersToAMeasureAndReplacesAFileAtTheSamePath() {
        Ledger ledger = Ledgers.read(Ledgers.GOOD.resolve("statement-over-truce"));
        Measure reciprocal = ledger.measure(new MeasureId("us.ieepa.reciprocal.cn"));
        assertThat(reciprocal.layers()).extracting(Layer::id).contains("s3", "t100", "t-off");
        assertThat(reciprocal.readings()).containsKeys("r-extension-day", "r-date");
        assertThat(Walked.rows(ledger, "us/annex-ii"))
                .containsKey("08059001")
                .extractingByKey("08059001")
                .asString()
                .contains("etrogs, or \"citrons\"");
    }

    @Test
    void hiddenFilesAndCasesAreLeftAlone(@TempDir Path directory) throws IOException {
        Ledgers.write(directory, ".git/config", "[core]");
        Ledgers.write(directory, ".draft.yaml", "nonsense: [");
        Ledgers.write(directory, "measures/us/x.cases.yaml", "nonsense: [");
        Ledgers.write(directory, "horizon.yaml", Files.readString(Ledgers.TRUCE.resolve("horizon.yaml"), UTF_8));
        assertThatCode(() -> LedgerReader.read(directory)).doesNotThrowAnyException();
    }

    private static LedgerFaultException refusal(Path directory) {
        LedgerFaultException refusal = catchThrowableOfType(LedgerFaultException.class, () -> Ledgers.read(directory));
        assertThat(refusal).as("%s is refused", directory).isNotNull();
        assertThat(refusal.problems().stream().map(Problem::toString).collect(Collectors.toSet()))
                .as("no message stands twice")
                .hasSameSizeAs(refusal.problems());
        return refusal;
    }
}

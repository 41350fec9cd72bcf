package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/// What `duty --curve` promises: the same answers as day by day, step by step.
final class CurveTest {

    private static final ObjectMapper READER = new ObjectMapper();
    private static final String SHIRT = "duty 6109.10.00 --value 1000 --curve ";

    @TempDir
    Path folder;

    @Test
    void aStepStandsAtEachInstantAtWhichTheDutyChangesAndNamesTheActs() {
        Cli.Answer curve = Cli.askLine(SHIRT + "2025-04-01..2025-05-31");

        assertThat(curve.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(curve.out()
                        .lines()
                        .filter(line -> line.startsWith("  2025-"))
                        .toList())
                .satisfiesExactly(
                        line -> assertThat(line).contains("2025-04-01 ", "44%", "440.00"),
                        line -> assertThat(line).contains("2025-04-05 00:01", "54%", "540.00", "EO 14257"),
                        line -> assertThat(line).contains("2025-04-09 00:01", "128%", "1,280.00", "EO 14259"),
                        line -> assertThat(line).contains("2025-04-10 00:01", "169%", "1,690.00", "EO 14266"),
                        line -> assertThat(line).contains("2025-05-14 00:01", "54%", "540.00", "EO 14298"),
                        line -> assertThat(line).contains("held by a court"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6109.10.00", "7326.90.8688", "8703.23.01", "0304.72.5000", "8541.43.0010"})
    void aMinuteBeforeAStepAtItAndInItsLastMinuteALineOwesWhatTheCurveSays(String code) throws IOException {
        JsonNode curve =
                READER.readTree(Cli.askLine("duty " + code + " --value 1000 --json --curve 2025-01-01..2027-01-31")
                        .out());
        List<JsonNode> law = new ArrayList<>();
        curve.get("stretches").forEach(stretch -> {
            if (stretch.get("standing").textValue().equals("enacted")) {
                law.add(stretch);
            }
        });

        assertThat(law).hasSizeGreaterThan(3);
        for (int i = 0; i < law.size(); i++) {
            OffsetDateTime from = OffsetDateTime.parse(law.get(i).get("from").textValue());
            OffsetDateTime until = OffsetDateTime.parse(law.get(i).get("until").textValue());
            sameDuty(law.get(i), code, from);
            sameDuty(law.get(i), code, until.minusMinutes(1));
            assertThat(until.toString())
                    .isEqualTo(OffsetDateTime.parse(
                                    (i + 1 < law.size() ? law.get(i + 1).get("from") : curve.get("until")).textValue())
                            .toString());
        }
    }

    private static void sameDuty(JsonNode stretch, String code, OffsetDateTime at) throws IOException {
        JsonNode alone = READER.readTree(
                Cli.askLine("duty " + code + " --value 1000 --json --on " + at).out());
        assertThat(stretch.get("outcome")).isEqualTo(alone.get("outcome"));
        JsonNode duty = alone.at("/totals/duty");
        if (!duty.isNull()) {
            assertThat(stretch.at("/lowest/duty")).isEqualTo(duty);
            assertThat(stretch.at("/highest/duty")).isEqualTo(duty);
            assertThat(stretch.at("/highest/rate")).isEqualTo(alone.at("/totals/rate"));
        }
        if (!alone.get("byTheBooks").isNull()) {
            assertThat(stretch.at("/highest/duty")).isEqualTo(alone.get("byTheBooks"));
        }
    }

    @Test
    void withoutALoadedEditionTheAdditionalDutiesAreShownAloneAndThatIsSaid() {
        Cli.Answer curve = Cli.askLine(SHIRT + "2019-08-01..2020-03-01");

        assertThat(curve.exit()).isEqualTo(Exit.NO_TOTAL);
        assertThat(curve.out())
                .contains("0% + base", "15% + base", "7.5% + base", "the base duty is not in the figure");
    }

    @Test
    void whatIsAfterTheHorizonIsByTheBooks() {
        assertThat(Cli.askLine(SHIRT + "2026-09-01..2026-12-31").out())
                .contains("From 2026-10-10 on, what is shown is by the books: this ledger has been kept through"
                        + " 2026-10-09.");
    }

    @Test
    void theCurveEndsWhereTheCodeEnds() {
        Cli.Answer curve = Cli.askLine("duty 8507.60.0020 --value 1000 --curve 2026-01-01..2026-12-31");

        assertThat(curve.out())
                .contains(
                        "2026-01-01 to 2026-06-07",
                        "on the other days asked for the schedule does not have" + " 8507.60.0020");
    }

    @Test
    void theTableForProgramsHasEveryStretchWithItsBounds() {
        Cli.Answer curve = Cli.askLine(SHIRT + "2025-04-09..2025-04-10 --csv");

        assertThat(curve.out().lines())
                .startsWith("from,until,standing,outcome,base,rate-lowest,rate-highest,duty-lowest,duty-highest,"
                        + "currency,what,by")
                .anyMatch(
                        line -> line.startsWith("2025-04-09T00:01:00-04:00,2025-04-10T00:01:00-04:00,enacted,answered,"
                                + "yes,1.280000,1.280000,1280.00,1280.00,USD,"))
                .anyMatch(
                        line -> line.startsWith("2025-04-09T00:00:00-04:00,2025-04-11T00:00:00-04:00,held,answered,yes,"
                                + "0.240000,0.240000,240.00,240.00,USD,"));
        Path file = folder.resolve("curve.csv");
        Cli.ask((SHIRT + "2025-04-09..2025-04-10 -o " + file).split(" "));
        assertThat(file).hasContent(curve.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "zh"})
    void theDrawingIsWellFormedAndSaysEveryStepInWords(String language) throws Exception {
        Path file = folder.resolve("curve.svg");
        Cli.Answer drawn = Cli.ask((SHIRT + "2025-04-01..2026-12-31 --lang " + language + " -o " + file).split(" "));

        assertThat(drawn.err()).isEmpty();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document svg = factory.newDocumentBuilder().parse(file.toFile());
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getDocumentElement().getAttribute("lang")).startsWith(language);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains("6109.10.00", "2025-04-01");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("2025-04-09 00:01", "128%", "2025-05-14 00:01", "54%");
        assertThat(Files.readString(file))
                .contains("class=\"line law\"", "class=\"line books\"", "class=\"line held\"");
    }

    @Test
    void whatIsChargedBesideDutiesIsNamedAsLeftOut() {
        assertThat(Cli.askLine("duty 12019011 --to CN --value 1000 --curve 2025-02-01..2025-03-30")
                        .out())
                .contains("Not in these figures: Consumption tax on imports; Value-added tax on imports.");
        assertThat(Cli.askLine(SHIRT + "2025-04-01..2025-05-31").out().replaceAll("\\s+", " "))
                .contains("Not in these figures: Harbor maintenance fee; Merchandise processing fee, formal entry");
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        refused("2025-01-01", "--curve: '2025-01-01' is no range of days. Write FROM..TO");
        refused("2025-01-01..", "is no range of days");
        refused("2025-02-30..2025-03-01", "--curve: '2025-02-30' is not a time that exists");
        refused("2025-03-01T00:01..2025-04-01", "'2025-03-01T00:01' is a time. A curve goes by days");
        refused("2025-03-01..2025-02-01", "2025-02-01 is before 2025-03-01. Write the earlier day first.");
        refused("2025-03-01..2025-04-01 --on 2025-03-01", "--on: a curve shows every day of its range.");
        Cli.Answer early = Cli.askLine(SHIRT + "2017-01-01..2025-04-01");
        assertThat(early.err()).contains("--curve: 2017-01-01 is before the ledger begins");
        assertThat(early.exit()).isEqualTo(Exit.OUTSIDE_LEDGER);
        assertThat(Cli.askLine("duty 6109.10.00 --value 5 --csv").err()).contains("--csv: it is a form of --curve.");
        assertThat(Cli.askLine("duty --input a.csv --curve 2025-01-01..2025-02-01")
                        .err())
                .contains("--curve: it shows one line");
    }

    private static void refused(String range, String said) {
        Cli.Answer answer = Cli.askLine(SHIRT + range);
        assertThat(answer.err()).contains(said);
        assertThat(answer.exit()).isEqualTo(Exit.USAGE);
        assertThat(answer.out()).isEmpty();
    }
}

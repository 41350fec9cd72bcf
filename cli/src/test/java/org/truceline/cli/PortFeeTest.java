package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `portfee` on the command line: what is refused and how, and files of calls.
final class PortFeeTest {

    private static final String HEADER = "ship,voyage,port,arrival,type,built,operator-country,net-tons\n";
    private static final ObjectMapper READER = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            us --net-tons 5 | 2 | Missing required option: '--arrival=TIME'
            --arrival 2025-10-20 | 2 | Missing required parameter: 'AUTHORITY'
            eu --arrival 2025-10-20 | 2 | AUTHORITY: 'eu' is not carried. Write US or CN.
            us --arrival 2025-10-20T08:00 | 2 | --arrival: '2025-10-20T08:00' has no offset, and ports lie in more than one zone. Write that of the port, such as 2025-10-20T08:00-07:00.
            us --arrival 2025-02-30 | 2 | --arrival: '2025-02-30' is not a time that exists. Write a day such as 2025-11-14, or a time such as 2025-11-14T00:01 or 2025-11-14T00:01-05:00.
            us --arrival 2017-10-20 | 4 | --arrival: 2017-10-20 is before the ledger begins (2018-01-01). Nothing is said about earlier days.
            us --arrival 2025-10-20 --net-tons -5 | 2 | --net-tons: '-5' cannot be read; it cannot be negative.
            us --arrival 2025-10-20 --net-tons 0 | 2 | --net-tons: '0' cannot be read; write a number greater than 0.
            us --arrival 2025-10-20 --teu many | 2 | --teu: 'many' cannot be read; write a number without unit or thousands separators.
            us --arrival 2025-10-20 --containers 1.5 | 2 | --containers: '1.5' cannot be read; write a whole number.
            us --arrival 2025-10-20 --built XX | 2 | --built: 'XX' cannot be read; write the two letters of a country, such as CN.
            cn --arrival 2025-10-20 --flag Liberia | 2 | --flag: 'Liberia' cannot be read; write the two letters of a country, such as CN.
            us --arrival 2025-10-20 --type yacht | 2 | --type: 'yacht' cannot be read; write one of: container, bulk, tanker, chemical-tanker, gas-carrier, lng-carrier, vehicle-carrier, ro-ro, general-cargo, other.
            cn --arrival 2025-10-20 --owner-us-share 30 | 2 | --owner-us-share: '30' cannot be read; write a share as a ratio from 0 to 1: 0.25 for 25 percent.
            us --arrival 2025-10-20 --fact ballast | 2 | --fact: 'ballast' has no value. Write NAME=VALUE, such as ballast=yes.
            us --arrival 2025-10-20 --teu 5 --fact teu=6 | 2 | --fact: teu is stated twice. State each fact once.
            us --arrival 2025-10-20 --type bulk --fact vessel-type=bulk | 2 | vessel-type is stated twice. State each fact once.
            us --arrival 2025-10-20 --fact ballast=perhaps | 2 | --fact ballast: 'perhaps' cannot be read; write yes or no.
            us --arrival 2025-10-20 --year-from 17-04 | 2 | --year-from: '17-04' is not a day of the year. Write month and day, such as 04-17.
            us --input calls.csv --teu 5 | 2 | --teu: it states one call, and --input names a file of them. Write it into a column, or leave one of the two out.
            us --arrival 2025-10-20 --refused x.csv | 2 | --refused: there is no file of lines. Add --input FILE, or leave --refused out.
            us --input nowhere.csv | 3 | --input: there is no file nowhere.csv. Name a file that exists, or - for standard input.
            """)
    void whatCannotBeReadIsRefusedByNameWithWhatToDo(String line, int exit, String message) {
        Cli.Answer answer = Cli.askLine("portfee " + line.strip());
        assertThat(answer.err()).contains(message);
        assertThat(answer.exit()).isEqualTo(exit);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void aSumBelowItsOwnPartTakesNoFeeAway() {
        Cli.Answer answer = Cli.askLine("portfee cn --net-tons 36481.2 --arrival 2025-10-20T09:00+08:00 --built KR"
                + " --owner-country NO --operator-country NO --flag NO --owner-us-share 0.3 --operator-us-share 0"
                + " --owner-us-share-sum 0.1 --operator-us-share-sum 0");

        assertThat(answer.out()).contains("The call owes 14,592,800.00 CNY.");
    }

    @Test
    void bothDoubtsAreSaidWhereAFactIsMissingAndTheTruceMayHaveBeenExtended() {
        String call = "portfee us --built CN --operator-country NO --owner-country NO --type container --net-tons 65000"
                + " --teu 9000 --containers 10000 --arrival 2026-12-01T08:00-05:00";

        assertThat(Cli.askLine(call).out().replaceAll("\\s+", " "))
                .contains(
                        "What the call owes cannot be told: by the books between 0.00 and 1,530,000.00 USD. Besides, a"
                                + " date after 2026-10-09, up to which the fee has been checked, decides;");
        assertThat(Cli.askLine(call + " --scenario lapse").out())
                .contains("What the call owes cannot be told: between 0.00 and 1,530,000.00 USD.");
    }

    @Test
    void aFactThatIsMisspeltIsRefusedWithThoseNearIt() {
        Cli.Answer answer = Cli.askLine("portfee us --arrival 2025-10-20 --fact balast=yes");
        assertThat(answer.exit()).isEqualTo(Exit.USAGE);
        assertThat(answer.err()).startsWith("--fact: a call states no 'balast'. Nearest are: ballast, ");
    }

    @Test
    void oneDescriptionOfAShipServesBothAuthoritiesAndWhatIsNotAskedIsNamed() {
        String ship = " --flag LR --type bulk --owner-country CN --built KR --net-tons 100 --arrival 2025-10-20";
        assertThat(Cli.askLine("portfee us" + ship).out()).contains("Stated, and not asked by this authority: flag.");
        assertThat(Cli.askLine("portfee us" + ship).exit()).isEqualTo(Exit.ANSWERED);
        assertThat(Cli.askLine("portfee cn" + ship).out())
                .contains("Stated, and not asked by this authority: vessel-type.");
    }

    @Test
    void aStringIsChargedAtItsFirstPortWhateverTheOrderOfTheRows() throws IOException {
        Path calls = file(HEADER
                + "1,A,Oakland,2025-10-22T09:00-07:00,container,CN,CN,65000\n"
                + "1,A,Long Beach,2025-10-20T09:00-07:00,container,CN,CN,65000\n"
                + "1,B,Long Beach,2025-11-03T09:00-08:00,container,CN,CN,65000\n");
        Path fees = folder.resolve("fees.jsonl");
        Cli.Answer answer = Cli.ask("portfee", "us", "--input", calls.toString(), "-o", fees.toString());
        assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(answer.err())
                .isEqualTo("3 calls: 3 answered, 0 cannot tell, 0 open, 0 refused. Owed for those answered:"
                        + " 6,500,000.00 USD.\n");
        List<JsonNode> rows = rows(fees);
        assertThat(rows).extracting(row -> row.get("row").asInt()).containsExactly(1, 2, 3);
        assertThat(rows)
                .extracting(row -> row.get("fee").get("amount").asText())
                .containsExactly("0.00", "3250000.00", "3250000.00");
        assertThat(rows.getFirst().get("exemption").get("layer").asText()).isEqualTo("x-later-port");
        assertThat(rows.get(2).get("cap").get("used").get("lowest").asInt()).isEqualTo(1);
        assertThat(folder.resolve("fees.refused.csv")).doesNotExist();
    }

    @Test
    void aRowThatCannotBeReadTakesItsVoyageWithItAndLeavesTheLimitBetweenBounds() throws IOException {
        Path calls = file(HEADER
                + "1,A,Long Beach,2025-10-20T09:00,container,CN,CN,65000\n"
                + "1,A,Oakland,2025-10-22T09:00-07:00,container,CN,CN,65000\n"
                + "1,B,Long Beach,2025-11-03T09:00-08:00,container,CN,CN,65000\n");
        Path fees = folder.resolve("fees.jsonl");
        Cli.Answer answer = Cli.ask("portfee", "us", "--input", calls.toString(), "-o", fees.toString());
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        JsonNode used = rows(fees).getFirst().get("cap").get("used");
        assertThat(used.get("lowest").asInt()).isZero();
        assertThat(used.get("highest").asInt()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("fees.refused.csv")))
                .isEqualTo(
                        "ship,voyage,port,arrival,type,built,operator-country,net-tons,row,line,column,refusal,reason\n"
                                + "1,A,Long Beach,2025-10-20T09:00,container,CN,CN,65000,1,2,arrival,arrival-without-offset,"
                                + "\"arrival: '2025-10-20T09:00' has no offset, and ports lie in more than one zone. Write that of"
                                + " the port, such as 2025-10-20T09:00-07:00.\"\n"
                                + "1,A,Oakland,2025-10-22T09:00-07:00,container,CN,CN,65000,2,3,voyage,voyage-refused,"
                                + "\"voyage: row 1 is of the same voyage and is refused, so it cannot be told which call is the"
                                + " first. Correct that row.\"\n");
    }

    @Test
    void aCountThatARowStatesGoesOnFromThere() throws IOException {
        Path calls = file("""
                ship,voyage,arrival,owner-country,built,net-tons,calls-this-year
                1,A,2025-10-20,US,KR,1,4
                1,B,2025-10-25,US,KR,1,
                """);
        Cli.Answer answer = Cli.ask("portfee", "cn", "--input", calls.toString());
        assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(answer.err()).contains("Owed for those answered: 400.00 CNY.");
        assertThat(READER.readTree(answer.out().lines().toList().get(1))
                        .get("cap")
                        .get("state")
                        .asText())
                .isEqualTo("reached");
    }

    @ParameterizedTest
    @CsvSource({"ship", "voyage", "arrival"})
    void aColumnThatIsMissingRefusesTheFileByNameLineAndColumn(String column) throws IOException {
        Path calls = file("ship,voyage,arrival,teu\n1,2,2025-10-20,5\n".replaceFirst(column, "port"));
        Cli.Answer answer = Cli.ask("portfee", "us", "--input", calls.toString());
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err()).isEqualTo(calls + ":1:1: there is no column '" + column + "'. Add it.\n");
    }

    @Test
    void aColumnThatIsNotKnownRefusesTheFileByLineAndColumn() throws IOException {
        Path calls = file("ship,voyage,arrival,net-tonnes\n1,2,2025-10-20,5\n");
        Cli.Answer answer = Cli.ask("portfee", "us", "--input", calls.toString());
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err())
                .startsWith(calls + ":1: column 4: 'net-tonnes' is no column that is known. Nearest are: net-tons,");
    }

    @Test
    void aFileWithoutRowsIsRefused() throws IOException {
        Path calls = file(HEADER);
        Cli.Answer answer = Cli.ask("portfee", "us", "--input", calls.toString());
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err())
                .isEqualTo(calls + ":2:1: the file has a header and no rows. Write a row for each call.\n");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("calls.csv"), text);
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(READER.readTree(line));
        }
        return rows;
    }

    @Test
    void oneShipIsOneShipHoweverItIsSpelledAndThatIsSaid(@TempDir Path folder) throws IOException {
        Path calls = Files.writeString(folder.resolve("calls.csv"), """
                ship,voyage,arrival,type,built,operator-country,net-tons
                Ever Given,v1,2025-10-14,container,CN,CN,1000
                EVER  GIVEN,v2,2025-10-15,container,CN,CN,1000
                ｅｖｅｒ ｇｉｖｅｎ,v3,2025-10-16,container,CN,CN,1000
                ever given,v4,2025-10-17,container,CN,CN,1000
                Ever given ,v5,2025-10-18,container,CN,CN,1000
                EVER GIVEN,v6,2025-10-19,container,CN,CN,1000
                Ever Given,V6,2025-10-20,container,CN,CN,1000
                IMO 9811000,a,2025-10-14,container,CN,CN,1000
                9811000,A,2025-10-15,container,CN,CN,1000
                """);
        Cli.Answer answer = Cli.ask("portfee", "us", "--input", calls.toString());

        assertThat(answer.out().lines().map(PortFeeTest::fee))
                .containsExactly(
                        "50000.00", "50000.00", "50000.00", "50000.00", "50000.00", "0.00", "0.00", "50000.00", "0.00");
        assertThat(answer.err())
                .contains(
                        "Taken as one ship, so that its charges of a year are counted together: Ever Given, EVER  GIVEN,")
                .contains("IMO 9811000, 9811000");
    }

    private static String fee(String line) {
        return line.replaceAll("^.*?\"outcome\":\"answered\".*?\"fee\":\\{\"amount\":\"([0-9.]+)\".*$", "$1");
    }

    @Test
    void sharesThatCannotStandTogetherAreRefused() {
        String call = "portfee us --built CN --type container --operator-country NO --owner-country NO --net-tons 20000"
                + " --teu 5000 --dwt 60000 --containers 10 --arrival 2025-10-20T08:00-07:00 --fact owner-china-share=0.25"
                + " --fact us-beneficial-share=";

        assertThat(Cli.askLine(call + "0.75").exit()).isEqualTo(Exit.ANSWERED);
        Cli.Answer answer = Cli.askLine(call + "0.7501");
        assertThat(answer.exit()).isEqualTo(Exit.USAGE);
        assertThat(answer.err())
                .contains(
                        "owner-china-share and us-beneficial-share are together more than the whole. State shares of the"
                                + " same owner or operator as ratios: 0.25 is a quarter.");
    }

    @Test
    void whyNothingIsOwedIsNotThatNoFeeConcernsTheShipWhereOneDoesOrMay() {
        String linked = "portfee cn --owner-country US --built KR --net-tons 1000 --arrival ";

        assertThat(Cli.askLine(linked + "2025-10-13T23:59+08:00").out())
                .contains("The call owes nothing: the fee on such ships was not in force at that time.");
        assertThat(Cli.askLine(linked + "2025-10-14T00:00+08:00").out()).contains("The call owes 400,000.00 CNY.");
        assertThat(Cli.askLine(
                                "portfee us --built HK --operator-country NO --owner-country NO --type bulk --net-tons 30000"
                                        + " --dwt 60000 --containers 0 --arrival 2025-10-20T08:00-07:00")
                        .out())
                .contains(
                        "The call owes nothing: a fee may be for such a ship, and asks nothing of this call either way.");
    }
}

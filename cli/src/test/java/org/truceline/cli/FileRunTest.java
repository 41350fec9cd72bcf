package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What `duty --input` promises of a file of lines.
final class FileRunTest extends LinesRun {

    @Test
    void aRowIsAnsweredWithTheVeryObjectOfTheSameQuestionAskedAlone() throws IOException {
        Cli.Answer run = run("""
                code,origin,on,value,loaded-on,quantity,unit,donation
                8507.60.0020,CN,2025-11-14,250000,,,,
                6109.10.00,CN,2025-04-20,1000,2025-04-08,,,
                0102.29.4062,HK,2026-10-09T09:30,100000,,21000,kg,no
                """);

        assertThat(answers())
                .containsExactly(
                        alone(1, "duty 8507.60.0020 --on 2025-11-14 --value 250000 --json"),
                        alone(2, "duty 6109.10.00 --on 2025-04-20 --value 1000 --fact loaded-on=2025-04-08 --json"),
                        alone(
                                3,
                                "duty 0102.29.4062 --origin HK --on 2026-10-09T09:30 --value 100000 --quantity 21000"
                                        + " --unit kg --fact donation=no --json"));
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("3 rows:", "0 refused");
        assertThat(names()).containsExactlyInAnyOrder("lines.csv", "out.jsonl");
    }

    @Test
    void aChineseImportIsAnsweredBesideAnAmericanOne() throws IOException {
        Cli.Answer run =
                run("code,to,origin,on,value\n6109.10.00,US,CN,2025-11-14,1000\n6109.1000,CN,US,2025-11-14,1000\n");

        assertThat(answers())
                .containsExactly(
                        alone(1, "duty 6109.10.00 --on 2025-11-14 --value 1000 --json"),
                        alone(2, "duty 6109.1000 --to CN --on 2025-11-14 --value 1000 --json"));
        assertThat(run.err()).contains("2 rows:", "0 refused");
    }

    @Test
    void aRowThatCannotBeAnsweredGoesToTheRefusedFileAsItWasAndTheRestIsAnswered() throws IOException {
        Cli.Answer run = run("""
                Code,ORIGIN,on,value,end_use
                6109.10.00,CN,2025-11-14,1000,
                6109.10.00,CN,2025-02-30,1000,
                6109.10.00,VN,2025-11-14,1000,"a ""b"",
                c"
                6109.10.00,CN,2025-11-14,-5,
                6109.10.00,CN,,1000,
                6109.10.00,CN
                6109.10.00,CN,2025-11-14,2000,
                """);

        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(rows()).containsExactly(1L, 7L);
        assertThat(Files.readString(folder.resolve("out.refused.csv")))
                .isEqualTo("Code,ORIGIN,on,value,end_use,row,line,column,refusal,reason\n"
                        + "6109.10.00,CN,2025-02-30,1000,,2,3,on,date-unreadable,\"on: '2025-02-30' is not a time that"
                        + " exists. Write a day such as 2025-11-14, or a time such as 2025-11-14T00:01 or"
                        + " 2025-11-14T00:01-05:00.\"\n"
                        + "6109.10.00,VN,2025-11-14,1000,\"a \"\"b\"\",\nc\",3,4,origin,origin-outside,\"origin: goods of"
                        + " VN are outside this ledger. Carried here are: CN, HK, MO.\"\n"
                        + "6109.10.00,CN,2025-11-14,-5,,4,6,value,value-negative,value: -5 is negative. A customs value"
                        + " is zero or more.\n"
                        + "6109.10.00,CN,,1000,,5,7,on,on-missing,on: the row states none. Fill the cell.\n"
                        + "6109.10.00,CN,,,,6,8,,row-fields,\"the row has 2 fields, the header 5. Quote fields that hold"
                        + " a comma.\"\n");
        assertThat(run.err())
                .contains("7 rows: 2 answered, 0 cannot tell, 0 open, 5 refused. The refused rows are in "
                        + folder.resolve("out.refused.csv"));
    }

    @Test
    void aRefusedFileIsReadAgainOnceItIsCorrectedAndKeepsTheNumbersOfItsRows() throws IOException {
        run(HEADER + SHIRT + "6109.10.00,VN,2025-11-14,1000\n");
        String corrected = Files.readString(folder.resolve("out.refused.csv")).replace(",VN,", ",CN,");

        Cli.Answer again = run(corrected);

        assertThat(again.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(rows()).containsExactly(2L);
    }

    @Test
    void aRefusedFileOfAnEarlierRunDoesNotPassForOneOfThisRun() throws IOException {
        run(HEADER + "6109.10.00,VN,2025-11-14,1000\n");

        Cli.Answer again = run(HEADER + SHIRT);

        assertThat(again.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(Files.readString(folder.resolve("out.refused.csv")))
                .isEqualTo("code,origin,on,value,row,line,column,refusal,reason\n");
    }

    @Test
    void refusedRowsWeighMoreInTheExitCodeThanRowsWithoutATotalAndTheseMoreThanAnswers() throws IOException {
        String unknown = "0102.29.4062,CN,2026-10-09,1000\n";
        assertThat(run(HEADER + SHIRT).exit()).isEqualTo(Exit.ANSWERED);
        assertThat(run(HEADER + SHIRT + unknown).exit()).isEqualTo(Exit.NO_TOTAL);
        assertThat(run(HEADER + SHIRT + unknown + "6109.10.00,CN,2025-11-14,x\n")
                        .exit())
                .isEqualTo(Exit.BAD_INPUT);
    }

    @Test
    void anOptionStandsInForAColumnThatIsMissing() throws IOException {
        Files.writeString(folder.resolve("lines.csv"), "code,donation\n6109.10.00,\n8507.60.0020,yes\n");

        Cli.Answer run = Cli.ask(with(
                "--on",
                "2025-04-20",
                "--value",
                "1000",
                "--origin",
                "HK",
                "--fact",
                "loaded-on=2025-04-08",
                "--fact",
                "donation=no"));

        String same = " --origin HK --on 2025-04-20 --value 1000 --json --fact loaded-on=2025-04-08";
        assertThat(answers())
                .containsExactly(
                        alone(1, "duty 6109.10.00" + same + " --fact donation=no"),
                        alone(2, "duty 8507.60.0020" + same + " --fact donation=yes"));
        assertThat(run.err()).contains("0 refused");
    }

    @Test
    void oneObjectALineIsReadAsARowOfATableAndABrokenOneIsRefusedAsItWas() throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Files.writeString(file, """
                {"code": "6109.10.00", "on": "2025-11-14", "value": 1000.50, "donation": false, "end-use": null}

                {"code": "6109.10.00", "on": "2025-11-14", "value": 1000
                {"code": "6109.10.00", "on": "2025-11-14", "value": 1000, "colour": "red"}
                {"code": "6109.10.00", "on": "2025-11-14", "value": [1000]}
                {"code": "6109.10.00", "on": "2025-11-14", "on": "2025-11-15", "value": 1000}
                [{"code": "6109.10.00"}]
                {"code": "6109.10.00", "on": "2025-11-14", "value": -1}
                """);

        Cli.Answer run = Cli.ask(
                "duty",
                "--input",
                file.toString(),
                "-o",
                folder.resolve("out.jsonl").toString());

        assertThat(answers())
                .containsExactly(
                        alone(1, "duty 6109.10.00 --on 2025-11-14 --value 1000.50 --fact donation=false --json"));
        List<JsonNode> refused = objects(folder.resolve("out.refused.jsonl"));
        assertThat(refused.stream().map(row -> row.get("refusal").textValue()))
                .containsExactly(
                        "row-not-json", "column-unknown", "row-form", "row-not-json", "row-form", "value-negative");
        assertThat(refused.stream().map(row -> row.get("line").intValue())).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(refused.getFirst().get("text").textValue())
                .isEqualTo("{\"code\": \"6109.10.00\", \"on\": \"2025-11-14\", \"value\": 1000");
        assertThat(refused.getLast().get("value").textValue()).isEqualTo("-1");
        assertThat(run.err()).contains("7 rows: 1 answered", "6 refused");
        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    }

    @Test
    void linesComeFromStandardInputAndAnswersGoToStandardOutput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((HEADER + SHIRT).getBytes(StandardCharsets.UTF_8)));
        try {
            Cli.Answer run = Cli.ask("duty", "--input", "-", "--format", "csv");
            assertThat(run.exit()).isEqualTo(Exit.ANSWERED);
            assertThat(run.out()).startsWith("{\"row\":1,").endsWith("}\n").hasLineCount(1);
            assertThat(run.err()).contains("1 rows:");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void theCountsAreToldInThreeLanguages() throws IOException {
        Files.writeString(folder.resolve("lines.csv"), HEADER + SHIRT);
        assertThat(Cli.ask(with("--lang", "ja")).err()).contains("1行：算定可1、判定不能0、未確定0、受付不可0。");
        assertThat(Cli.ask(with("--lang", "zh")).err()).contains("1行：可确定1，无法判断0，待定0，退回0。");
    }

    @Test
    void rowsOfOneEntryShareItsFeesWhereverTheyStand() throws IOException {
        String header = "entry-number,code,origin,on,value\n";
        run(header
                + "A,6109.10.00,CN,2025-11-14,1000\n"
                + "B,6109.10.00,CN,2025-11-14,1000\n"
                + "A,6109.10.00,CN,2025-11-14,400000\n"
                + ",6109.10.00,CN,2025-11-14,1000\n");

        List<JsonNode> answers = answers();
        JsonNode small = answers.get(0).get("fees");
        assertThat(small).isNotEqualTo(answers.get(1).get("fees"));
        assertThat(answers.get(1).get("fees")).isEqualTo(answers.get(3).get("fees"));
    }

    @Test
    void theRowsOfAnEntryAreRefusedWhereTheyContradictEachOtherOrOneOfThemIsRefused() throws IOException {
        run("""
                entry-number,code,origin,on,value
                A,6109.10.00,CN,2025-11-14,1000
                A,6109.10.00,CN,2025-11-15,1000
                B,6109.10.00,CN,2025-11-14,1000
                B,6109.10.00,CN,2025-11-14,-1
                C,6109.10.00,CN,2025-11-14,1000
                """);

        assertThat(rows()).containsExactly(5L);
        assertThat(Files.readAllLines(folder.resolve("out.refused.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[8]))
                .containsExactly("entry-contradictory", "entry-contradictory", "entry-incomplete", "value-negative");
    }
}

package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which files `duty --input` reads, and what it says of those it does not: columns, quotes, encodings, names of files.
final class LinesFormTest extends LinesRun {

    @Test
    void aColumnThatIsNotKnownRefusesTheFileAndListsTheKnownOnes() throws IOException {
        refused(
                run("code,on,value,laoded-on\n"),
                "lines.csv:1: column 4: 'laoded-on' is no column that is known. Nearest are: loaded-on,",
                "Known are: code, to, origin, on, value, exchange-rate, quantity, unit, ");
        refused(
                run("code,on,value,Value\n"),
                "lines.csv:1: column 4: there is a column 'value' already. Keep one of them.");
        refused(
                run("code;origin;on;value\n6109.10.00;CN;2025-11-14;1000\n"),
                "lines.csv:1:1: the header is one column, 'code;origin;on;value'. Separate columns by commas.");
        refused(run("origin,on,value\nCN,2025-11-14,5\n"), "lines.csv:1:1: there is no column 'code'. Add it.");
        refused(
                run("code,on\n6109.10.00,2025-11-14\n"),
                "lines.csv:1:1: there is no column 'value'. Add it, or give --value for all rows.");
        refused(
                run("code,value\n6109.10.00,1000\n"),
                "lines.csv:1:1: there is no column 'on'. Add it, or give --on for all rows.");
    }

    @Test
    void aFileWithoutRowsIsRefusedAndSaysSo() throws IOException {
        refused(run(""), "lines.csv:1:1: the file is empty. Write a header, such as code,origin,on,value");
        refused(run("\uFEFF"), "lines.csv:1:1: the file is empty.");
        refused(run(HEADER), "lines.csv:2:1: the file has a header and no rows.");
        refused(run(HEADER + "\n\r\n"), "lines.csv:2:1: the file has a header and no rows.");
    }

    @Test
    void quotesThatAreWrongRefuseTheFileWithTheLineWhereTheRowBegins() throws IOException {
        refused(
                run("""
                        code,on,value,article
                        6109.10.00,2025-11-14,1000,"shirt
                        6109.10.00,2025-11-14,1000,x
                        """),
                "lines.csv:2: in the row that begins here, a quote is opened and never closed. Quote the whole field");
        refused(
                run(HEADER + SHIRT + "\"6109.10.00\"x,CN,2025-11-14,1000\n"),
                "lines.csv:3: in the row that begins here, text stands after a closing quote.");
    }

    @Test
    void aCellOfTenMillionCharactersIsRefusedWithItsBeginningAndTheOthersAreAnswered() throws IOException {
        Cli.Answer run = run(HEADER + SHIRT + "6109.10.00,CN,2025-11-14," + "1".repeat(10_000_000) + "\n" + SHIRT);

        assertThat(rows()).containsExactly(1L, 3L);
        String refused = Files.readString(folder.resolve("out.refused.csv"));
        assertThat(refused.substring(refused.length() - 300))
                .contains(",2,3,value,cell-too-long,value: the cell has 10000000 characters and begins"
                        + " '1111111111111111111111111111111111111111…'. At most 10000 are read.");
        assertThat(run.err()).hasSizeLessThan(400);
    }

    @Test
    void linesOfAnySystemAndOfAnyEncodingThatIsMarkedOrNamedAreRead() throws IOException {
        String crlf = (HEADER + SHIRT).replace("\n", "\r\n");
        String wide = "code,on,value,end-use\n6109.10.00,2025-11-14,1000,綿製\n";
        JsonNode shirt = alone(1, "duty 6109.10.00 --on 2025-11-14 --value 1000 --json");

        run(crlf);
        assertThat(answers()).containsExactly(shirt);
        run("\uFEFF" + crlf);
        assertThat(answers()).containsExactly(shirt);
        run((HEADER + SHIRT).getBytes(StandardCharsets.UTF_16));
        assertThat(answers()).containsExactly(shirt);
        for (String name : List.of("Shift_JIS", "GB18030", "UTF-16LE")) {
            run(wide.getBytes(Charset.forName(name)), "--encoding", name);
            assertThat(answers().getFirst().at("/question/facts/end-use").textValue())
                    .isEqualTo("綿製");
        }
    }

    @Test
    void anEncodingIsNeverGuessed() throws IOException {
        String wide = "code,on,value,end-use\n6109.10.00,2025-11-14,1000,\n6109.10.00,2025-11-14,1000,綿製\n";
        refused(
                run(wide.getBytes(Charset.forName("Shift_JIS"))),
                "lines.csv:3: the byte 0x96, number 28 of the line, is not UTF-8 text. The line would read:",
                "as Shift_JIS: 6109.10.00,2025-11-14,1000,綿製",
                "Add --encoding with the one that reads right, such as --encoding Shift_JIS, or save the file as UTF-8.");
        refused(run(wide.getBytes(StandardCharsets.UTF_16LE)), "lines.csv:1:1: this is text in another encoding");
        refused(run("PK\u0003\u0004"), "lines.csv:1:1: this is an Excel workbook");
        refused(Cli.ask(with("--encoding", "klingon")), Exit.USAGE, "--encoding: 'klingon' is no encoding.");
    }

    @Test
    void nothingIsWrittenOverOrLeftHalfWritten() throws IOException {
        Path out = Files.writeString(folder.resolve("out.jsonl"), "earlier");
        run(HEADER + SHIRT + "\"open\n");
        assertThat(out).hasContent("earlier");
        assertThat(names()).containsExactlyInAnyOrder("lines.csv", "out.jsonl");

        refused(
                Cli.ask(
                        "duty",
                        "--input",
                        folder.resolve("lines.csv").toString(),
                        "--refused",
                        folder.resolve("lines.csv").toString()),
                Exit.USAGE,
                "would be written over");
        refused(
                Cli.ask(with("--refused", out.toString())),
                Exit.USAGE,
                "--refused: " + out + " is the file of the answers.");
        refused(
                Cli.ask("duty", "--input", folder.resolve("lines.csv").toString(), "-o", "answers.parquet"),
                Exit.USAGE,
                "Name a file that ends in .jsonl");
        assertThat(out).hasContent("earlier");
    }

    @Test
    void optionsThatMakeNoSenseTogetherAreRefused() {
        refused(Cli.askLine("duty --input nowhere.csv"), "--input: there is no file nowhere.csv");
        refused(Cli.ask("duty", "--input", folder.toString(), "--format", "csv"), "is a folder");
        refused(Cli.askLine("duty --input lines.txt"), Exit.USAGE, "Name a file that ends in .csv or .jsonl");
        refused(Cli.askLine("duty --input a.csv --format xls"), Exit.USAGE, "--format: 'xls'", "csv or jsonl");
        refused(Cli.askLine("duty 6109.10.00 --input a.csv"), Exit.USAGE, "CODE: 6109.10.00 stands beside --input");
        refused(Cli.askLine("duty 6109.10.00 --value 5 --format csv"), Exit.USAGE, "--format", "Add --input FILE");
    }
}

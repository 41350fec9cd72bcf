package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a file of lines holds, each of its rows is answered or refused, and counted once.
final class AnyRowsTest {

    private static final long SEED = 20251030;
    private static final int ROWS = 40;
    private static final Pattern COUNTS =
            Pattern.compile("(\\d+) rows: (\\d+) answered, (\\d+) cannot tell, (\\d+) open, (\\d+) refused");

    private static final List<String> COLUMNS = List.of(
            "quantity",
            "unit",
            "loaded-on",
            "exclusion",
            "steel-value",
            "us-content-value",
            "article",
            "end-use",
            "entry-number",
            "mode",
            "donation");

    private static final List<String> CELLS = List.of(
            "",
            " ",
            "0",
            "-5",
            "1e9",
            "12.345",
            "1,000",
            "250000",
            "99999999999999999999",
            "kg",
            "pcs",
            "CN",
            "US",
            "HK",
            "Mexico",
            "8507.60.0020",
            "12019010",
            "6109.10.00",
            "0102.29.4062",
            "9903.88.69",
            "2025-11-14",
            "2025-02-30",
            "1999-01-01",
            "9999-12-31",
            "2025-11-10T00:01",
            "yes",
            "no",
            "ocean",
            "x\ty",
            "\"",
            "a,b",
            "line\nbreak",
            "日本語",
            "\uFEFF",
            "=1+1",
            "z".repeat(300));

    private static final List<String> CODES = List.of("8507.60.0020", "6109.10.00", "7326.90.8688", "0102.29.4062");

    @TempDir
    private Path folder;

    @RepeatedTest(12)
    void eachIsAnsweredOrRefusedAndCountedOnce(RepetitionInfo turn) throws IOException {
        Random random = new Random(SEED + turn.getCurrentRepetition());
        Path lines = folder.resolve("lines.csv");
        Files.writeString(lines, file(random), StandardCharsets.UTF_8);
        Path out = folder.resolve("out.jsonl");

        Cli.Answer run = Cli.ask("duty", "--input", lines.toString(), "--output", out.toString());

        assertThat(run.err()).doesNotContain("Exception:", "\tat ", "fault of the program");
        Matcher counts = COUNTS.matcher(run.err());
        assertThat(counts.find()).as(run.err()).isTrue();
        int answered = count(counts, 2) + count(counts, 3) + count(counts, 4);
        assertThat(answered + count(counts, 5)).isEqualTo(count(counts, 1)).isEqualTo(ROWS);
        assertThat(Files.readAllLines(out)).hasSize(answered);
        assertThat(run.exit())
                .isEqualTo(
                        count(counts, 5) > 0
                                ? Exit.BAD_INPUT
                                : count(counts, 3) + count(counts, 4) > 0 ? Exit.NO_TOTAL : Exit.ANSWERED);
    }

    private static int count(Matcher counts, int group) {
        return Integer.parseInt(counts.group(group));
    }

    /// A header that can be read, and rows of which some can.
    private static String file(Random random) {
        List<String> header = new ArrayList<>(List.of("code", "origin", "on", "value"));
        for (String column : COLUMNS) {
            if (random.nextInt(3) == 0) {
                header.add(column);
            }
        }
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        for (int row = 0; row < ROWS; row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < header.size(); column++) {
                cells.add(quoted(cell(column, random)));
            }
            if (random.nextInt(10) == 0) {
                cells.removeLast();
            }
            text.append(String.join(",", cells)).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String cell(int column, Random random) {
        if (random.nextInt(12) == 0) {
            return CELLS.get(random.nextInt(CELLS.size()));
        }
        return switch (column) {
            case 0 -> CODES.get(random.nextInt(CODES.size()));
            case 1 -> "CN";
            case 2 -> "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            case 3 -> Integer.toString(random.nextInt(1_000_000));
            default -> random.nextInt(3) == 0 ? CELLS.get(random.nextInt(CELLS.size())) : "";
        };
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}

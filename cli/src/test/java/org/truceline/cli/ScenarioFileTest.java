package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scenarios, those of the ledger and those of a user.
final class ScenarioFileTest {

    private static final String OWN = """
            scenario: %s
            name: {en: A surcharge of 15 percent, ja: 15%%の課徴金, zh: 15%%附加税}
            assumes: [{en: It begins on 5 October 2026., ja: 2026年10月5日に始まる。, zh: 2026年10月5日开始。}]
            no-further-act: no
            layers:
              - {measure: us.s122.surcharge, id: own, act: imposes, announced: 2026-10-01, from: "2026-10-05T00:01", rate: "15%%", by: proc-11012}
            """;

    @TempDir
    Path folder;

    @Test
    void aFileOfOnesOwnAddsItsLayersAndIsNamedInTheAnswer() throws IOException {
        Path file = Files.writeString(folder.resolve("surcharge.yaml"), OWN.formatted("surcharge"));

        assertThat(headline().out()).contains("2026-10-06: 12.5%").doesNotContain("Scenario:");
        Cli.Answer answer = headline("--scenario", file.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(answer.out()).contains("2026-10-06: 27.5%").contains("Scenario: A surcharge of 15 percent.");
        assertThat(headline("--json", "--scenario", file.toString()).out()).contains("\"scenario\" : \"surcharge\"");
    }

    @Test
    void aFaultInItIsToldByItsOwnName() throws IOException {
        Path file = Files.writeString(
                folder.resolve("surcharge.yaml"),
                OWN.formatted("surcharge").replace("us.s122.surcharge", "us.s122.surcharges"));

        Cli.Answer answer = headline("--scenario", file.toString());
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains(file + ":6:")
                .contains("us.s122.surcharges")
                .endsWith("1 fault in the ledger; nothing was answered.\n");
    }

    @Test
    void aFileMayNotTakeThePlaceOfAScenarioOfTheLedger() throws IOException {
        Path file = Files.writeString(folder.resolve("lapse.yaml"), OWN.formatted("lapse"));

        Cli.Answer answer = headline("--scenario", file.toString());
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err()).contains("lapse").contains("already");
    }

    @Test
    void aFileIsNamedAfterItsScenario() throws IOException {
        Path file = Files.writeString(folder.resolve("surcharge.yaml"), OWN.formatted("other"));

        Cli.Answer answer = headline("--scenario", file.toString());
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err()).contains("Write `scenario: surcharge` in it, or rename the file.");
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("surcharge.yaml"), OWN.formatted("surcharge"));
        long before = leftovers();
        headline("--scenario", file.toString());
        assertThat(leftovers()).isEqualTo(before);
    }

    @Test
    void aScenarioOfTheLedgerClosesWhatWouldBeOpen() {
        Cli.Answer without = Cli.askLine("headline --to CN --on 2026-11-23");
        Cli.Answer with = Cli.askLine("headline --to CN --on 2026-11-23 --scenario lapse");

        assertThat(without.exit()).isEqualTo(Exit.NO_TOTAL);
        assertThat(without.out()).contains("Open:");
        assertThat(with.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(with.out()).contains("34%");
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("truceline-scenario"))
                    .count();
        }
    }

    private static Cli.Answer headline(String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"headline", "--to", "US", "--on", "2026-10-06"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Cli.ask(arguments);
    }
}

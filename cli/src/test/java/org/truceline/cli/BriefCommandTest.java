package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BriefCommandTest {

    @TempDir
    Path folder;

    @Test
    void aFileHoldsWhatStandardOutputShowsAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("brief.html");

        Cli.Answer shown = Cli.askLine("brief --lang ja --on 2025-11-14");
        Cli.Answer written = Cli.askLine("brief --lang ja --on 2025-11-14 -o " + file);

        assertThat(shown.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(written.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(written.out() + written.err()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(shown.out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
                .endsWith("</html>\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void withoutKnownItTellsWhatCouldBeKnownOnItsDay() {
        assertThat(Cli.askLine("brief --on 2025-05-15").out())
                .contains("Geneva")
                .doesNotContain("Busan");
        assertThat(Cli.askLine("brief --on 2025-05-15 --known 2025-11-14").out())
                .contains("Busan");
    }

    @Test
    void otherFormatsAreRefused() {
        Cli.Answer pdf = Cli.askLine("brief --format pdf");
        Cli.Answer json = Cli.askLine("brief --json");

        assertThat(pdf.exit()).isEqualTo(Exit.USAGE);
        assertThat(pdf.err()).contains("--format: 'pdf' is not written here. Write html.");
        assertThat(json.exit()).isEqualTo(Exit.USAGE);
        assertThat(json.err()).contains("`truceline status --json`");
        assertThat(pdf.out() + json.out()).isEmpty();
    }

    @Test
    void aDayBeforeTheRecordOfAgreementsBeginsIsOutsideIt() {
        Cli.Answer before = Cli.askLine("brief --on 2025-01-19");

        assertThat(before.exit()).isEqualTo(Exit.OUTSIDE_LEDGER);
        assertThat(before.err()).contains("--on: 2025-01-19 is before 2025-01-20");
        assertThat(before.out()).isEmpty();
        assertThat(Cli.askLine("brief --on 2025-01-20").out())
                .contains("On 17 January 2025 there was one call between the presidents");
    }

    @Test
    void aDayBeforeTheLedgerBeginsIsOutsideIt() {
        assertThat(Cli.askLine("brief --on 2017-12-31").exit()).isEqualTo(Exit.OUTSIDE_LEDGER);
    }
}

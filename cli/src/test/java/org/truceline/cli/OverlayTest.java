package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of one's own laid over the ledger.
final class OverlayTest {

    private static final String ADDITION = """
            adds-to: us.ieepa.reciprocal.cn
            layers:
              - {id: own, act: changes, announced: 2025-11-12, from: "2025-11-13T00:01", rate: "50%", heading: "9903.01.25", by: eo-14358}
            """;

    private static final String MEASURE = """
            measure: us.own.duty
            kind: duty
            programme: section-301
            name: {en: A duty of our own, ja: 独自の関税, zh: 自拟关税}
            authority: {statute: "19 U.S.C. 2411", agency: USTR, collector: CBP}
            zone: America/New_York
            attaches: entry
            scope: {origins: [CN], goods: {all: yes}}
            basis: customs-value
            checked: {on: 2026-11-23, through: 2026-10-09}
            layers:
              - {id: one, act: imposes, announced: 2025-11-01, from: "2025-11-13T00:01", rate: "3%", heading: "9903.99.99", by: eo-14358}
            """;

    @TempDir
    Path overlay;

    private Path file;

    @BeforeEach
    void layOut() throws IOException {
        file = Files.createDirectories(overlay.resolve("measures/us")).resolve("own.yaml");
    }

    @Test
    void aLayerAddedToAMeasureChangesTheAnswerFromItsFirstInstant() throws IOException {
        Files.writeString(file, ADDITION);

        assertThat(headline("2025-11-13T00:00").out()).contains(": 20%");
        assertThat(headline("2025-11-13T00:01").out()).contains(": 60%");
        assertThat(Cli.askLine("headline --to US --on 2025-11-13T00:01").out()).contains(": 20%");
    }

    @Test
    void aMeasureOfOnesOwnIsAnsweredLikeAnyOther() throws IOException {
        Files.writeString(file, MEASURE);

        Cli.Answer duty = Cli.ask(
                "duty", "8507.60.0020", "--on", "2025-11-14", "--value", "1000", "--overlay", overlay.toString());
        assertThat(duty.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(duty.out())
                .contains("9903.99.99")
                .contains("A duty of our own")
                .contains("30.00");
        assertThat(Cli.ask("measure", "us.own.duty", "--on", "2025-11-14", "--overlay", overlay.toString())
                        .exit())
                .isEqualTo(Exit.ANSWERED);
    }

    @Test
    void aSoundOverlayPassesTheCheckAndABrokenOneIsReportedWhole() throws IOException {
        Files.writeString(file, ADDITION);
        Cli.Answer sound = Cli.ask("ledger", "check", "--overlay", overlay.toString());
        assertThat(sound.err()).isEmpty();
        assertThat(sound.out()).startsWith("The ledger is sound");

        Files.writeString(file, ADDITION.replace("\"50%\"", "\"many\"").replace("by: eo-14358", "by: eo-1"));
        Cli.Answer broken = Cli.ask("ledger", "check", "--overlay", overlay.toString());
        assertThat(broken.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err())
                .contains(file + ":3:")
                .contains("many")
                .contains("'eo-1'")
                .endsWith("2 faults in the ledger; nothing was answered.\n");
    }

    private Cli.Answer headline(String at) {
        return Cli.ask("headline", "--to", "US", "--on", at, "--overlay", overlay.toString());
    }
}

package org.truceline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drawings of proofs, few and many parties, one after the other and side by side.
final class OwnersDrawingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aStakeThatPassesAPartyIsDrawnBesideItWithItsOwnShare() throws IOException {
        String svg = drawn("X,A,55\nA,B,20\nX,B,30\n", "B");
        assertThat(svg).contains("55 % equity", "20 % equity", "30 % equity");
        // from X, past A in the lane beside it, into B
        assertThat(svg).contains("<polyline points=\"140,124 400,200 400,254 140,330\"");
        assertThat(svg).contains("width=\"540\"");
    }

    @Test
    void partiesSideBySideStandBelowEachOtherAndTheDrawingRunsToTheRight() throws IOException {
        StringBuilder stakes = new StringBuilder();
        for (int i = 0; i < 58; i++) {
            stakes.append("X,N").append(i).append(",60\nN").append(i).append(",T,0.87\n");
        }
        String svg = drawn(stakes.toString(), "T");
        assertThat(svg).contains("width=\"1240\" height=\"4258\"");
        assertThat(svg.split("0.87 % equity", -1)).hasSize(59);
    }

    @Test
    void aChainRunsDownwards() throws IOException {
        StringBuilder stakes = new StringBuilder("X,K0,51\n");
        for (int i = 0; i < 58; i++) {
            stakes.append("K").append(i).append(",K").append(i + 1).append(",51\n");
        }
        assertThat(drawn(stakes.toString(), "K58")).contains("height=\"7824\"");
    }

    @Test
    void aNameIsCutToItsBoxByTheWidthOfItsSigns() throws IOException {
        String svg = drawn("X,株式会社東京エレクトロニクス販売,60\n", "株式会社東京エレクトロニクス販売");
        assertThat(svg).contains(">株式会社東京エレクトロニク…<");
    }

    private String drawn(String stakes, String party) throws IOException {
        Path out = folder.resolve("graph.svg");
        Cli.Answer answer = Cli.ask(
                "owners",
                "--edges",
                write("stakes.csv", "owner,owned,percent\n" + stakes),
                "--listed",
                write("listed.csv", "id,list\nX,us/entity-list\n"),
                "--rule",
                "bis-affiliates",
                "--on",
                "2025-10-15",
                "--explain",
                party,
                "-o",
                out.toString());
        assertThat(answer.err()).isEmpty();
        return Files.readString(out, UTF_8);
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, UTF_8);
        return file.toString();
    }
}

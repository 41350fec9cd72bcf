package org.truceline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose answer is another than by the files of before, and why.
final class OwnersSinceTest {

    private static final String LISTED = "id,list\nX,us/entity-list\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aStakeThatRoseIsToldAsTheCauseForWhateverRestsOnIt() throws IOException {
        String text =
                since("owner,owned,percent\nX,A,51\nA,B,60\nX,C,10\n", "owner,owned,percent\nX,A,49\nA,B,60\nX,C,20\n");
        assertThat(text)
                .contains("Otherwise than by the files of before: 2 parties.")
                .containsPattern("A +not covered +49 % +covered +51 %")
                .containsPattern("B +not covered +0 % +covered +60 %")
                .contains("B, because:\n  X holds of A: equity, before 49 %, now 51 %\n")
                .doesNotContain("X holds of C");
    }

    @Test
    void aStakeThatWentAndOneThatCameAreToldAsNone() throws IOException {
        String text = since("owner,owned,percent\nY,A,50\nX,B,50\n", "owner,owned,percent\nX,A,50\n");
        assertThat(text)
                .contains("X holds of A: equity, before 50 %, now none")
                .contains("X holds of B: equity, before none, now 50 %")
                .containsPattern("A +covered +50 % +not covered +0 %");
    }

    @Test
    void aListingThatCameOrWentIsACauseWithTheSameStakes() throws IOException {
        Path listed = write("listed.csv", LISTED);
        Path none = write("none.csv", "id,list\nZ,us/entity-list\n");
        Path stakes = write("stakes.csv", "owner,owned,percent\nX,A,50\n");
        assertThat(ask(stakes, listed, "--listed-before", none.toString()))
                .contains("A, because:\n  X is an owner the rule starts from, or may be\n")
                .contains("Otherwise than by the files of before: 3 parties.");
        assertThat(ask(stakes, none, "--listed-before", listed.toString()))
                .contains("A, because:\n  X is no owner the rule starts from any more\n");
    }

    @Test
    void whereNothingMovedNobodyIsNamed() throws IOException {
        String stakes = "owner,owned,percent\nX,A,50\n";
        assertThat(since(stakes, stakes)).contains("Otherwise than by the files of before: 0 parties.");
    }

    @Test
    void aFaultOfTheFileOfBeforeIsToldWithItsPlace() throws IOException {
        Path stakes = write("stakes.csv", "owner,owned,percent\nX,A,50\n");
        Path before = write("before.csv", "owner,owned,percent\nX,A,150\n");
        Cli.Answer answer = Cli.ask(words(stakes, write("listed.csv", LISTED), "--before", before.toString()));
        assertThat(answer.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer.err()).contains("before.csv:2:3: percent: '150' is more than the whole.");
        assertThat(Cli.ask(words(stakes, write("listed.csv", LISTED), "--before", folder + "/none.csv"))
                        .err())
                .contains("--before: there is no file");
    }

    private String since(String stakes, String before) throws IOException {
        return ask(
                write("stakes.csv", stakes),
                write("listed.csv", LISTED),
                "--before",
                write("before.csv", before).toString());
    }

    private static String ask(Path stakes, Path listed, String... more) {
        Cli.Answer answer = Cli.ask(words(stakes, listed, more));
        assertThat(answer.err()).isEmpty();
        return answer.out();
    }

    private static String[] words(Path stakes, Path listed, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "owners",
                "--edges",
                stakes.toString(),
                "--listed",
                listed.toString(),
                "--rule",
                "bis-affiliates",
                "--on",
                "2025-10-15"));
        words.addAll(List.of(more));
        return words.toArray(new String[0]);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, UTF_8);
        return file;
    }
}

package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The completion script.
@DisabledOnOs(OS.WINDOWS)
final class CompletionTest {

    @TempDir
    Path folder;

    @Test
    void isSoundBashAndKnowsTheCommandsAndTheirOptions() throws Exception {
        Cli.Answer answer = Cli.ask("completion");
        assertThat(answer.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("complete -F _complete_truceline")
                .contains("headline")
                .contains("--scenario");

        Path script = Files.writeString(folder.resolve("completion"), answer.out());
        assertThat(bash("bash -n " + script)).isEmpty();
        assertThat(bash("source " + script
                        + "; COMP_WORDS=(truceline led); COMP_CWORD=1; _complete_truceline 2>/dev/null;"
                        + " echo ${COMPREPLY[@]}"))
                .isEqualTo("ledger");
        assertThat(bash("source " + script
                        + "; COMP_WORDS=(truceline headline --ser); COMP_CWORD=2; _complete_truceline 2>/dev/null;"
                        + " echo ${COMPREPLY[@]}"))
                .isEqualTo("--series");
    }

    private static String bash(String command) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }
}

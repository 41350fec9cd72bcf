package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What help says to someone who has never seen the program.
final class HelpTest {

    static List<CommandLine> commands() {
        List<CommandLine> commands = new ArrayList<>();
        collect(Truceline.commandLine(""), commands);
        return commands;
    }

    private static void collect(CommandLine command, List<CommandLine> commands) {
        for (CommandLine one : command.getSubcommands().values()) {
            commands.add(one);
            collect(one, commands);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandNamesItsOptionsAndGivesAnExample(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        Cli.Answer help = Cli.askLine(name.substring("truceline ".length()) + " --help");

        assertThat(help.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("Usage: " + name).contains("Example:").contains("\n  truceline ");
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertThat(help.out()).as(name).contains(option.longestName());
            assertThat(String.join("", option.description()))
                    .as(name + " " + option.longestName())
                    .isNotBlank();
        }
        assertThat(help.out().lines().toList()).allMatch(line -> line.length() <= 110);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExamplesCanBeRun(CommandLine command) {
        for (String line : command.getCommandSpec().usageMessage().footer()) {
            boolean asItIs = !line.contains("my-") && !line.contains(" -o ") && !line.contains(">");
            if (line.startsWith("  truceline ") && asItIs) {
                Cli.Answer answer = Cli.askLine(line.strip().substring("truceline ".length()));
                assertThat(answer.err()).as(line).isEmpty();
                assertThat(answer.exit()).as(line).isIn(Exit.ANSWERED, Exit.NO_TOTAL, Exit.MATCH, Exit.POSSIBLE);
            }
        }
    }

    @Test
    void theProgramAloneShowsHowItIsUsed() {
        Cli.Answer alone = Cli.ask();
        Cli.Answer help = Cli.ask("--help");

        assertThat(alone.exit()).isEqualTo(Exit.USAGE);
        assertThat(alone.out()).isEmpty();
        assertThat(alone.err()).isEqualTo(help.out());
        assertThat(help.exit()).isEqualTo(Exit.ANSWERED);
        assertThat(help.out())
                .contains("status", "duty", "headline", "measure", "timeline", "lapses", "ledger", "completion")
                .contains("Start with:")
                .contains("Exit codes: 0 answered, 2 wrong usage, 3 bad input data, 4 outside the ledger");
    }

    @Test
    void ledgerAloneShowsItsCommands() {
        Cli.Answer alone = Cli.ask("ledger");

        assertThat(alone.exit()).isEqualTo(Exit.USAGE);
        assertThat(alone.out()).isEmpty();
        assertThat(alone.err()).contains("show", "check", "print", "diff");
    }

    @Test
    void theVersionIsNamed() {
        assertThat(Cli.ask("--version").out()).startsWith("truceline ");
    }
}

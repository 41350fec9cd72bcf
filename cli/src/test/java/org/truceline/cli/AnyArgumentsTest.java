package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Whatever is typed, the program answers or says what is wrong with it. Every command is given options at random, with
/// values that are right for another option, at the edge of the calendar, in another script, or no value of anything.
final class AnyArgumentsTest {

    private static final long SEED = 20251110;
    private static final int LINES_A_COMMAND = 60;

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "0.3",
            "1e999",
            "99999999999999999999999999",
            "NaN",
            "250000",
            "1000000CNY",
            "12 JPY",
            "2025-11-10",
            "2025-11-14",
            "2025-02-30",
            "2018-07-06",
            "0001-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "2025-11-10T00:01",
            "2025-11-10T13:01+08:00",
            "2025-10-20T08:00-07:00",
            "today",
            "8507.60.0020",
            "12019010",
            "0",
            "9903.88.03",
            "CN",
            "US",
            "HK",
            "XX",
            "中国",
            "ジスプロシウム",
            "holmium oxide",
            "en",
            "ja",
            "fr",
            "csv",
            "truce-lapses",
            "truce-extended",
            "us.ieepa.reciprocal.cn",
            "busan-2025",
            "in-transit=yes",
            "steel-value=",
            "=",
            "a=b=c",
            ",",
            "%",
            "\u0000",
            "\uD83D",
            "'\"`$(x)",
            "no/such/file.csv",
            "..",
            "x".repeat(10_000));

    static List<String> commands() {
        List<String> names = new ArrayList<>();
        collect(Truceline.commandLine(""), names);
        return names;
    }

    private static void collect(CommandLine command, List<String> names) {
        for (CommandLine one : command.getSubcommands().values()) {
            names.add(one.getCommandSpec().qualifiedName(" ").substring("truceline ".length()));
            collect(one, names);
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("commands")
    void isAnsweredOrRefusedInWords(String command) throws Exception {
        Random random = new Random(SEED + command.hashCode());
        List<OptionSpec> options = options(command);
        boolean takesWords = takesWords(command);
        for (int line = 0; line < LINES_A_COMMAND; line++) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            if (takesWords && random.nextInt(8) > 0) {
                arguments.add(any(random));
            }
            for (int i = random.nextInt(5); i > 0 && !options.isEmpty(); i--) {
                add(options.get(random.nextInt(options.size())), arguments, random);
            }

            Cli.Answer answer = Cli.ask(arguments.toArray(String[]::new));

            String typed = arguments.toString();
            assertThat(answer.exit())
                    .as(typed + "\n" + answer.err())
                    .isIn(
                            Exit.ANSWERED,
                            Exit.USAGE,
                            Exit.BAD_INPUT,
                            Exit.OUTSIDE_LEDGER,
                            Exit.NO_TOTAL,
                            Exit.MATCH,
                            Exit.POSSIBLE);
            assertThat(answer.err()).as(typed).doesNotContain("Exception:", "\tat ", "fault of the program");
            assertThat(answer.out()).as(typed).doesNotContain("Exception:", "\tat ");
            if (answer.exit() == Exit.USAGE || answer.exit() == Exit.BAD_INPUT) {
                assertThat(answer.err()).as(typed).isNotBlank();
            }
        }
    }

    private void add(OptionSpec option, List<String> arguments, Random random) throws Exception {
        arguments.add(option.longestName());
        if (option.arity().max() == 0) {
            return;
        }
        if (writes(option)) {
            arguments.add(
                    Files.createTempDirectory(folder, "out").resolve("written").toString());
        } else {
            arguments.add(any(random));
        }
    }

    /// Options by which the program writes: their files stay in the folder of the test.
    private static boolean writes(OptionSpec option) {
        String name = option.longestName().toLowerCase(Locale.ROOT);
        return name.contains("output") || name.contains("refused") || name.contains("into") || name.equals("-o");
    }

    private static String any(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static CommandLine find(String command) {
        CommandLine found = Truceline.commandLine("");
        for (String word : List.of(command.split(" "))) {
            found = found.getSubcommands().get(word);
        }
        return found;
    }

    private static List<OptionSpec> options(String command) {
        return find(command).getCommandSpec().options();
    }

    private static boolean takesWords(String command) {
        return !find(command).getCommandSpec().positionalParameters().isEmpty();
    }
}

package org.truceline.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// `main` of the command line. Only the command that is asked for is set up, so that a single answer starts fast.
@Command(
        name = "truceline",
        description = "What applies to a shipment, a company, a ship between the US and China, on any day, and why.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Truceline.Version.class,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Start with:",
            "  truceline status                                  is the truce on today?",
            "  truceline headline --to US --from CN --on 2025-04-20",
            "  truceline duty 8507.60.0020 --origin CN --on 2025-11-14 --value 250000",
            "",
            "Every answer takes --on, --known, --scenario, --lang en|ja|zh and --json.",
            "Exit codes: 0 answered, 2 wrong usage, 3 bad input data, 4 outside the ledger, 5 no total."
        })
public final class Truceline implements Callable<Integer> {

    private static final int NARROWEST_HELP = 60;
    private static final int WIDEST_HELP = 110;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        if (NativeLibrary.unpacked()) {
            System.exit(code);
        }
        // Not exit: the JVM would set up logging to record it, and no hook has anything left to do.
        Runtime.getRuntime().halt(code);
    }

    /// Runs one command line and returns its exit code.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = commandLine(arguments.length > 0 ? arguments[0] : "");
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler(Truceline::refused);
        line.setParameterExceptionHandler(Truceline::misused);
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, Truceline::path);
        line.setUsageHelpWidth(Math.clamp(Screen.columns(), NARROWEST_HELP, WIDEST_HELP));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                Screen.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return line.execute(arguments);
    }

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("status", StatusCommand::new);
        commands.put("duty", DutyCommand::new);
        commands.put("headline", HeadlineCommand::new);
        commands.put("portfee", PortFeeCommand::new);
        commands.put("control", ControlCommand::new);
        commands.put("measure", MeasureCommand::new);
        commands.put("timeline", TimelineCommand::new);
        commands.put("lapses", LapsesCommand::new);
        commands.put("talks", TalksCommand::new);
        commands.put("agreement", AgreementCommand::new);
        commands.put("events", EventsCommand::new);
        commands.put("commitments", CommitmentsCommand::new);
        commands.put("listed", ListedCommand::new);
        commands.put("screen", ScreenCommand::new);
        commands.put("owners", OwnersCommand::new);
        commands.put("calendar", CalendarCommand::new);
        commands.put("feed", FeedCommand::new);
        commands.put("brief", BriefCommand::new);
        commands.put("schedule", ScheduleCommand::new);
        commands.put("ledger", LedgerCommand::new);
        commands.put("completion", CompletionCommand::new);
        return commands;
    }

    /// The command line with one command, or with all where the first argument names none.
    static CommandLine commandLine(String first) {
        CommandLine line = new CommandLine(new Truceline());
        Map<String, Supplier<Object>> commands = commands();
        if (commands.containsKey(first) && !first.equals("completion")) {
            commands.keySet().retainAll(Set.of(first));
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        return line;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return Exit.USAGE;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "no file or folder can have this name: a character in it is not allowed here.");
        }
    }

    private static int refused(Exception e, CommandLine command, CommandLine.ParseResult result) {
        PrintWriter err = command.getErr();
        switch (e) {
            case Refusal refusal -> {
                err.println(refusal.getMessage());
                return refusal.exitCode();
            }
            case UncheckedIOException io -> {
                err.println(
                        io.getCause() == null ? io.getMessage() : io.getCause().getMessage());
                return Exit.BAD_INPUT;
            }
            default -> {
                err.println("This is a fault of the program, not of your question: " + e);
                err.println(
                        "Please report it with the command you gave. Set TRUCELINE_TRACE=1 to see where it happened.");
                if (System.getenv("TRUCELINE_TRACE") != null) {
                    e.printStackTrace(err);
                }
                return 1;
            }
        }
    }

    private static int misused(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(message(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        String name = command.getCommandSpec().qualifiedName();
        err.println("`" + name + " --help` shows how it is used.");
        return Exit.USAGE;
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String word = unmatched.getUnmatched().getFirst();
            CommandSpec command = e.getCommandLine().getCommandSpec();
            return command.subcommands().isEmpty()
                    ? "'" + word + "' is more than this command takes."
                    : "There is no command '" + word + "'.";
        }
        return String.valueOf(e.getMessage());
    }

    /// Says which program this is.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Truceline.class.getPackage().getImplementationVersion();
            return new String[] {"truceline " + (version == null ? "(unpackaged)" : version)};
        }
    }
}

package org.truceline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Language;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.source.LedgerFaultException;
import org.truceline.ledger.source.LedgerReader;
import org.truceline.text.Likeness;
import org.truceline.time.AsOf;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that every command takes, and what follows from them: the ledger, the words, where the answer goes.
class Basics {

    /// A file that every ledger has.
    private static final String HORIZON = "horizon.yaml";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "en, ja or zh (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write the answer to a file instead of standard output")
    private @Nullable Path output;

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            description = "answer from this ledger directory instead of the one built in")
    private @Nullable Path ledgerDirectory;

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description = "lay these files over the ledger; may be given several times")
    private List<Path> overlays = new ArrayList<>();

    private @Nullable Ledger ledger;
    private @Nullable Screen screen;

    /// A scenario file of the user's own, to be read with the ledger; null for none.
    @Nullable
    Path ownScenario() {
        return null;
    }

    /// The ledger asked for. Reading `ledger.bin` is fast; a directory or an overlay is checked as a whole.
    Ledger ledger() {
        if (ledger == null) {
            Path scenario = ownScenario();
            try (Laid laid = scenario == null ? Laid.over(overlays()) : Laid.over(overlays(), scenario)) {
                ledger = read(laid);
            }
        }
        return ledger;
    }

    private Ledger read(Laid laid) {
        try {
            if (ledgerDirectory != null) {
                return LedgerReader.read(ledgerAt(ledgerDirectory), laid.directories());
            }
            try (InputStream dump = builtIn()) {
                return laid.directories().isEmpty()
                        ? LedgerReader.read(dump)
                        : LedgerReader.read(dump, laid.directories());
            }
        } catch (LedgerFaultException e) {
            throw laid.refusal(e, ledgerDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The directory named with `--ledger`; null for the ledger built in.
    @Nullable
    Path ledgerDirectory() {
        return ledgerDirectory == null ? null : ledgerAt(ledgerDirectory);
    }

    /// Lays a folder over the ledger, after those named with `--overlay`, if it is there and holds files.
    void laidOver(@Nullable Path folder) {
        if (folder != null && Files.isDirectory(folder) && Laid.holdsFiles(folder)) {
            overlays.add(folder);
            ledger = null;
        }
    }

    /// Checks the ledger with a folder laid over it besides.
    ///
    /// @throws Refusal with every fault of the whole
    void soundWith(Path folder) {
        List<Path> all = new ArrayList<>(overlays());
        all.add(folder);
        try (Laid laid = Laid.over(all)) {
            read(laid);
        }
    }

    /// Reads and checks the files of a ledger, the built-in one too.
    Ledger checked() {
        Path files = ledgerFiles();
        try (Laid laid = Laid.over(overlays())) {
            return LedgerReader.read(files, laid.directories());
        } catch (LedgerFaultException e) {
            throw Laid.over(overlays()).refusal(e, files);
        }
    }

    /// The directory of ledger files, for the commands that read them as files.
    private Path ledgerFiles() {
        if (ledgerDirectory != null) {
            return ledgerAt(ledgerDirectory);
        }
        String home = System.getProperty("truceline.home", "");
        Path files = Path.of(home, "ledger", "src", "main", "resources", "ledger");
        if (home.isEmpty() || !Files.isDirectory(files)) {
            throw Refusal.usage(
                    "the files of the built-in ledger are not here. Name a ledger directory with --ledger DIR.");
        }
        return files;
    }

    private List<Path> overlays() {
        for (Path overlay : overlays) {
            if (!Laid.holdsFiles(directory("--overlay", overlay))) {
                throw Refusal.badInput(
                        "--overlay: " + overlay + " holds no .yaml or .csv file, so nothing would be laid over"
                                + " the ledger. Put the files into the folders of a ledger, such as measures/, or leave --overlay out.");
            }
        }
        return overlays;
    }

    private static Path ledgerAt(Path path) {
        Path directory = directory("--ledger", path);
        if (!Files.exists(directory.resolve(HORIZON))
                && !Files.exists(directory.resolve("measures"))
                && Laid.holdsFiles(directory)) {
            throw Refusal.badInput("--ledger: " + path + " holds files, but neither " + HORIZON
                    + " nor measures/, so it is no ledger. Name the directory that holds " + HORIZON
                    + " and measures/.");
        }
        return directory;
    }

    private static Path directory(String option, Path path) {
        if (!Files.exists(path)) {
            throw Refusal.badInput(option + ": there is no " + path + ". Name a directory that exists.");
        }
        if (!Files.isDirectory(path)) {
            throw Refusal.badInput(option + ": " + path
                    + " is a file. Name the directory that holds the ledger's folders," + " such as measures/.");
        }
        return path;
    }

    private static InputStream builtIn() {
        InputStream dump = Common.class.getResourceAsStream("/ledger/ledger.bin");
        if (dump == null) {
            throw new UncheckedIOException(new IOException("ledger.bin is missing from the program; build it again"));
        }
        return dump;
    }

    /// Reads a day or time and refuses one outside the ledger.
    AsOf asked(String option, @Nullable String text) {
        AsOf asked = text == null ? AsOf.endOf(LocalDate.now(ZoneId.systemDefault())) : time(option, text);
        within(option, asked);
        return asked;
    }

    void within(String option, AsOf asked) {
        LocalDate begins = ledger().begins();
        if (asked.day(ZoneId.of("UTC")).isBefore(begins)) {
            throw Refusal.outside(option + ": " + asked.text() + " is before the ledger begins (" + begins
                            + "). Nothing is said about earlier days.")
                    .coded("date-outside");
        }
    }

    static AsOf time(String option, String text) {
        try {
            return AsOf.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.usage(option + ": '" + text
                            + "' is not a time that exists. Write a day such as 2025-11-14, or a time such as 2025-11-14T00:01 or"
                            + " 2025-11-14T00:01-05:00.")
                    .coded("date-unreadable");
        }
    }

    Phrases phrases() {
        return new Phrases(Words.in(language()), ledger());
    }

    Language language() {
        for (Language language : Language.values()) {
            if (language.tag().equals(lang)) {
                return language;
            }
        }
        throw Refusal.usage("--lang: '" + lang + "' is not written here. Write en, ja or zh.");
    }

    /// The measure of that id; near ones are named if there is none.
    Measure measure(String id) {
        return ledger().measure(id)
                .orElseThrow(() -> Refusal.outside("ID: the ledger has no measure '" + id + "'. Near it are: "
                        + near(id) + ". `truceline ledger show` lists all."));
    }

    /// The ids of measures that look most like a text.
    String near(String id) {
        List<String> ids =
                ledger().measures().keySet().stream().map(Object::toString).toList();
        return String.join(", ", Likeness.nearest(id, ids, 4));
    }

    Screen screen() {
        if (screen == null) {
            screen = new Screen(output != null);
        }
        return screen;
    }

    /// Delivers the answer to where it was asked to go.
    int deliver(int exitCode) {
        screen().deliver(out(), output);
        return exitCode;
    }

    /// The file that the answer is to go to; null for standard output.
    @Nullable
    Path output() {
        return output;
    }

    PrintWriter out() {
        return line().getOut();
    }

    PrintWriter err() {
        return line().getErr();
    }

    /// The command line that was asked.
    CommandLine line() {
        if (command == null) {
            throw new IllegalStateException("options are used outside a command");
        }
        return command.commandLine();
    }
}

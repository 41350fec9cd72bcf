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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Language;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.source.LedgerReader;
import org.truceline.time.AsOf;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that every command takes, and what follows from them: the ledger, the words, where the answer goes.
class Basics {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", description = "en, ja or zh (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    @Option(names = "--json", description = "print one JSON object; its schema is in docs/schema/")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write the answer to a file instead of standard output")
    private @Nullable Path output;

    @Option(names = "--ledger", paramLabel = "DIR", description = "answer from this ledger directory instead of the one built in")
    private @Nullable Path ledgerDirectory;

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description = "lay these files over the ledger; may be given several times")
    private List<Path> overlays = new ArrayList<>();

    private @Nullable Ledger ledger;
    private @Nullable Screen screen;

    /// Files to lay over the ledger besides the overlays named.
    List<Path> furtherFiles() {
        return List.of();
    }

    boolean json() {
        return json;
    }

    /// The ledger asked for. Reading `ledger.bin` is fast; a directory or an overlay is checked as a whole.
    Ledger ledger() {
        if (ledger == null) {
            List<Path> over = new ArrayList<>(overlays);
            over.addAll(furtherFiles());
            over.forEach(path -> existing("--overlay", path));
            if (ledgerDirectory != null) {
                ledger = LedgerReader.read(existing("--ledger", ledgerDirectory), over);
            } else {
                try (InputStream dump = builtIn()) {
                    ledger = over.isEmpty() ? LedgerReader.read(dump) : LedgerReader.read(dump, over);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return ledger;
    }

    /// The directory of ledger files, for the commands that read them as files.
    Path ledgerFiles() {
        if (ledgerDirectory != null) {
            return existing("--ledger", ledgerDirectory);
        }
        String home = System.getProperty("truceline.home", "");
        Path files = Path.of(home, "ledger", "src", "main", "resources", "ledger");
        if (home.isEmpty() || !Files.isDirectory(files)) {
            throw Refusal.usage("the files of the built-in ledger are not here. Name a ledger directory with --ledger DIR.");
        }
        return files;
    }

    List<Path> overlays() {
        overlays.forEach(path -> existing("--overlay", path));
        return overlays;
    }

    static Path existing(String option, Path path) {
        if (!Files.exists(path)) {
            throw Refusal.badInput(option + ": there is no " + path + ". Name a directory or file that exists.");
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
                    + "). Nothing is said about earlier days.");
        }
    }

    static AsOf time(String option, String text) {
        try {
            return AsOf.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.usage(option + ": '" + text
                    + "' is not a time that exists. Write a day such as 2025-11-14, or a time such as 2025-11-14T00:01 or"
                    + " 2025-11-14T00:01-05:00.");
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
        return ledger().measure(id).orElseThrow(() -> {
            List<String> near = ledger().measures().keySet().stream()
                    .map(Object::toString)
                    .sorted(Comparator.comparingInt((String other) -> distance(id, other)).thenComparing(other -> other))
                    .limit(4)
                    .toList();
            return Refusal.outside("the ledger has no measure '" + id + "'. Near it are: " + String.join(", ", near)
                    + ". `truceline ledger show` lists all.");
        });
    }

    private static int distance(String one, String other) {
        if (other.contains(one)) {
            return 0;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    Screen screen() {
        if (screen == null) {
            screen = new Screen(output != null);
        }
        return screen;
    }

    /// Delivers the answer to where it was asked to go.
    int deliver(int exitCode) {
        if (command == null) {
            throw new IllegalStateException("options are used outside a command");
        }
        PrintWriter out = command.commandLine().getOut();
        screen().deliver(out, output);
        return exitCode;
    }
}

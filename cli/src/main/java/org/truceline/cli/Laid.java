package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.source.LedgerFaultException;
import org.truceline.ledger.source.Problem;

/// What is laid over a ledger: the directories named, and a scenario file, which is given a place of its own in a
/// directory made
/// for it. Faults are told by the names the user gave.
///
/// @param directories in order; one that comes later covers those before it
/// @param scenario    the scenario file, and null for none
/// @param place       the directory made for it
record Laid(
        List<Path> directories,
        @Nullable Path scenario,
        @Nullable Path place) implements AutoCloseable {

    /// The folder of the scenario file, apart from the ledger's own scenarios so that it covers none of them.
    private static final String FOLDER = "scenarios/own";

    /// So many faults are printed: enough to work on, and a folder that is no ledger does not fill the screen for
    /// minutes.
    private static final int SHOWN = 200;

    Laid {
        directories = List.copyOf(directories);
    }

    static Laid over(List<Path> directories) {
        return new Laid(directories, null, null);
    }

    static Laid over(List<Path> directories, Path scenario) {
        try {
            byte[] bytes = Files.readAllBytes(scenario);
            Path place = Files.createTempDirectory("truceline-scenario");
            Files.createDirectories(place.resolve(FOLDER));
            Files.write(place.resolve(FOLDER).resolve(scenario.getFileName()), bytes);
            List<Path> all = new ArrayList<>(directories);
            all.add(place);
            return new Laid(all, scenario, place);
        } catch (IOException e) {
            throw Refusal.badInput(
                    "--scenario: " + scenario + " cannot be read (" + e.getMessage() + "). Make it readable.");
        }
    }

    /// True if a directory holds anything of a ledger.
    static boolean holdsFiles(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.anyMatch(
                    path -> Files.isRegularFile(path) && path.toString().matches(".*\\.(yaml|csv)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All faults, a line each, with the paths of the files as the user would name them.
    ///
    /// @param ledger the directory that the ledger was read from; null for the one built in
    Refusal refusal(LedgerFaultException faults, @Nullable Path ledger) {
        List<String> lines = new ArrayList<>();
        List<Problem> found = faults.problems();
        for (Problem one : found.subList(0, Math.min(found.size(), SHOWN))) {
            lines.add(new Problem(
                            one.code(),
                            path(one.file(), ledger),
                            one.line(),
                            one.column(),
                            one.key(),
                            one.message(),
                            one.remedy())
                    .toString());
        }
        int count = found.size();
        if (count > SHOWN) {
            lines.add("... and " + (count - SHOWN) + " more.");
        }
        lines.add((count == 1 ? "1 fault" : count + " faults") + " in the ledger; nothing was answered.");
        return Refusal.badInput(String.join("\n", lines));
    }

    private String path(String file, @Nullable Path ledger) {
        if (scenario != null && file.equals(FOLDER + "/" + scenario.getFileName())) {
            return scenario.toString();
        }
        for (Path directory : directories.reversed()) {
            if (Files.exists(directory.resolve(file))) {
                return directory.resolve(file).toString();
            }
        }
        return ledger == null ? file : ledger.resolve(file).toString();
    }

    @Override
    public void close() {
        if (place != null) {
            try (Stream<Path> walk = Files.walk(place)) {
                for (Path path : walk.toList().reversed()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

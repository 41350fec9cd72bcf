package org.truceline.ledger.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The pieces a ledger is decoded from: documents and tables by their path in the ledger, in the order of their paths.
///
/// @param documents roots of the YAML files
/// @param tables    CSV files, read when first asked for; the supplier gives null if the file cannot be read
record Sources(Map<String, Node> documents, Map<String, Supplier<@Nullable Table>> tables) {

    /// Reads all files of a directory but hidden ones. Files of other kinds are faults, so that a misspelled name is
    /// not overlooked; files of
    /// cases (`*.cases.yaml`) are left to the tests that run them.
    static Sources read(Path directory, Problems problems) {
        Map<String, Node> documents = new LinkedHashMap<>();
        Map<String, Supplier<@Nullable Table>> tables = new LinkedHashMap<>();
        if (!Files.isDirectory(directory)) {
            problems.add(
                    Problems.Code.UNREADABLE,
                    new Node.Where(directory.toString(), 1, 1),
                    "",
                    "there is no such directory.",
                    "Name the directory that holds horizon.yaml.");
            return new Sources(documents, tables);
        }
        // Files are read side by side and taken in the order of their paths, so that faults come in one order too.
        files(directory, problems).parallelStream()
                .map(path -> Piece.read(directory, path))
                .toList()
                .forEach(piece -> {
                    problems.addAll(piece.problems().found());
                    if (piece.document() != null) {
                        documents.put(piece.name(), piece.document());
                    }
                    if (piece.table() != null) {
                        tables.put(piece.name(), piece.table());
                    }
                });
        return new Sources(documents, tables);
    }

    /// These files and those of another ledger; a file of the other takes the place of one with the same path.
    Sources with(Sources overlay) {
        Map<String, Node> both = new LinkedHashMap<>(documents);
        overlay.documents.forEach(both::put);
        Map<String, Supplier<@Nullable Table>> bothTables = new LinkedHashMap<>(tables);
        overlay.tables.forEach(bothTables::put);
        return new Sources(both, bothTables);
    }

    private static List<Path> files(Path directory, Problems problems) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> !isHidden(directory.relativize(path)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(
                    Problems.Code.UNREADABLE,
                    new Node.Where(directory.toString(), 1, 1),
                    "",
                    "the directory cannot be read: " + e.getMessage() + ".",
                    "Make it readable.");
            return List.of();
        }
    }

    private static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// One file, read by itself.
    ///
    /// @param name     its path in the ledger
    /// @param document the root, if it is a YAML file that can be read
    /// @param table    the table, if it is a CSV file
    /// @param problems what is wrong with it
    private record Piece(
            String name, @Nullable Node document, @Nullable Supplier<@Nullable Table> table, Problems problems) {

        static Piece read(Path directory, Path path) {
            String name = directory.relativize(path).toString().replace('\\', '/');
            Problems problems = new Problems();
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(path);
            } catch (IOException e) {
                problems.add(
                        Problems.Code.UNREADABLE,
                        new Node.Where(name, 1, 1),
                        "",
                        "the file cannot be read: " + e.getMessage() + ".",
                        "Make it readable.");
                return new Piece(name, null, null, problems);
            }
            if (name.endsWith(".yaml")) {
                return new Piece(
                        name,
                        name.endsWith(".cases.yaml") ? null : YamlNodes.read(name, bytes, problems),
                        null,
                        problems);
            }
            if (name.endsWith(".csv")) {
                @Nullable Table table = CsvTable.read(name, bytes, problems);
                return new Piece(name, null, () -> table, problems);
            }
            problems.add(
                    Problems.Code.UNKNOWN_FILE,
                    new Node.Where(name, 1, 1),
                    "",
                    "the ledger holds .yaml and .csv files only.",
                    "Remove it or correct its name.");
            return new Piece(name, null, null, problems);
        }
    }
}

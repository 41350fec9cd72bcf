package org.truceline.ledger.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.truceline.ledger.Ledger;

/// The ledgers that tests read: tiny ones under `src/test/resources/ledgers`, and the shipped one.
///
/// A directory without `horizon.yaml` is laid over `good/truce`.
final class Ledgers {

    static final Path SHIPPED = Path.of("..", "ledger", "src", "main", "resources", "ledger");
    static final Path GOOD = Path.of("src", "test", "resources", "ledgers", "good");
    static final Path BAD = Path.of("src", "test", "resources", "ledgers", "bad");
    static final Path TRUCE = GOOD.resolve("truce");

    private Ledgers() {}

    static List<Path> good() {
        return in(GOOD);
    }

    /// Directories, each with `ledger/` and `expected.txt`.
    static List<Path> bad() {
        return in(BAD);
    }

    static Ledger read(Path directory) {
        return isWhole(directory) ? LedgerReader.read(directory) : LedgerReader.read(TRUCE, List.of(directory));
    }

    static boolean isWhole(Path directory) {
        return Files.exists(directory.resolve("horizon.yaml"));
    }

    /// All files of a directory whose names end so, by path.
    static List<Path> files(Path directory, String end) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Path of a file in its ledger, with slashes.
    static String name(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from, "")) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    static Path write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, UTF_8);
    }

    private static List<Path> in(Path directory) {
        try (Stream<Path> list = Files.list(directory)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

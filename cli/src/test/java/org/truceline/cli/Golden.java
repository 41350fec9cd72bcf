package org.truceline.cli;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files that hold what an answer read when someone last looked at it.
///
/// `-Dtruceline.golden=update` writes them anew; that is refused where `CI` is set.
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    static void compare(String file, String found) {
        Path path = FOLDER.resolve(file);
        try {
            if ("update".equals(System.getProperty("truceline.golden"))) {
                if (System.getenv("CI") != null) {
                    fail(
                            "golden files are not updated in CI: update them on your machine, read the difference, commit it");
                }
                Files.createDirectories(FOLDER);
                Files.writeString(path, found);
            } else if (!Files.exists(path)) {
                fail("%s is missing: write it with -Dtruceline.golden=update and read it", path);
            } else {
                same(path, Files.readString(path), found);
            }
        } catch (IOException e) {
            throw new AssertionError(path + " cannot be used", e);
        }
    }

    private static void same(Path path, String expected, String found) {
        if (!expected.equals(found)) {
            List<String> before = expected.lines().toList();
            List<String> now = found.lines().toList();
            int line = 0;
            while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
                line++;
            }
            fail(
                    "%s differs from line %d on:%n  expected: %s%n  found:    %s%nIf the new text is right, write it with"
                            + " -Dtruceline.golden=update and say why in the commit.",
                    path, line + 1, line(before, line), line(now, line));
        }
    }

    private static String line(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the text ends)";
    }
}

package org.truceline.ledger.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Checks a ledger during the build and writes `ledger.bin`.
///
/// Arguments: the directory of the ledger, the file to write. Faults go to standard error, all of them, and stop the
/// build.
public final class LedgerCompiler {

    private LedgerCompiler() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: LedgerCompiler LEDGER-DIRECTORY TARGET-FILE");
        }
        compile(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /// Writes under a temporary name and moves, so that no half-written dump is ever found.
    static void compile(Path directory, Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path temporary = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                LedgerReader.dump(directory, out);
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (LedgerFaultException e) {
            e.problems().forEach(problem -> System.err.println(problem));
            throw e;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}

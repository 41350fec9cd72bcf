package org.truceline.ledger.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.truceline.ledger.Ledger;

/// Reads ledgers: a directory of YAML and CSV, or the dump that the build makes of one.
///
/// Reading a directory checks everything and reports all faults of all files together. Reading a dump trusts it,
/// because it was
/// made from a checked directory.
public final class LedgerReader {

    private LedgerReader() {}

    /// Reads and checks a directory.
    ///
    /// @throws LedgerFaultException with every fault found
    public static Ledger read(Path directory) {
        return read(directory, List.of());
    }

    /// Reads a directory with others laid over it: a file of an overlay adds to the ledger, or takes the place of the
    /// file at the
    /// same path.
    ///
    /// @throws LedgerFaultException with every fault found in all of them
    public static Ledger read(Path directory, List<Path> overlays) {
        Problems problems = new Problems();
        return finish(overlaid(Sources.read(directory, problems), overlays, problems), problems);
    }

    /// Reads a dump.
    ///
    /// @throws UncheckedIOException if it is damaged or of another version
    public static Ledger read(InputStream dump) {
        Problems problems = new Problems();
        Ledger ledger = Decoder.decode(sources(dump), new Places(), problems);
        problems.throwIfAny();
        return ledger;
    }

    /// Reads a dump with directories laid over it, and checks the whole.
    ///
    /// @throws LedgerFaultException with every fault found
    public static Ledger read(InputStream dump, List<Path> overlays) {
        Problems problems = new Problems();
        return finish(overlaid(sources(dump), overlays, problems), problems);
    }

    /// Checks a directory and writes its dump. Nothing is written if there is a fault.
    ///
    /// @throws LedgerFaultException with every fault found
    public static void dump(Path directory, OutputStream target) throws IOException {
        Problems problems = new Problems();
        Sources sources = Sources.read(directory, problems);
        finish(sources, problems);
        Dump.write(sources, target);
    }

    private static Sources overlaid(Sources base, List<Path> overlays, Problems problems) {
        Sources whole = base;
        for (Path overlay : overlays) {
            whole = whole.with(Sources.read(overlay, problems));
        }
        return whole;
    }

    private static Ledger finish(Sources sources, Problems problems) {
        Places places = new Places();
        Ledger ledger = Decoder.decode(sources, places, problems);
        Verifier.verify(ledger, places, problems);
        problems.throwIfAny();
        return ledger;
    }

    private static Sources sources(InputStream dump) {
        try {
            return Dump.read(dump);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw new UncheckedIOException(new IOException("the ledger dump is damaged; build it again", e));
        }
    }
}

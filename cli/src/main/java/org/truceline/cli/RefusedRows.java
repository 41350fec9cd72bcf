package org.truceline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The file of refused rows. It is begun with the first of them; where none is refused, one of an earlier run is
/// emptied,
/// so that
/// it does not pass for one of this run.
final class RefusedRows implements AutoCloseable {

    private static final String OPTION = "--refused";

    private final Rows rows;
    private final @Nullable Path file;
    private @Nullable PartFile begun;

    /// @param file null if nobody named one, and none can be named after another file
    RefusedRows(Rows rows, @Nullable Path file) {
        this.rows = rows;
        this.file = file;
    }

    void add(Row row, Refusal refusal) {
        begin().write(rows.refused(row, refusal));
    }

    private PartFile begin() {
        if (file == null) {
            throw Refusal.usage(OPTION + ": a row is refused, and there is no file to put it in. Name one with "
                    + OPTION + " FILE, or one for the answers with -o FILE.");
        }
        if (begun == null) {
            begun = PartFile.begin(OPTION, file, "refused.csv");
            begun.write(rows.refusedHeader());
        }
        return begun;
    }

    /// Puts the file in its place.
    void finish() {
        if (begun == null && file != null && Files.isRegularFile(file)) {
            begin();
        }
        if (begun != null) {
            begun.finish();
        }
    }

    @Override
    public void close() {
        if (begun != null) {
            begun.close();
        }
    }
}

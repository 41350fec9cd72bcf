package org.truceline.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The rows of a file, one after the other, and the form in which a refused one is given back.
interface Rows extends AutoCloseable {

    /// The next row; null after the last.
    @Nullable
    Row next() throws IOException;

    /// What stands above the rows in a file of refused ones; empty for nothing.
    String refusedHeader();

    /// A refused row as it was, with the reason, as a line of a file.
    String refused(Row row, Refusal refusal);

    @Override
    void close() throws IOException;
}

package org.truceline.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/// Where the whole rows end in a file that is only ever added to, and what was left behind them when a program was
/// stopped while it added one.
///
/// @param end  bytes up to the end of the last whole row
/// @param torn what stands behind it; empty if all rows are whole
record AddedRows(int end, String torn) {

    /// All bytes of a file that is open.
    static byte[] bytes(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, bytes.position());
        }
        return bytes.array();
    }

    /// Looks for the last line end that stands in no quotes.
    static AddedRows of(byte[] bytes) {
        int end = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == '\n' && !quoted) {
                end = i + 1;
            }
        }
        return new AddedRows(end, new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8));
    }
}

package org.truceline.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// The four signs with which a Parquet file begins and ends.
final class Marks {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "PARE".getBytes(StandardCharsets.US_ASCII);
    private static final int LEAST = 12;

    private Marks() {}

    /// What the file begins and ends with tells a file that is no Parquet, or not all of one, before anything else
    /// does.
    static void check(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size == 0) {
                throw new ParquetException("the file is empty.");
            }
            byte[] begin = bytes(channel, 0);
            if (Arrays.equals(begin, ENCRYPTED)) {
                throw new ParquetException("the file is encrypted. Write it without encryption.");
            }
            if (!Arrays.equals(begin, MARK)) {
                throw new ParquetException("this is no Parquet file. Name a CSV file so that it ends in .csv.");
            }
            if (size < LEAST || !Arrays.equals(bytes(channel, size - MARK.length), MARK)) {
                throw new ParquetException(
                        "the file begins as Parquet and does not end so: it was cut off. Write or copy it again.");
            }
        } catch (IOException e) {
            throw new ParquetException("the file cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static byte[] bytes(FileChannel channel, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MARK.length);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            // until all are there
        }
        return bytes.array();
    }
}

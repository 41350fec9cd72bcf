package org.truceline.ledger.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.truceline.schedule.PrintedSchedule;

/// Reads an official export of the US tariff schedule into the ledger's form.
///
/// Read are the CSV of the USITC (columns `HTS Number`, `Indent`, `Unit of Quantity`, `General Rate of Duty`), its JSON
/// (an array of objects with `htsno`, `indent`, `units`, `general`), a CSV with the names of the JSON, and each of them
/// compressed by gzip. Other columns and keys, the official descriptions among them, are not read.
public final class ScheduleExport {

    private static final int LARGEST = 256 << 20;

    private ScheduleExport() {}

    /// Reads one export.
    ///
    /// @param file name of the file, for messages
    /// @throws LedgerFaultException with every fault found, each with line, column and value
    public static PrintedSchedule read(String file, byte[] bytes) {
        Problems problems = new Problems();
        byte[] plain = plain(file, bytes, problems);
        problems.throwIfAny();
        String text = text(file, plain, problems);
        problems.throwIfAny();
        List<ExportRow> rows = ExportRows.read(file, text, problems);
        problems.throwIfAny();
        PrintedSchedule schedule = new ExportReading(problems).of(rows);
        problems.throwIfAny();
        return schedule;
    }

    private static byte[] plain(String file, byte[] bytes, Problems problems) {
        if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return bytes;
        }
        String again = "Download it again.";
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(LARGEST);
            if (in.read() >= 0) {
                problems.add(
                        Problems.Code.UNREADABLE,
                        new Node.Where(file, 1, 1),
                        "",
                        "unpacked it is larger than 256 MiB, which no schedule is.",
                        again);
            }
            return plain;
        } catch (EOFException | ZipException e) {
            problems.add(
                    Problems.Code.UNREADABLE,
                    new Node.Where(file, 1, 1),
                    "",
                    "the gzip file is cut off or damaged.",
                    again);
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
            problems.add(
                    Problems.Code.UNREADABLE,
                    new Node.Where(file, line, column),
                    "",
                    "the byte " + HexFormat.of().toHexDigits(bytes[in.position()]) + " is not UTF-8 text.",
                    "Save the file as UTF-8, or download it again.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

package org.truceline.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text of a file: decoded strictly, by the mark at its beginning, else by the encoding named, else as UTF-8. It is
/// never guessed, and nothing is ever replaced; of a file that is none of it, the refusal shows how it would read in
/// others.
///
/// Not thread-safe.
final class Encoded extends Reader {

    private static final int BUFFER = 1 << 16;

    /// What spreadsheets write under these names holds more signs than the standards of that name.
    private static final Map<String, String> AS_WRITTEN = Map.of(
            "shift_jis",
            "windows-31j",
            "shift-jis",
            "windows-31j",
            "sjis",
            "windows-31j",
            "gb2312",
            "GB18030",
            "gbk",
            "GB18030",
            "gb18030",
            "GB18030");

    /// A file that can be read again from its beginning.
    interface Bytes {
        InputStream open() throws IOException;
    }

    private final String file;
    private final Bytes again;
    private final boolean nameable;
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final Charset charset;
    private final CharsetDecoder decoder;
    private boolean ended;
    private boolean flushed;
    private long line = 1;
    private long taken;

    /// @param file     how the file is called in refusals
    /// @param named    the encoding named; null for none
    /// @param nameable true if `--encoding` can name one
    /// @throws Refusal if the bytes are those of another kind of file
    Encoded(String file, Bytes bytes, @Nullable Charset named, boolean nameable) throws IOException {
        this.file = file;
        this.again = bytes;
        this.nameable = nameable;
        this.in = bytes.open();
        fill();
        this.charset = charset(named);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The encoding of that name.
    ///
    /// @throws Refusal if there is none
    static Charset charset(String option, String name) {
        try {
            return Charset.forName(AS_WRITTEN.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.usage(option + ": '" + name + "' is no encoding. Write UTF-8, UTF-16, Shift_JIS or GB18030.");
        }
    }

    private Charset charset(@Nullable Charset named) {
        if (begins(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (begins(0xFF, 0xFE) || begins(0xFE, 0xFF)) {
            boolean little = begins(0xFF, 0xFE);
            bytes.position(2);
            return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (begins('P', 'K', 3, 4)) {
            throw other("an Excel workbook or another zip file. Save the sheet as CSV.");
        }
        if (begins(0x1F, 0x8B)) {
            throw other("a compressed file. Unpack it first.");
        }
        if (begins('P', 'A', 'R', '1')) {
            throw other("a Parquet file. Where Parquet is read, its name ends in .parquet; else export it as CSV.");
        }
        for (int i = 0; named == null && i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                throw other("text in another encoding than UTF-8, or no text." + advice(StandardCharsets.UTF_8));
            }
        }
        if (named != null && !named.equals(StandardCharsets.UTF_8)) {
            otherwise(named);
        }
        return named == null ? StandardCharsets.UTF_8 : named;
    }

    /// Refuses a file that is UTF-8 as it stands where another encoding is named that would read it as something else.
    private void otherwise(Charset named) {
        try (InputStream from = again.open();
                InputStream once = again.open()) {
            long first = FirstSign.line(from, StandardCharsets.UTF_8);
            if (first > 0 && FirstSign.line(once, named) > 0) {
                throw Refusal.badInput(file + ":" + first + ": this is UTF-8 text as it stands, and the encoding named"
                                + " is " + called(named) + ". One encoding is taken for all files: save them all in it,"
                                + " or convert the others to UTF-8 and leave the encoding out.")
                        .coded("file-encoding");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusal other(String what) {
        return Refusal.badInput(file + ":1:1: this is " + what).coded("file-not-text");
    }

    private boolean begins(int... mark) {
        boolean same = bytes.limit() >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (bytes.get(i) & 0xFF) == mark[i];
        }
        return same;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(into, offset, length).slice();
        while (out.position() == 0 && !flushed) {
            CoderResult result = decoder.decode(bytes, out, ended);
            count(into, offset, out.position());
            if (result.isError()) {
                throw undecodable();
            }
            if (result.isUnderflow()) {
                if (ended) {
                    decoder.flush(out);
                    flushed = true;
                } else {
                    fill();
                }
            }
        }
        return out.position() == 0 ? -1 : out.position();
    }

    private void count(char[] into, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            line += into[i] == '\n' ? 1 : 0;
        }
    }

    private Refusal undecodable() {
        int at = bytes.position();
        return Refusal.badInput(file + ":" + line + ": the byte "
                        + String.format(Locale.ROOT, "0x%02X", bytes.get(at) & 0xFF) + place()
                        + ", is not " + called(charset) + " text." + advice(charset))
                .coded("file-encoding");
    }

    private static String called(Charset charset) {
        return charset.name().equals("windows-31j") ? "Shift_JIS" : charset.name();
    }

    /// Which byte of its line it is that cannot be read, from 1.
    private String place() {
        long at = taken - bytes.remaining();
        long first = 0;
        try (InputStream from = new BufferedInputStream(again.open())) {
            for (long i = 0; i < at; i++) {
                first = from.read() == '\n' ? i + 1 : first;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ", number " + (at - first + 1) + " of the line";
    }

    /// In which encodings the line would read, and how.
    private String advice(Charset not) {
        List<OtherEncodings.Reading> readings;
        try {
            readings = OtherEncodings.of(again, line, not);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (readings.isEmpty()) {
            return " Nor does it read as any of " + OtherEncodings.NAMES + ". Save the file as UTF-8.";
        }
        StringBuilder text = new StringBuilder(" The line would read:");
        readings.forEach(
                one -> text.append("\n  as ").append(one.name()).append(": ").append(one.line()));
        text.append(
                nameable
                        ? "\nAdd --encoding with the one that reads right, such as --encoding "
                                + readings.getFirst().name() + ", or save the file as UTF-8."
                        : "\nSave the file as UTF-8.");
        return text.toString();
    }

    /// How many bytes were taken from the file.
    long taken() {
        return taken;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
            taken += read;
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

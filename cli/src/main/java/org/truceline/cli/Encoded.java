package org.truceline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text of a file: decoded strictly, by the mark at its beginning, else by the encoding named, else as UTF-8. It is
/// never
/// guessed, and nothing is ever replaced.
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

    private final String file;
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final Charset charset;
    private final CharsetDecoder decoder;
    private boolean ended;
    private boolean flushed;
    private long line = 1;

    /// @param file  how the file is called in refusals
    /// @param named the encoding named; null for none
    /// @throws Refusal if the bytes are those of another kind of file
    Encoded(String file, InputStream in, @Nullable Charset named) throws IOException {
        this.file = file;
        this.in = in;
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
            throw other("a Parquet file. Export it as CSV or JSON Lines.");
        }
        if (named == null) {
            for (int i = 0; i < bytes.limit(); i++) {
                if (bytes.get(i) == 0) {
                    throw other("text in another encoding than UTF-8, or no text. Name its encoding with --encoding,"
                            + " such as UTF-16LE.");
                }
            }
        }
        return named == null ? StandardCharsets.UTF_8 : named;
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
        return Refusal.badInput(
                        file + ":" + line + ": the byte "
                                + String.format(Locale.ROOT, "0x%02X", bytes.get(bytes.position()) & 0xFF) + " is not "
                                + charset.name()
                                + " text. Save the file as UTF-8, or name its encoding with --encoding, such as Shift_JIS or GB18030.")
                .coded("file-encoding");
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

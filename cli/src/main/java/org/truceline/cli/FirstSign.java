package org.truceline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/// The first sign of a text that is not ASCII, and so might be another in another encoding.
final class FirstSign {

    private static final int BUFFER = 1 << 16;

    private FirstSign() {}

    /// Its line, from 1; 0 if there is none, or the bytes are no text of the encoding.
    static long line(InputStream from, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        long line = 1;
        long first = 0;
        boolean ended = false;
        while (!ended) {
            int read = from.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            if (decoder.decode(bytes, text, ended).isError()) {
                return 0;
            }
            bytes.compact();
            text.flip();
            while (text.hasRemaining()) {
                char sign = text.get();
                if (sign == 0) {
                    return 0;
                }
                line += sign == '\n' ? 1 : 0;
                first = first == 0 && sign >= 0x80 ? line : first;
            }
            text.clear();
        }
        return first;
    }
}

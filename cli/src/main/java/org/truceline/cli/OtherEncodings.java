package org.truceline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// How a file reads in the encodings of the region, where it is not in the one that it was taken for.
///
/// An encoding is offered if the file decodes in it strictly and at least half of what is not ASCII are signs that are
/// common in
/// it. That tells no encoding from another for certain: which of them is right is for the reader to say.
final class OtherEncodings {

    private static final long LOOKED_AT = 4L << 20;
    private static final int SHOWN = 60;
    private static final int LEADING = 20;

    /// A file read in one of them.
    ///
    /// @param name as `--encoding` takes it
    /// @param line the line in question, or the part of it that is not ASCII
    record Reading(String name, String line) {}

    /// An encoding, and which of its signs are common, by the bytes of the sign.
    private record Candidate(String name, String charset, IntPredicate common) {}

    private record Scored(Reading reading, double score) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("UTF-8", "UTF-8", sign -> true),
            // of equal ones the first is offered first; half-width katakana are single bytes there, and what other
            // encodings mostly turn into
            new Candidate(
                    "Shift_JIS", "windows-31j", sign -> within(sign, 0x8140, 0x84BE) || within(sign, 0x889F, 0x9872)),
            new Candidate("EUC-KR", "x-windows-949", sign -> euc(sign) && within(sign, 0xA1A1, 0xC8FE)),
            new Candidate("GB18030", "GB18030", sign -> euc(sign) && within(sign, 0xA1A1, 0xD7FE)),
            new Candidate("Big5", "Big5", sign -> within(sign, 0xA140, 0xC67E)),
            new Candidate("EUC-JP", "EUC-JP", sign -> euc(sign) && within(sign, 0xA1A1, 0xCFFE)),
            new Candidate("UTF-16LE", "UTF-16LE", sign -> true),
            new Candidate("UTF-16BE", "UTF-16BE", sign -> true));

    private static final String WESTERN = "windows-1252";

    /// The encodings that are looked at, for messages.
    static final String NAMES = "UTF-8, Shift_JIS, GB18030, EUC-KR, Big5, EUC-JP, windows-1252";

    private OtherEncodings() {}

    /// Readings of a file, the most plausible first; empty if there is none.
    ///
    /// @param line  the line to show, from 1
    /// @param taken the encoding in which it could not be read
    static List<Reading> of(Encoded.Bytes bytes, long line, Charset taken) throws IOException {
        List<Scored> found = new ArrayList<>();
        for (Candidate candidate : CANDIDATES) {
            boolean wide = candidate.charset().startsWith("UTF-16");
            if (Charset.isSupported(candidate.charset())
                    && !Charset.forName(candidate.charset()).equals(taken)
                    && wide == zeros(bytes)) {
                add(found, candidate, bytes, line);
            }
        }
        if (!taken.name().equals(WESTERN) && found.isEmpty() && Charset.isSupported(WESTERN)) {
            add(found, new Candidate(WESTERN, WESTERN, sign -> true), bytes, line);
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .map(Scored::reading)
                .toList();
    }

    /// True if every other byte of what the file begins with is zero, as where letters take two bytes.
    private static boolean zeros(Encoded.Bytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            byte[] begin = in.readNBytes(1 << 10);
            int zeros = 0;
            for (byte one : begin) {
                zeros += one == 0 ? 1 : 0;
            }
            return zeros > 0;
        }
    }

    private static void add(List<Scored> found, Candidate candidate, Encoded.Bytes bytes, long line)
            throws IOException {
        Charset charset = Charset.forName(candidate.charset());
        Signs signs = new Signs(candidate, charset.newEncoder(), line);
        try (Reader text = new InputStreamReader(
                bytes.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] buffer = new char[1 << 14];
            long after = 0;
            for (int count = text.read(buffer); count >= 0 && after < LOOKED_AT; count = text.read(buffer)) {
                signs.take(buffer, count);
                after += signs.past() ? count : 0;
            }
        } catch (CharacterCodingException e) {
            return; // not one of its files
        }
        if (signs.score() >= 0.5) {
            found.add(new Scored(new Reading(candidate.name(), signs.shown()), signs.score()));
        }
    }

    private static boolean within(int sign, int from, int to) {
        return sign >= from && sign <= to;
    }

    /// True if both bytes have their highest bit, as in all that is common of these encodings.
    private static boolean euc(int sign) {
        return (sign & 0x80) != 0;
    }

    /// Counts what is common, and keeps the line.
    private static final class Signs {

        private final Candidate candidate;
        private final CharsetEncoder encoder;
        private final long wanted;
        private final StringBuilder kept = new StringBuilder();
        private long line = 1;
        private long all;
        private long common;
        private boolean ascii;
        private char before = '\n';

        Signs(Candidate candidate, CharsetEncoder encoder, long wanted) {
            this.candidate = candidate;
            this.encoder = encoder;
            this.wanted = wanted;
        }

        void take(char[] text, int count) {
            for (int i = 0; i < count; i++) {
                char sign = text[i];
                if (line == wanted && kept.length() < 1 << 14 && sign != '\n' && sign != '\r') {
                    kept.append(Character.isISOControl(sign) ? ' ' : sign);
                }
                line += sign == '\n' ? 1 : 0;
                if (sign >= 0x80) {
                    all++;
                    common += common(sign, i + 1 < count ? text[i + 1] : '\n') ? 1 : 0;
                }
                ascii |= sign < 0x80;
                before = sign;
            }
        }

        private boolean common(char sign, char after) {
            if (candidate.name().equals(WESTERN)) {
                boolean beside = letter(before) || letter(after);
                return Character.isLetter(sign) ? beside : Character.getType(sign) != Character.CONTROL && beside;
            }
            if (Character.isSurrogate(sign)) {
                return candidate.charset().startsWith("UTF");
            }
            if (candidate.charset().startsWith("UTF")) {
                return Character.isDefined(sign) && Character.getType(sign) != Character.PRIVATE_USE;
            }
            try {
                ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {sign}));
                return bytes.remaining() == 2
                        && candidate.common().test((bytes.get(0) & 0xFF) << 8 | (bytes.get(1) & 0xFF));
            } catch (CharacterCodingException e) {
                return false;
            }
        }

        private static boolean letter(char sign) {
            return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
        }

        boolean past() {
            return line > wanted;
        }

        double score() {
            boolean wide = candidate.charset().startsWith("UTF-16");
            if (wide && !ascii) {
                return 0;
            }
            return all == 0 ? (wide ? 1 : 0) : (double) common / all;
        }

        /// The line, from a little before its first sign that is not ASCII.
        String shown() {
            int first = 0;
            while (first < kept.length() && kept.charAt(first) < 0x80) {
                first++;
            }
            int from = first < kept.length() && first > SHOWN - LEADING ? first - LEADING : 0;
            int to = Math.min(kept.length(), from + SHOWN);
            return (from > 0 ? "…" : "") + kept.substring(from, to) + (to < kept.length() ? "…" : "");
        }
    }
}

package org.truceline.tariff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.truceline.goods.Code;

/// Codes by number, and numbers by the text of a code. Immutable.
///
/// Shape: an open hash table of one long a place: the digits, four bits each and the first one lowest, and below them
/// the number. Texts in the usual forms are read eight characters at a time, and their digits checked and packed
/// together.
final class CodeTable {

    private static final int DIGITS = 10;
    private static final int LINE = 8;
    private static final int SHORTEST = 4;

    /// `8507.60.0020` and `8507.60.00`, as most files write them.
    private static final int POINTED = 12;

    private static final int POINTED_LINE = 10;

    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final long EMPTY = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /// A code without digits; `NO_DIGIT` fills every place.
    private static final long BLANK = (1L << (4 * DIGITS)) - 1;

    private static final long NO_DIGIT = 0xF;
    private static final long NO_CODE = -1;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle TWO = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /// The points of a pointed code, as they stand among its first eight characters.
    private static final long POINTS = 0x2E00_002E_0000_0000L;

    private static final long POINTS_MASK = 0xFF00_00FF_0000_0000L;

    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long ZEROS_MASK = 0xF0F0_F0F0_F0F0_F0F0L;
    private static final long SIXES = 0x0606_0606_0606_0606L;

    private final List<Code> codes;
    private final long[] table;
    private final int shift;

    /// @param codes each once; their order is that of their numbers
    CodeTable(List<Code> codes) {
        this.codes = List.copyOf(codes);
        int size = Integer.highestOneBit(Math.max(2, codes.size())) << 2;
        this.table = new long[size];
        this.shift = Long.numberOfLeadingZeros(size) + 1;
        Arrays.fill(table, EMPTY);
        for (int i = 0; i < codes.size(); i++) {
            long key = key(codes.get(i));
            int place = place(key);
            while (table[place] != EMPTY) {
                place = (place + 1) & (size - 1);
            }
            table[place] = key << NUMBER_BITS | i;
        }
    }

    List<Code> codes() {
        return codes;
    }

    /// The number of a code; -1 if it is not here.
    int index(Code code) {
        return find(key(code));
    }

    /// The number of a code written in ASCII, with points and blanks or without; -1 if it is no code, or not here.
    int index(byte[] text, int from, int until) {
        long key = usual(text, from, until - from);
        if (key == NO_CODE) {
            key = any(text, from, until);
        }
        return key == NO_CODE ? -1 : find(key);
    }

    /// Eight or ten digits, with both points or with none.
    private static long usual(byte[] text, int from, int length) {
        if (length < LINE || length > POINTED) {
            return NO_CODE;
        }
        long first = (long) EIGHT.get(text, from);
        if ((first & POINTS_MASK) == POINTS) {
            if (length == POINTED) {
                long last = (int) FOUR.get(text, from + LINE);
                return joined(unpointed(first, last), last >>> 16);
            }
            return length == POINTED_LINE ? packed(unpointed(first, (short) TWO.get(text, from + LINE))) : NO_CODE;
        }
        if (length == DIGITS) {
            return joined(first, (short) TWO.get(text, from + LINE));
        }
        return length == LINE ? packed(first) : NO_CODE;
    }

    /// The first eight digits of a pointed code: `8507.60.` and two more.
    private static long unpointed(long first, long last) {
        return (first & 0xFFFF_FFFFL) | (((first >>> 40) & 0xFFFFL) << 32) | (last << 48);
    }

    /// The key of ten digits.
    ///
    /// @param last characters, the ninth lowest; what stands above the tenth does not count
    private static long joined(long eight, long last) {
        long key = packed(eight);
        long two = (last & 0xFFFFL) ^ (ZEROS & 0xFFFFL);
        boolean digits = ((two | (two + (SIXES & 0xFFFFL))) & ZEROS_MASK & 0xFFFFL) == 0;
        long pair = (two | (two >>> 4)) & 0xFF;
        return digits && key != NO_CODE ? (key & 0xFFFF_FFFFL) | (pair << (4 * LINE)) : NO_CODE;
    }

    /// The key of eight digits, given as characters.
    private static long packed(long eight) {
        long digits = eight ^ ZEROS;
        if (((digits | (digits + SIXES)) & ZEROS_MASK) != 0) {
            return NO_CODE;
        }
        long pairs = (digits | (digits >>> 4)) & 0x00FF_00FF_00FF_00FFL;
        long fours = (pairs | (pairs >>> 8)) & 0x0000_FFFF_0000_FFFFL;
        return (BLANK & ~0xFFFF_FFFFL) | ((fours | (fours >>> 16)) & 0xFFFF_FFFFL);
    }

    private static long any(byte[] text, int from, int until) {
        long key = BLANK;
        int count = 0;
        for (int i = from; i < until; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                key = count < DIGITS ? with(key, count, digit) : key;
                count++;
            } else if (text[i] != '.' && text[i] != ' ') {
                return NO_CODE;
            }
        }
        return count < SHORTEST || count > DIGITS ? NO_CODE : key;
    }

    private static long key(Code code) {
        String digits = code.digits();
        long key = BLANK;
        for (int i = 0; i < digits.length(); i++) {
            key = with(key, i, digits.charAt(i) - '0');
        }
        return key;
    }

    private static long with(long key, int place, int digit) {
        return key ^ ((NO_DIGIT ^ digit) << (4 * place));
    }

    private int find(long key) {
        int place = place(key);
        for (long found = table[place]; found != EMPTY; found = table[place]) {
            if (found >>> NUMBER_BITS == key) {
                return (int) (found & NUMBER);
            }
            place = (place + 1) & (table.length - 1);
        }
        return -1;
    }

    private int place(long key) {
        return (int) ((key * SPREAD) >>> shift);
    }
}

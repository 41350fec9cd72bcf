package org.truceline.tariff;

import java.util.Arrays;
import java.util.List;
import org.truceline.goods.Code;

/// Codes by number, and numbers by the text of a code. Immutable.
///
/// Shape: an open hash table of one long a place: the digits and their count, and below them the number.
final class CodeTable {

    private static final int DIGITS = 10;
    private static final int SHORTEST = 4;
    private static final int COUNT_BITS = 4;
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final long EMPTY = -1;
    private static final long NO_CODE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int LINE = 8;

    /// `8507.60.0020` and `8507.60.00`, as most files write them.
    private static final int POINTED = 12;

    private static final int POINTED_LINE = 10;

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
            String digits = codes.get(i).digits();
            long key = key(Long.parseLong(digits), digits.length());
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
        String digits = code.digits();
        return find(key(Long.parseLong(digits), digits.length()));
    }

    /// The number of a code written in ASCII, with points and blanks or without; -1 if it is no code, or not here.
    int index(byte[] text, int from, int until) {
        int length = until - from;
        long key = NO_CODE;
        if ((length == POINTED || length == POINTED_LINE) && text[from + 4] == '.' && text[from + 7] == '.') {
            boolean line = length == POINTED_LINE;
            int last = line ? 0 : two(text, until - 2);
            key = joined(four(text, from), two(text, from + 5), two(text, from + 8), last, line);
        } else if (length == DIGITS || length == LINE) {
            boolean line = length == LINE;
            int last = line ? 0 : two(text, until - 2);
            key = joined(four(text, from), two(text, from + 4), two(text, from + 6), last, line);
        }
        if (key == NO_CODE) {
            key = any(text, from, until);
        }
        return key == NO_CODE ? -1 : find(key);
    }

    private static long joined(int heading, int subheading, int rate, int last, boolean line) {
        if ((heading | subheading | rate | last) < 0) {
            return NO_CODE;
        }
        long digits = heading * 10_000L + subheading * 100L + rate;
        return line ? key(digits, LINE) : key(digits * 100 + last, DIGITS);
    }

    /// Four digits as a number; negative if one is none.
    private static int four(byte[] text, int from) {
        int first = two(text, from);
        int second = two(text, from + 2);
        return (first | second) < 0 ? -1 : first * 100 + second;
    }

    private static int two(byte[] text, int from) {
        int tens = text[from] - '0';
        int ones = text[from + 1] - '0';
        int wrong = tens | ones | (9 - tens) | (9 - ones);
        return wrong < 0 ? -1 : tens * 10 + ones;
    }

    private static long any(byte[] text, int from, int until) {
        long number = 0;
        int count = 0;
        for (int i = from; i < until; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                count++;
                number = count > DIGITS ? 0 : number * 10 + digit;
            } else if (text[i] != '.' && text[i] != ' ') {
                return NO_CODE;
            }
        }
        return count < SHORTEST || count > DIGITS ? NO_CODE : key(number, count);
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

    private static long key(long number, int count) {
        return number << COUNT_BITS | count;
    }
}

package org.truceline.tariff;

import java.util.Arrays;
import java.util.List;
import org.truceline.goods.Code;

/// Codes by number, and numbers by the text of a code. Immutable.
final class CodeTable {

    private static final int DIGITS = 10;
    private static final int SHORTEST = 4;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<Code> codes;
    private final long[] keys;
    private final int[] places;
    private final int shift;

    /// @param codes each once; their order is that of their numbers
    CodeTable(List<Code> codes) {
        this.codes = List.copyOf(codes);
        int size = Integer.highestOneBit(Math.max(2, codes.size())) << 2;
        this.keys = new long[size];
        this.places = new int[size];
        this.shift = Long.numberOfLeadingZeros(size) + 1;
        Arrays.fill(places, -1);
        for (int i = 0; i < codes.size(); i++) {
            long key = key(codes.get(i).digits());
            int place = (int) ((key * SPREAD) >>> shift);
            while (places[place] >= 0) {
                place = (place + 1) & (size - 1);
            }
            keys[place] = key;
            places[place] = i;
        }
    }

    List<Code> codes() {
        return codes;
    }

    /// The number of a code; -1 if it is not here.
    int index(Code code) {
        return find(key(code.digits()));
    }

    /// The number of a code written in ASCII, with points and blanks or without; -1 if it is no code, or not here.
    int index(byte[] text, int from, int until) {
        long number = 0;
        int count = 0;
        for (int i = from; i < until; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
                count++;
            } else if (text[i] != '.' && text[i] != ' ') {
                return -1;
            }
        }
        return count < SHORTEST || count > DIGITS ? -1 : find(key(number, count));
    }

    private int find(long key) {
        int place = (int) ((key * SPREAD) >>> shift);
        while (places[place] >= 0) {
            if (keys[place] == key) {
                return places[place];
            }
            place = (place + 1) & (keys.length - 1);
        }
        return -1;
    }

    private static long key(String digits) {
        return key(Long.parseLong(digits), digits.length());
    }

    private static long key(long number, int count) {
        return number << 4 | count;
    }
}

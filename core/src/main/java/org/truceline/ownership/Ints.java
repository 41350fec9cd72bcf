package org.truceline.ownership;

import java.util.Arrays;

/// Whole numbers in the order in which they came, in pieces: they grow without being copied, and are given up column by
/// column. Not thread-safe.
final class Ints {

    private static final int BITS = 16;
    private static final int[][] NONE = new int[0][];

    private final int bits;
    private final int mask;
    private int[][] pieces;
    private int size;

    Ints() {
        this(BITS, (1 << BITS) - 1, new int[4][], 0);
    }

    private Ints(int bits, int mask, int[][] pieces, int size) {
        this.bits = bits;
        this.mask = mask;
        this.pieces = pieces;
        this.size = size;
    }

    /// The numbers of an array, which is not copied and must not be changed.
    static Ints of(int[] whole) {
        return new Ints(Integer.SIZE - 1, Integer.MAX_VALUE, new int[][] {whole}, whole.length);
    }

    void add(int number) {
        int piece = size >>> bits;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, piece * 2);
        }
        if ((size & mask) == 0) {
            pieces[piece] = new int[mask + 1];
        }
        pieces[piece][size++ & mask] = number;
    }

    int at(int index) {
        return pieces[index >>> bits][index & mask];
    }

    void put(int index, int number) {
        pieces[index >>> bits][index & mask] = number;
    }

    int size() {
        return size;
    }

    /// The same numbers, in pieces of their own.
    Ints copy() {
        Ints copy = new Ints();
        for (int i = 0; i < size; i++) {
            copy.add(at(i));
        }
        return copy;
    }

    /// Puts each number where it belongs, and gives up the pieces: there are none any more.
    ///
    /// @param places by index; below zero for a number that belongs nowhere
    int[] scattered(Ints places, int length) {
        int[] target = new int[length];
        for (int i = 0; i < size; i++) {
            int place = places.at(i);
            if (place >= 0) {
                target[place] = at(i);
            }
        }
        clear();
        return target;
    }

    void clear() {
        pieces = NONE;
        size = 0;
    }
}

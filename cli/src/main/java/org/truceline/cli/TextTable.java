package org.truceline.cli;

import java.util.Arrays;

/// Different texts, numbered from 0 in the order in which they came.
///
/// Shape: the signs of all texts one behind the other, one to three bytes a sign, one to three more for how many bytes
/// they
/// are; four bytes a text for where they stand, and some six to eleven for finding it. A map of strings takes about a
/// hundred. At most four gigabytes of text. Not thread-safe.
final class TextTable {

    private static final int PIECE_BITS = 20;
    private static final int PIECE = 1 << PIECE_BITS;
    private static final int PIECES = 1 << (Integer.SIZE - PIECE_BITS);
    private static final int FIRST = 1 << 4;

    private byte[][] pieces = {new byte[PIECE]};
    private int last;
    private int used;
    private int[] begins = new int[FIRST];
    private int size;
    /// Numbers of texts, one more than they are, by the hash of the text; zero where none is.
    private int[] slots = new int[FIRST * 2];
    private byte[] bytes = new byte[64];
    private int length;

    /// The number of a text; below zero if it is not there.
    int find(String text) {
        encode(text);
        return slots[slot()] - 1;
    }

    /// The number of a text, which is added if it is not there.
    int add(String text) {
        encode(text);
        int slot = slot();
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if ((size + 1) * 4L > slots.length * 3L) {
            grow();
            slot = slot();
        }
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size + (size >> 1));
        }
        begins[size] = keep();
        slots[slot] = ++size;
        return size - 1;
    }

    int size() {
        return size;
    }

    /// The text of that number.
    String text(int number) {
        byte[] piece = pieces[begins[number] >>> PIECE_BITS];
        int at = begins[number] & (PIECE - 1);
        int count = 0;
        int shift = 0;
        while (piece[at] < 0) {
            count |= (piece[at++] & 0x7F) << shift;
            shift += 7;
        }
        count |= piece[at++] << shift;
        StringBuilder text = new StringBuilder(count);
        int end = at + count;
        while (at < end) {
            int one = piece[at++];
            if (one >= 0) {
                text.append((char) one);
            } else if ((one & 0x20) == 0) {
                text.append((char) ((one & 0x1F) << 6 | (piece[at++] & 0x3F)));
            } else {
                int two = piece[at++] & 0x3F;
                text.append((char) ((one & 0x0F) << 12 | two << 6 | (piece[at++] & 0x3F)));
            }
        }
        return text.toString();
    }

    /// Writes the signs of a text, each for itself, behind their count: every text has bytes of its own, whatever it
    /// holds.
    private void encode(String text) {
        int signs = text.length();
        if (bytes.length < signs * 3 + 4) {
            bytes = new byte[signs * 3 + 4];
        }
        int at = 4;
        for (int i = 0; i < signs; i++) {
            char sign = text.charAt(i);
            if (sign < 0x80) {
                bytes[at++] = (byte) sign;
            } else if (sign < 0x800) {
                bytes[at++] = (byte) (0xC0 | sign >> 6);
                bytes[at++] = (byte) (0x80 | (sign & 0x3F));
            } else {
                bytes[at++] = (byte) (0xE0 | sign >> 12);
                bytes[at++] = (byte) (0x80 | (sign >> 6 & 0x3F));
                bytes[at++] = (byte) (0x80 | (sign & 0x3F));
            }
        }
        counted(at - 4);
    }

    /// Puts the count before the bytes, and all of it to the beginning.
    private void counted(int count) {
        int head = 0;
        int left = count;
        byte[] first = new byte[4];
        while (left >= 0x80) {
            first[head++] = (byte) (0x80 | (left & 0x7F));
            left >>>= 7;
        }
        first[head++] = (byte) left;
        System.arraycopy(bytes, 4, bytes, head, count);
        System.arraycopy(first, 0, bytes, 0, head);
        length = head + count;
    }

    /// The slot of the text that was encoded, or the free one where it belongs.
    private int slot() {
        int slot = hash(bytes, 0, length) & (slots.length - 1);
        while (slots[slot] != 0 && !same(begins[slots[slot] - 1])) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean same(int begin) {
        byte[] piece = pieces[begin >>> PIECE_BITS];
        int at = begin & (PIECE - 1);
        return at + length <= PIECE && Arrays.equals(piece, at, at + length, bytes, 0, length);
    }

    private static int hash(byte[] from, int begin, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ from[i]) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32);
    }

    private int keep() {
        if (used + length > PIECE) {
            if (++last == PIECES) {
                throw Refusal.badInput("the ids and names of the files are more than four gigabytes of text. Split the"
                        + " files by groups of companies that hold nothing of each other.");
            }
            if (last == pieces.length) {
                pieces = Arrays.copyOf(pieces, last * 2);
            }
            pieces[last] = new byte[PIECE];
            used = 0;
        }
        System.arraycopy(bytes, 0, pieces[last], used, length);
        int begin = (last << PIECE_BITS) | used;
        used += length;
        return begin;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            byte[] piece = pieces[begins[number] >>> PIECE_BITS];
            int at = begins[number] & (PIECE - 1);
            int slot = hash(piece, at, end(piece, at)) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    /// Where a text ends that begins here.
    private static int end(byte[] piece, int begin) {
        int at = begin;
        int count = 0;
        int shift = 0;
        while (piece[at] < 0) {
            count |= (piece[at++] & 0x7F) << shift;
            shift += 7;
        }
        return at + 1 + (count | piece[at] << shift);
    }
}

package org.truceline.cli;

import java.util.Arrays;

/// Whole numbers by place, zero where none was put. Four bytes a place up to the last that was. Not thread-safe.
final class Numbers {

    private int[] numbers = {};
    private int size;

    int at(int place) {
        return place < size ? numbers[place] : 0;
    }

    void put(int place, int number) {
        if (place >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(16, place + (place >> 1) + 1));
        }
        numbers[place] = number;
        size = Math.max(size, place + 1);
    }

    void add(int number) {
        put(size, number);
    }

    int size() {
        return size;
    }
}

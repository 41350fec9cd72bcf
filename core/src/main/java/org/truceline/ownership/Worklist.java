package org.truceline.ownership;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Numbers that wait, the last first. Not thread-safe.
final class Worklist {

    private int[] items = new int[16];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    int take() {
        return items[--size];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void forEach(IntConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(items[i]);
        }
    }
}

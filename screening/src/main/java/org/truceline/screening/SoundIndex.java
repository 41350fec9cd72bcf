package org.truceline.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds, among many soundings, those near to one: by how many consonants of each kind they have, then by their order.
/// Loses none. Immutable.
final class SoundIndex {

    private static final long HIGH = 0x8080808080808080L;
    private static final long LOW = 0x0101010101010101L;
    private static final int SEVEN = 7;
    private static final int MOST_APART = 2;

    private final Bags[] byLength = new Bags[Sounding.MOST + 1];

    /// Skeletons of one length, by how many consonants of each kind they have.
    private static final class Bags {
        private final long[] bags;
        private final long[][] skeletons;
        private final int[][][] numbers;

        private Bags(long[] bags, long[][] skeletons, int[][][] numbers) {
            this.bags = bags;
            this.skeletons = skeletons;
            this.numbers = numbers;
        }
    }

    /// @param soundings by the number under which each is to be found
    SoundIndex(Map<Integer, Sounding> soundings) {
        List<Map<Long, Map<Long, List<Integer>>>> all = new ArrayList<>();
        for (int i = 0; i <= Sounding.MOST; i++) {
            all.add(new TreeMap<>());
        }
        soundings.forEach((number, sounding) -> {
            for (long skeleton : sounding.skeletons()) {
                all.get(Sounding.length(skeleton))
                        .computeIfAbsent(Sounding.bag(skeleton), absent -> new HashMap<>())
                        .computeIfAbsent(skeleton, absent -> new ArrayList<>())
                        .add(number);
            }
        });
        for (int i = 0; i <= Sounding.MOST; i++) {
            byLength[i] = packed(all.get(i));
        }
    }

    private static Bags packed(Map<Long, Map<Long, List<Integer>>> bags) {
        long[] of = bags.keySet().stream().mapToLong(Long::longValue).toArray();
        long[][] skeletons = new long[of.length][];
        int[][][] numbers = new int[of.length][][];
        int i = 0;
        for (Map<Long, List<Integer>> one : bags.values()) {
            skeletons[i] = one.keySet().stream().mapToLong(Long::longValue).toArray();
            numbers[i] = one.values().stream()
                    .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
            i++;
        }
        return new Bags(of, skeletons, numbers);
    }

    /// Adds the numbers of what is near.
    void near(Sounding asked, Set<Integer> found) {
        for (long skeleton : asked.skeletons()) {
            int length = Sounding.length(skeleton);
            long bag = Sounding.bag(skeleton);
            for (int l = Math.max(0, length - MOST_APART); l <= Math.min(Sounding.MOST, length + MOST_APART); l++) {
                int most = Sounding.mayDiffer(Math.max(length, l));
                Bags bags = byLength[l];
                for (int i = 0; Math.abs(l - length) <= most && i < bags.bags.length; i++) {
                    if (more(bag, bags.bags[i]) <= most && more(bags.bags[i], bag) <= most) {
                        near(skeleton, bags.skeletons[i], bags.numbers[i], found);
                    }
                }
            }
        }
    }

    private static void near(long asked, long[] skeletons, int[][] numbers, Set<Integer> found) {
        for (int i = 0; i < skeletons.length; i++) {
            if (Sounding.near(asked, skeletons[i])) {
                for (int number : numbers[i]) {
                    found.add(number);
                }
            }
        }
    }

    /// How many consonants the one has more than the other, eight kinds at once.
    private static int more(long one, long other) {
        long difference = (one | HIGH) - other;
        long notLess = (difference & HIGH) >>> SEVEN;
        long mask = (notLess << SEVEN) - notLess;
        return (int) (((difference & mask) * LOW) >>> (SEVEN * Byte.SIZE));
    }
}

package org.truceline.screening;

import java.util.Arrays;

/// How a part of a name sounds, and the consonants another script may have written for it.
///
/// Consonants of one kind are one, and stand in a number, three bits each, the first lowest; a sound that is written in
/// more than one way gives more than one number. Two are the same if they sound the same.
final class Sounding {

    /// Consonants that a number holds.
    static final int MOST = 20;

    /// The fewest consonants by which sounds are compared.
    static final int FEWEST = 2;

    private static final int BITS = 3;
    private static final int KIND = (1 << BITS) - 1;
    private static final int ONE_MAY_DIFFER = 4;
    private static final int TWO_MAY_DIFFER = 7;

    private final String sounds;
    private final long[] skeletons;
    private final int common;

    Sounding(String sounds, long[] skeletons) {
        this(sounds, skeletons, 0);
    }

    private Sounding(String sounds, long[] skeletons, int common) {
        this.sounds = sounds;
        this.common = common;
        this.skeletons = skeletons.clone();
    }

    /// The same where common words or places are part of it. Two such may share no more than those: all their
    /// consonants
    /// must agree, and what differs counts against the rest alone.
    ///
    /// @param weight of the sounds of those words
    Sounding withCommonWords(int weight) {
        return new Sounding(sounds, skeletons, weight);
    }

    /// What the sounds of common words weigh in it.
    int common() {
        return common;
    }

    String sounds() {
        return sounds;
    }

    /// What may be written for its consonants.
    long[] skeletons() {
        return skeletons.clone();
    }

    /// Consonants of the longest way to write it.
    int consonants() {
        return Arrays.stream(skeletons).mapToInt(Sounding::length).max().orElse(0);
    }

    /// True if so few consonants differ that the two may be one name.
    boolean near(Sounding other) {
        boolean bothCommon = common > 0 && other.common > 0;
        for (long one : skeletons) {
            for (long two : other.skeletons) {
                if (one == two || (!bothCommon && near(one, two))) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean near(long one, long other) {
        int most = mayDiffer(Math.max(length(one), length(other)));
        return one == other
                || (most > 0 && Math.abs(length(one) - length(other)) <= most && distance(one, other) <= most);
    }

    /// So many consonants may differ where the longer has so many.
    static int mayDiffer(int longer) {
        return longer < ONE_MAY_DIFFER ? 0 : longer < TWO_MAY_DIFFER ? 1 : 2;
    }

    /// The skeleton with one consonant more.
    static long with(long skeleton, int kind) {
        return skeleton | ((long) kind << (length(skeleton) * BITS));
    }

    static int length(long skeleton) {
        return (Long.SIZE - Long.numberOfLeadingZeros(skeleton) + BITS - 1) / BITS;
    }

    /// How many of each kind it has, eight bits each.
    static long bag(long skeleton) {
        long bag = 0;
        for (long rest = skeleton; rest != 0; rest >>>= BITS) {
            bag += 1L << (((rest & KIND) - 1) * Byte.SIZE);
        }
        return bag;
    }

    private static int distance(long one, long other) {
        int length = length(other);
        int[] row = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            row[j] = j;
        }
        int i = 0;
        for (long rest = one; rest != 0; rest >>>= BITS) {
            int before = row[0];
            row[0] = ++i;
            for (int j = 1; j <= length; j++) {
                int change = (rest & KIND) == ((other >>> ((j - 1) * BITS)) & KIND) ? 0 : 1;
                int least = Math.min(Math.min(row[j - 1], row[j]) + 1, before + change);
                before = row[j];
                row[j] = least;
            }
        }
        return row[length];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sounding sounding && sounding.sounds.equals(sounds) && sounding.common == common;
    }

    @Override
    public int hashCode() {
        return sounds.hashCode();
    }

    @Override
    public String toString() {
        return sounds;
    }
}

package org.truceline.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.screening.Unit.Way;

/// All keys of the listed names, and which of them a key can meet.
///
/// Two texts that differ by so many letters share a text that is left when as many are taken out of each. Of every word
/// listed those are kept, as numbers, in order. Immutable.
final class Vocabulary {

    private static final int BITS = 24;
    private static final long NUMBER = (1L << BITS) - 1;
    private static final long PRIME = 0x100000001B3L;
    private static final long SEED = 0xCBF29CE484222325L;

    private final Map<Unit.Key, Integer> numbers;
    private final List<Unit.Key> keys;
    private final Closeness closeness;
    private final long[] shortened;
    private final Map<Way, SoundIndex> sounding = new EnumMap<>(Way.class);

    /// A key that is listed, and how alike it is to the one asked for.
    record Met(int number, int like) {}

    Vocabulary(Set<Unit.Key> all, Closeness closeness) {
        this.closeness = closeness;
        this.keys = List.copyOf(all);
        this.numbers = new HashMap<>(keys.size() * 2);
        Map<Way, Map<Integer, Sounding>> heard = new EnumMap<>(Way.class);
        long[] entries = new long[1 << 12];
        int count = 0;
        for (int i = 0; i < keys.size(); i++) {
            numbers.put(keys.get(i), i);
            Sounding sounds = keys.get(i).sounding();
            if (sounds != null) {
                heard.computeIfAbsent(keys.get(i).way(), absent -> new HashMap<>())
                        .put(i, sounds);
            }
            if (isSpelled(keys.get(i).way())) {
                for (long one : shortened(keys.get(i).text())) {
                    if (count == entries.length) {
                        entries = Arrays.copyOf(entries, count * 2);
                    }
                    entries[count++] = (one & ~NUMBER) | i;
                }
            }
        }
        this.shortened = Arrays.copyOf(entries, count);
        Arrays.sort(shortened);
        heard.forEach((way, some) -> sounding.put(way, new SoundIndex(some)));
    }

    int size() {
        return keys.size();
    }

    @Nullable
    Integer number(Unit.Key key) {
        return numbers.get(key);
    }

    /// Every listed key that meets this one.
    List<Met> meets(Unit.Key key) {
        Set<Integer> found = new HashSet<>();
        Sounding sounds = key.sounding();
        for (Way way : Closeness.meets(key.way())) {
            SoundIndex index = sounding.get(way);
            if (sounds != null && index != null) {
                index.near(sounds, found);
            }
            Integer same = numbers.get(new Unit.Key(way, key.text()));
            if (same != null) {
                found.add(same);
            }
        }
        if (isSpelled(key.way())) {
            near(key.text(), found);
        }
        List<Met> met = new ArrayList<>(found.size());
        for (int number : found) {
            int like = closeness.of(key, keys.get(number));
            if (like > 0) {
                met.add(new Met(number, like));
            }
        }
        return met;
    }

    /// Whether letters may differ.
    private static boolean isSpelled(Way way) {
        return way == Way.TEXT || way == Way.SPELLED;
    }

    private void near(String text, Set<Integer> found) {
        for (long one : shortened(text)) {
            long prefix = one & ~NUMBER;
            int place = Arrays.binarySearch(shortened, prefix);
            place = place < 0 ? -place - 1 : place;
            while (place < shortened.length && (shortened[place] & ~NUMBER) == prefix) {
                found.add((int) (shortened[place] & NUMBER));
                place++;
            }
        }
    }

    /// The text as a number, and what is left of it when letters are taken out.
    private static long[] shortened(String text) {
        int most = Closeness.mostEdits(text.length());
        long[] all =
                new long[most == 0 ? 1 : most == 1 ? 1 + text.length() : 1 + text.length() * (text.length() + 1) / 2];
        int count = 0;
        all[count++] = without(text, -1, -1);
        for (int i = 0; most > 0 && i < text.length(); i++) {
            all[count++] = without(text, i, -1);
            for (int j = i + 1; most > 1 && j < text.length(); j++) {
                all[count++] = without(text, i, j);
            }
        }
        return all;
    }

    private static long without(String text, int one, int other) {
        long hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            if (i != one && i != other) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
        }
        return hash ^ (hash >>> 29);
    }
}

package org.truceline.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How alike two texts are, as a hand or a spreadsheet confuses them.
public final class Likeness {

    private Likeness() {}

    /// The names that look most like a text, the likest first; people leave out beginnings and endings.
    public static List<String> nearest(String text, Collection<String> names, int count) {
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> offered(text, name))
                        .thenComparing(name -> name))
                .limit(count)
                .toList();
    }

    /// How far a name is from a text, or its beginning from it.
    private static int offered(String text, String name) {
        if (name.contains(text)) {
            return 0;
        }
        String beginning = name.substring(0, Math.min(text.length(), name.length()));
        return Math.min(distance(text, name), distance(text, beginning) + 1);
    }

    /// The number of leading characters that both share.
    public static int sharedStart(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /// True if one character changed, left out or added, or two neighbours exchanged, turn one into the other.
    public static boolean oneSlip(String one, String other) {
        int difference = one.length() - other.length();
        if (difference > 0) {
            return difference == 1 && oneMore(one, other);
        }
        if (difference < 0) {
            return difference == -1 && oneMore(other, one);
        }
        int first = sharedStart(one, other);
        if (first == one.length()) {
            return false;
        }
        boolean changed = one.regionMatches(first + 1, other, first + 1, one.length() - first - 1);
        boolean exchanged = first + 1 < one.length()
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.regionMatches(first + 2, other, first + 2, one.length() - first - 2);
        return changed || exchanged;
    }

    /// Levenshtein's distance: characters to change, leave out or add.
    public static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    private static boolean oneMore(String longer, String shorter) {
        int first = sharedStart(longer, shorter);
        return longer.regionMatches(first + 1, shorter, first, shorter.length() - first);
    }
}

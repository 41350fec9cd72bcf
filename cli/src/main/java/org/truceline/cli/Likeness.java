package org.truceline.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How much names look alike, to offer the right one where a name is misspelt.
final class Likeness {

    private Likeness() {}

    /// The names that look most like a text, the likest first.
    static List<String> nearest(String text, Collection<String> names, int count) {
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> likeness(text, name))
                        .thenComparing(name -> name))
                .limit(count)
                .toList();
    }

    /// How far a name is from a text, or its beginning from it: people leave out endings.
    private static int likeness(String text, String name) {
        String beginning = name.substring(0, Math.min(text.length(), name.length()));
        return Math.min(distance(text, name), distance(text, beginning) + 1);
    }

    private static int distance(String one, String other) {
        if (other.contains(one)) {
            return 0;
        }
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
}

package org.truceline.screening;

/// Letters to change, leave out, add, or exchange with their neighbour, to make one text of another.
final class Exchanges {

    private Exchanges() {}

    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[other.length() + 1];
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(next[j - 1] + 1, row[j] + 1), row[j - 1] + change);
                boolean exchanged = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                next[j] = exchanged ? Math.min(least, before[j - 2] + 1) : least;
            }
            before = row;
            row = next;
        }
        return row[other.length()];
    }
}

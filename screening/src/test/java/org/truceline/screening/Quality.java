package org.truceline.screening;

import java.util.List;
import java.util.Locale;

/// How well scores tell the same from the different: at a threshold, over labelled pairs.
///
/// @param found  the same, and told so
/// @param missed the same, and not told so
/// @param wrong  different, and told the same
/// @param left   different, and not told the same
record Quality(int found, int missed, int wrong, int left) {

    static Quality of(Screener screener, List<LabelledPairs.Pair> pairs, int threshold) {
        int[] counts = new int[4];
        for (LabelledPairs.Pair pair : pairs) {
            boolean told = screener.score(pair.one(), pair.other()) >= threshold;
            counts[pair.same() ? (told ? 0 : 1) : told ? 2 : 3]++;
        }
        return new Quality(counts[0], counts[1], counts[2], counts[3]);
    }

    double precision() {
        return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    double recall() {
        return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    /// A row of a table: pairs, wrongly told the same, missed; then precision, recall and F1 where there is something
    /// to
    /// find.
    String row(String name) {
        String counts =
                String.format(Locale.ROOT, "| %s | %d | %d | %d |", name, found + missed + wrong + left, wrong, missed);
        return found + missed == 0
                ? counts + " | | |"
                : counts + String.format(Locale.ROOT, " %.3f | %.3f | %.3f |", precision(), recall(), f1());
    }
}

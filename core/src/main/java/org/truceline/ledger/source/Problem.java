package org.truceline.ledger.source;

import java.util.Comparator;

/// One fault of a ledger: what is wrong, where, the value found, and what would be right.
///
/// @param code stable code such as `LGR-0107`, so that programs can tell faults apart
/// @param key  the key or column concerned, empty if none
public record Problem(String code, String file, int line, int column, String key, String message, String remedy)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::key)
            .thenComparing(Problem::message)
            .thenComparing(Problem::remedy);

    /// By file, then line and column.
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /// `LGR-0112 measures/us/x.yaml:41:9 until: ... Remedy.`
    @Override
    public String toString() {
        String place = code + " " + file + ":" + line + ":" + column;
        String at = key.isEmpty() ? place + ": " : place + " " + key + ": ";
        return at + message + (remedy.isEmpty() ? "" : " " + remedy);
    }
}

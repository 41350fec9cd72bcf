package org.truceline.ledger.source;

/// One fault of a ledger: what is wrong, where, the value found, and what would be right.
///
/// @param code stable code such as `LGR-0107`, so that programs can tell faults apart
/// @param key  the key or column concerned, empty if none
public record Problem(String code, String file, int line, int column, String key, String message, String remedy)
        implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /// `LGR-0103 measures/us/x.yaml:41:9 until: ... Remedy.`
    @Override
    public String toString() {
        String place = code + " " + file + ":" + line + ":" + column;
        String at = key.isEmpty() ? place + ": " : place + " " + key + ": ";
        return at + message + (remedy.isEmpty() ? "" : " " + remedy);
    }
}

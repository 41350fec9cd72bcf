package org.truceline.ledger.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Collects the faults of all files, so that they are reported together.
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> before;

    Problems() {
        this(List.of());
    }

    private Problems(List<Problem> before) {
        this.before = before;
    }

    /// A collection of its own that knows what this one has found so far, for a check made beside others.
    Problems beside() {
        return new Problems(found());
    }

    void add(Code code, Node.Where where, String key, String message, String remedy) {
        found.add(new Problem(code.text(), where.file(), where.line(), where.column(), key, message, remedy));
    }

    /// Takes over faults that were found elsewhere, with their own codes.
    void addAll(List<Problem> others) {
        found.addAll(others);
    }

    /// In the order in which they were found.
    List<Problem> found() {
        return List.copyOf(found);
    }

    boolean none() {
        return found.isEmpty();
    }

    /// True if a fault of this file is known already, so that what follows from it need not be reported.
    boolean in(String file) {
        return Stream.concat(before.stream(), found.stream())
                .anyMatch(problem -> problem.file().equals(file));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new LedgerFaultException(found.stream().distinct().sorted().toList());
        }
    }

    /// What kind of fault it is. The number is stable.
    enum Code {
        UNREADABLE("LGR-0101"),
        SYNTAX("LGR-0102"),
        DUPLICATE_KEY("LGR-0103"),
        UNKNOWN_KEY("LGR-0104"),
        MISSING_KEY("LGR-0105"),
        WRONG_FORM("LGR-0106"),
        WRONG_VALUE("LGR-0107"),
        WRONG_TIME("LGR-0108"),
        UNTRANSLATED("LGR-0109"),
        DUPLICATE_ID("LGR-0110"),
        DANGLING("LGR-0111"),
        EMPTY_PERIOD("LGR-0112"),
        BAD_EXTENSION("LGR-0113"),
        SHORT_SNAPBACK("LGR-0114"),
        CONTRADICTION("LGR-0115"),
        WRONG_COUNT("LGR-0116"),
        NO_SOURCE("LGR-0117"),
        UNKNOWN_FILE("LGR-0118");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}

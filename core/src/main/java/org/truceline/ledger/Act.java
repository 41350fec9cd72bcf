package org.truceline.ledger;

/// What an act says it does. Feeds words and the status of provisions; the fold ignores it.
public enum Act {
    IMPOSES,
    CHANGES,
    SUSPENDS,
    EXTENDS,
    ENDS,
    ANNULS,
    POSTPONES,
    CORRECTS,
    EXEMPTS
}

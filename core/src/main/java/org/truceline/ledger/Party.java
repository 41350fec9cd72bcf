package org.truceline.ledger;

/// Whose authority acts.
public enum Party {
    US,
    CN,
    NL
}

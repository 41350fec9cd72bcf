package org.truceline.ledger;

/// How firm a statement is.
public enum Standing {
    /// Said in public; no procedure has begun.
    THREATENED,
    /// A formal proposal.
    PROPOSED,
    /// An official says it is agreed or decided; no instrument has been seen.
    STATED,
    /// A court has decided it, whatever is still collected.
    HELD,
    /// An instrument exists.
    ENACTED
}

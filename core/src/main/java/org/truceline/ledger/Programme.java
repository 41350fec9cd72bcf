package org.truceline.ledger;

/// A programme under which duties are totalled; their order is the order in which headings are reported.
public record Programme(String id, Name name) {}

package org.truceline.ledger;

/// Somebody who sat at the table.
///
/// @param side `US`, `CN` ...
public record Person(String id, Party side, Name name, Name role) {}

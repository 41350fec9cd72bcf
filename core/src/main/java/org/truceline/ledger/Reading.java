package org.truceline.ledger;

/// A text that allows two meanings: the one chosen, the other, and why.
public record Reading(String id, Name question, Name chosen, Name alternative, Name why) {}

package org.truceline.tariff;

import java.time.Instant;
import org.truceline.ledger.Relation;

/// The instant whose rates a line bears, where it is not that of the entry, and the relation by which it is so.
public record Dated(Relation relation, Relation.Dates rule, Instant at) {}

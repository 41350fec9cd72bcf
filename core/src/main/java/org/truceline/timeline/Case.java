package org.truceline.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;

/// What a question is about: goods of an origin at an instant, with what is stated about them.
///
/// @param code   null for a question about goods in general; such goods are on no list
/// @param origin ISO 3166 code
/// @param at     the instant of entry, arrival, export or transaction
/// @param facts  what the case states about itself
public record Case(@Nullable Code code, String origin, Instant at, Map<FactId, FactValue> facts) {

    public Case {
        facts = Map.copyOf(facts);
    }

    /// Goods in general: those that no list names.
    public static Case allGoods(String origin, Instant at) {
        return new Case(null, origin, at, Map.of());
    }

    /// The same case at another instant.
    public Case at(Instant other) {
        return new Case(code, origin, other, facts);
    }
}

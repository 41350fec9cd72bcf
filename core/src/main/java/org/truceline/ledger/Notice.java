package org.truceline.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.time.Period;

/// Something that may be asked of goods and that this ledger does not compute: a trade remedy, whose scope is in words,
/// or
/// a quota. An answer names it and never an amount.
///
/// @param party   the authority that may ask for it
/// @param kind    `trade-remedy` or `quota`
/// @param cases   numbers by which the authority knows it, such as A-570-967
/// @param origins ISO 3166 codes of the origins concerned; empty means all
/// @param codes   digits with which the codes begin that are commonly hit
/// @param zone    zone of the authority, in which a day of knowledge ends
public record Notice(
        String id,
        Party party,
        String kind,
        List<String> cases,
        Set<String> origins,
        List<String> codes,
        Name name,
        ZoneId zone,
        Standing standing,
        Instant announced,
        @Nullable Instant published,
        Period period,
        InstrumentId by,
        Confidence confidence) {

    /// The kinds of notice.
    public static final List<String> KINDS = List.of("trade-remedy", "quota");

    public Notice {
        cases = List.copyOf(cases);
        origins = Set.copyOf(origins);
        codes = List.copyOf(codes);
    }

    /// True if goods of this code and origin are commonly hit: the code begins so, or is too short to tell.
    public boolean mayReach(Code code, String origin) {
        if (!origins.isEmpty() && !origins.contains(origin)) {
            return false;
        }
        for (String prefix : codes) {
            if (code.startsWith(prefix) || prefix.startsWith(code.digits())) {
                return true;
            }
        }
        return false;
    }
}

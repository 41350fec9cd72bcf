package org.truceline.tariff;

import java.util.List;

/// The ledger does not carry the duties on goods of that origin: a total of those it has would be short.
public final class OriginOutsideException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String origin;

    OriginOutsideException(String origin, List<String> carried) {
        super("goods of " + origin + " are outside this ledger. Carried here are: " + String.join(", ", carried) + ".");
        this.origin = origin;
    }

    /// ISO 3166 code of the origin.
    public String origin() {
        return origin;
    }
}

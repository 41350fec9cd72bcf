package org.truceline.cli;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.tariff.Tariff;

/// Who charges, and the countries of origin whose goods the ledger's duties of that authority name.
final class Origins {

    private Origins() {}

    static Party authority(String name, String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "US" -> Party.US;
            case "CN" -> Party.CN;
            default ->
                throw Refusal.usage(name + ": '" + text + "' is not carried. Write US or CN.")
                        .coded("authority-unknown");
        };
    }

    /// The country of origin, or the usual one for this authority if none was named.
    static String of(Ledger ledger, String name, @Nullable String text, Party authority) {
        String asked = text == null ? usual(authority) : text.strip().toUpperCase(Locale.ROOT);
        if (!asked.matches("[A-Z]{2}")) {
            throw Refusal.usage(name + ": '" + text + "' is not a country. Write two letters, such as CN.")
                    .coded("origin-not-a-country");
        }
        Collection<String> carried = Tariff.origins(ledger, authority);
        if (!carried.contains(asked)) {
            throw Refusal.outside(name + ": goods of " + asked + " are outside this ledger. Carried here are: "
                            + String.join(", ", carried) + ".")
                    .coded("origin-outside");
        }
        return asked;
    }

    /// Each of the two authorities mostly asks about goods of the other.
    private static String usual(Party authority) {
        return (authority == Party.US ? Party.CN : Party.US).name();
    }
}

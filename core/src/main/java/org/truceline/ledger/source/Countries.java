package org.truceline.ledger.source;

import java.util.HashSet;
import java.util.Set;

/// Reads country codes.
final class Countries {

    private Countries() {}

    /// The country codes under a key that must be there, at least one.
    static Set<String> of(Fields fields, String key) {
        Set<String> countries = new HashSet<>(fields.someTexts(key));
        for (String country : countries) {
            if (!country.matches("[A-Z]{2}")) {
                fields.problem(
                        Problems.Code.WRONG_VALUE,
                        fields.where(key, country),
                        key,
                        "'" + country + "' is not a country code.",
                        "Write two capital letters, such as CN.");
            }
        }
        return countries;
    }
}

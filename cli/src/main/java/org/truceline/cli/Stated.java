package org.truceline.cli;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a line states, as text, on the command line or in a row of a file.
///
/// @param origin   country of origin; null if none is stated
/// @param on       day or time of entry; null if none is stated
/// @param exchangeRate of a value in another currency; null if none is stated
/// @param quantity null if none is stated
/// @param unit     unit of the quantity; null if none is stated
/// @param facts    the other facts by name, in the order in which they are stated
record Stated(
        String code,
        @Nullable String origin,
        @Nullable String on,
        String value,
        @Nullable String exchangeRate,
        @Nullable String quantity,
        @Nullable String unit,
        Map<String, String> facts) {

    Stated {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /// The same entered on another day.
    Stated on(LocalDate day) {
        return new Stated(code, origin, day.toString(), value, exchangeRate, quantity, unit, facts);
    }
}

package org.truceline.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a file of lines.
///
/// @param number   what its column `row` says; else rows counted from 1, the header not counted
/// @param line     line of the file on which it begins
/// @param cells    texts by column; nothing for a cell that states nothing
/// @param original the row as it was: its fields, or its one text where it has none
/// @param fault    why it cannot be read; null if it can
record Row(
        long number,
        long line,
        Map<String, String> cells,
        List<String> original,
        @Nullable Refusal fault) {

    Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        original = List.copyOf(original);
    }
}

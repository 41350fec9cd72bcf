package org.truceline.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line or a statistical number as one edition prints it, in the form in which the ledger keeps it.
///
/// @param code  8 or 10 digits
/// @param rate  canonical; `not-carried` where the print refers to other provisions; null for a number that takes the
///     rate of its line
/// @param units units of quantity, in order
public record PrintedLine(String code, @Nullable String rate, List<String> units) {

    public PrintedLine {
        units = List.copyOf(units);
    }
}

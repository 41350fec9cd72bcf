package org.truceline.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;

/// What an edition prints otherwise than the one before it, for one code.
///
/// @param rateBefore  null if the code was not there, or takes the rate of its line
/// @param rateAfter   null if the code is not there any more, or takes the rate of its line
public record EditionChange(
        Code code,
        Kind kind,
        @Nullable String rateBefore,
        @Nullable String rateAfter,
        List<String> unitsBefore,
        List<String> unitsAfter) {

    /// In what it differs. A code that differs in rate and in units has two changes.
    public enum Kind {
        BEGINS,
        ENDS,
        RATE,
        UNITS
    }

    public EditionChange {
        unitsBefore = List.copyOf(unitsBefore);
        unitsAfter = List.copyOf(unitsAfter);
    }
}

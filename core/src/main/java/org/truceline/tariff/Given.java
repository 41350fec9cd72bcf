package org.truceline.tariff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truceline.schedule.CodeFinding;

/// How a line was stated, where it was stated otherwise than it stands.
///
/// @param renumbered the code asked for, with what it became or came from; null if the code stands as it was asked
/// @param converted  the value before it was converted; null if it was stated in the currency of the authority
public record Given(
        CodeFinding.@Nullable Renumbered renumbered,
        @Nullable Converted converted) {

    /// A value in another currency.
    ///
    /// @param rate units of the authority's currency for one unit of `currency`, as the person asking states it
    public record Converted(BigDecimal amount, String currency, BigDecimal rate) {}
}

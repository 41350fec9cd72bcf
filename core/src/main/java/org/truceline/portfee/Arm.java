package org.truceline.portfee;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;

/// One basis on which a fee is reckoned.
///
/// @param per      unit: `net-ton`, `container`, `ceu`, `call`
/// @param fact     the fact that states how many units; null for a fee on the call itself
/// @param units    how many count; null if not stated
/// @param rate     amount for each unit
/// @param amount   null if the units are not stated
/// @param decides  true if this basis gives the fee; false if another does, or if it cannot be told
/// @param breakEven from how many units on this basis gives no less than the other; null if there is no other, or it
///                  cannot be told
public record Arm(
        String per,
        @Nullable FactId fact,
        @Nullable BigDecimal units,
        BigDecimal rate,
        @Nullable BigDecimal amount,
        boolean decides,
        @Nullable BigDecimal breakEven) {}

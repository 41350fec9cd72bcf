/// Rates of duty: read as printed, evaluated exactly.
///
/// [RateExpression#parse] reads a printed rate, [RateExpression#duty] evaluates it on a customs value and on
/// [Quantities] in [Unit]s, and [Assessed] is what comes out: an amount, the units that are missing, or why nothing
/// is computed.
///
/// ```java
/// RateExpression rate = RateExpression.parse("$1.055/kg + 8.5%");
/// Assessed duty = rate.duty(new BigDecimal("10000"), Quantities.of(Unit.of("t"), new BigDecimal("2")));
/// // Amount[exact=2960]: 2000 kg at $1.055, and 8.5% of $10,000
/// ```
@NullMarked
package org.truceline.rate;

import org.jspecify.annotations.NullMarked;

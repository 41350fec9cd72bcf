package org.truceline.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What evaluating a rate gives: an amount, the quantities that are missing, or a reason why nothing is computed.
/// "Cannot tell" is never an amount of 0.
public sealed interface Assessed {

    /// An exact duty.
    ///
    /// @param exact not negative, unrounded, in whole units of the schedule's currency; no trailing zeros, scale ≥
    /// 0
    record Amount(BigDecimal exact) implements Assessed {
        public Amount {
            exact = Decimals.notNegative("amount", exact);
        }

        /// Rounds half-up to the cent (fen). Do this once for each duty of each line, after all of its arithmetic,
        /// and add up the rounded duties; rates and parts of a duty are never rounded.
        ///
        /// Source: our rule for the duty. 19 CFR 159.3(a) is about *values*, to which ad valorem rates apply in
        /// whole
        /// dollars, 50 cents and more counting as one. Values are declared that way; nothing here rounds a
        /// value.
        ///
        /// @return the duty with a scale of exactly 2
        public BigDecimal toCents() {
            return exact.setScale(2, RoundingMode.HALF_UP);
        }
    }

    /// The rate is specific and a quantity was not stated.
    ///
    /// @param units every unit whose quantity is missing, each once, in printed order; never empty
    record NeedsQuantity(List<Unit> units) implements Assessed {
        public NeedsQuantity {
            units = List.copyOf(units);
            if (units.isEmpty()) {
                throw new IllegalArgumentException("units: at least one missing unit must be named");
            }
        }
    }

    /// The rate is known, but what it needs is not computed here.
    ///
    /// @param why one clause for the reader, quoting the rate
    record NotComputed(String why) implements Assessed {
        public NotComputed {
            if (why.isBlank()) {
                throw new IllegalArgumentException("why: a reason must be given");
            }
        }
    }
}

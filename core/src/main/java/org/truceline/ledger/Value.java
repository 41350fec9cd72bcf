package org.truceline.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.rate.RateExpression;

/// What a layer says a measure asks for.
public sealed interface Value {

    /// The measure asks nothing while this layer is on top: suspended, ended, annulled, never carried out.
    record Nothing() implements Value {}

    /// The ledger knows that the duty applies but does not yet carry how it is computed. Never priced as zero.
    record NotCarried() implements Value {}

    /// A duty.
    record Rate(RateExpression expression) implements Value {}

    /// A test of ownership.
    ///
    /// Who the owners are is said by lists, by nationality, or both; at least one is there.
    ///
    /// @param threshold     percent, such as 50
    /// @param compare       `at-least` or `more-than`
    /// @param aggregate     whether stakes of several owners add up: `yes`, `no`, `not-stated`
    /// @param indirect      `cascade`, `multiply`, `not-stated`
    /// @param stakes        kinds that count: `equity`, `votes`, `seats`, `beneficial`; a stake of no stated kind
    /// is of the first
    /// @param perhaps       kinds of which the rule does not say whether they count: it is solved without them and
    /// with them
    /// @param feeders       lists whose members are the owners
    /// @param nationalities countries whose persons are the owners
    /// @param seat          whether a seat in one of those countries makes a person of it: `yes`, `no`,
    /// `not-stated`
    /// @param outside       countries whose entities are not covered, though what they hold counts
    /// @param flagAbove     percent above which a stake below the threshold is a red flag; null where no guidance
    /// asks for one
    record OwnershipRule(
            BigDecimal threshold,
            String compare,
            String aggregate,
            String indirect,
            List<String> stakes,
            List<String> perhaps,
            List<ListId> feeders,
            Set<String> nationalities,
            String seat,
            Set<String> outside,
            @Nullable BigDecimal flagAbove)
            implements Value {
        public OwnershipRule {
            stakes = List.copyOf(stakes);
            perhaps = List.copyOf(perhaps);
            feeders = List.copyOf(feeders);
            nationalities = Set.copyOf(nationalities);
            outside = Set.copyOf(outside);
        }
    }

    /// A fee on a ship's call.
    sealed interface Fee extends Value {}

    /// So much for each unit: `net-ton`, `container`, `ceu` or `call`.
    ///
    /// @param started true if a unit that has begun counts as one
    record FeePer(String per, boolean started, BigDecimal amount, String currency) implements Fee {}

    /// No fee on the call: instead, a share of a trade that ships of a kind have to carry.
    ///
    /// @param ratio 1 % is `0.01`
    /// @param of    the trade
    /// @param on    the ships
    record Carriage(BigDecimal ratio, Name of, Name on) implements Fee {}

    /// The highest of several fees.
    record FeeGreaterOf(List<Fee> fees) implements Fee {
        public FeeGreaterOf {
            fees = List.copyOf(fees);
        }
    }

    /// A fee on an entry, such as that for processing merchandise. It is no duty.
    sealed interface Charge extends Value {

        /// The currency of its amounts.
        String currency();
    }

    /// A share of the value of an entry, within limits that bind the sum over its lines.
    ///
    /// @param ratio   0.3464 % is `0.003464`
    /// @param atLeast least amount of an entry; null if there is none
    /// @param atMost  greatest amount of an entry; null if there is none
    record ChargeByValue(
            BigDecimal ratio,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            String currency) implements Charge {}

    /// One amount for a whole entry, whatever it holds.
    record ChargePerEntry(BigDecimal amount, String currency) implements Charge {}

    /// A tax on imports, charged on the customs value, the duties, and the taxes that it names.
    ///
    /// @param ratio     13 % is `0.13`; null where a fact states it
    /// @param statedBy  the fact, a share, that states the ratio; null where the layer does
    /// @param inclusive true if the tax is part of its own base, so that it is the base times ratio / (1 - ratio)
    /// @param upon      taxes that enter the base
    record Tax(@Nullable BigDecimal ratio, @Nullable FactId statedBy, boolean inclusive, List<MeasureId> upon)
            implements Value {
        public Tax {
            upon = List.copyOf(upon);
        }
    }

    /// What an export control asks for.
    ///
    /// @param policy `licence`, `denial`, `presumption-of-denial`, `case-by-case`, `prohibition`, `report`
    record Requirement(String policy, List<String> exceptions) implements Value {
        public Requirement {
            exceptions = List.copyOf(exceptions);
        }
    }

    /// What being listed means.
    ///
    /// @param reaches `export`, `foreign-product` (exports of products made abroad that only the listing puts under
    /// the
    /// rules), `import`, `investment`, `dealing`, `entry` of its executives
    record Effect(String policy, List<String> reaches) implements Value {
        public Effect {
            reaches = List.copyOf(reaches);
        }
    }

    /// What was promised.
    ///
    /// @param amount null if none was said
    /// @param unit   unit of the amount; empty if there is none
    /// @param by     first instant after the deadline; [org.truceline.time.Period#OPEN] if none was said
    record Target(@Nullable BigDecimal amount, String unit, Instant by) implements Value {}

    /// Imports are barred.
    record Bar() implements Value {}
}

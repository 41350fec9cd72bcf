package org.truceline.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.rate.RateExpression;
import org.truceline.time.Period;

/// What two governments said they had agreed.
public record Agreement(
        String id,
        Name name,
        LocalDate announced,
        Name place,
        List<String> between,
        List<InstrumentId> by,
        List<Provision> provisions) {

    /// What a promise can be about, in the order in which promises are told.
    public static final List<String> SUBJECTS =
            List.of("tariffs", "export-controls", "port-fees", "purchases", "others", "open");

    /// Who can be bound by a promise.
    public static final List<String> SIDES = List.of("US", "CN", "both");

    public Agreement {
        between = List.copyOf(between);
        by = List.copyOf(by);
        provisions = List.copyOf(provisions);
    }

    /// One promise.
    ///
    /// @param side      who is to act, one of [#SIDES]
    /// @param claimedBy who says so
    /// @param subject   one of [#SUBJECTS]
    public record Provision(
            String id,
            String side,
            String claimedBy,
            String subject,
            Name name,
            LocalDate announced,
            InstrumentId by,
            Confidence confidence,
            List<Expectation> expects) {
        public Provision {
            expects = List.copyOf(expects);
        }
    }

    /// What a promise leads one to expect.
    public sealed interface Expectation permits OfMeasure, OfCommitment, OfEvent, Untested {}

    /// The value of a measure over a period.
    ///
    /// @param atMost  the highest rate, where that is wanted; else null
    /// @param heading the heading of the exemption, where that is wanted; else null
    public record OfMeasure(
            MeasureId measure,
            Period period,
            Wanted wanted,
            @Nullable RateExpression atMost,
            @Nullable String heading) implements Expectation {}

    /// What a measure is expected to ask for.
    public enum Wanted {
        /// Nothing: suspended, ended, never carried out.
        NOTHING,
        /// A rate no higher than one.
        AT_MOST,
        /// Something: the promise was to bring it in.
        IN_FORCE,
        /// Nothing of who claims an exemption under a heading.
        EXEMPT
    }

    /// The target of a commitment.
    ///
    /// @param series the published series that counts towards it; null if none does
    public record OfCommitment(MeasureId measure, @Nullable String series) implements Expectation {}

    /// A part of the promise that nothing in the ledger tests, beside parts that something does.
    public record Untested(Name part) implements Expectation {}

    /// That an event takes place.
    public record OfEvent(String event) implements Expectation {}
}

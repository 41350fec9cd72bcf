package org.truceline.tariff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.MeasureId;

/// Why a duty is not owed.
public sealed interface Reason {

    /// The measure does not reach goods of this origin.
    record OtherOrigin() implements Reason {}

    /// The goods are on none of the measure's lists.
    record NotListed() implements Reason {}

    /// A list names the goods as outside it, with a ground.
    record NamedOutside(ListId list, String ground) implements Reason {}

    /// The goods are on a list of exceptions.
    record ExceptedByList(ListId list) implements Reason {}

    /// A claim made for the line frees it.
    record Claimed(Layer layer) implements Reason {}

    /// Nothing was known of it.
    record NotKnown() implements Reason {}

    /// It begins later; null if its act left the start open.
    record NotBegun(@Nullable Instant from, @Nullable InstrumentId by) implements Reason {}

    /// A layer that suspends it lies on top.
    record Suspended(Layer layer) implements Reason {}

    /// A layer that ends it lies on top.
    record Ended(Layer layer) implements Reason {}

    /// Its last layer ran out.
    record Lapsed(Layer layer) implements Reason {}

    /// No layer reaches this case, though some are running.
    record OutOfReach() implements Reason {}

    /// Another duty, or a heading that is declared, excludes it.
    record Excluded(String relation, @Nullable MeasureId by) implements Reason {}

    /// Another duty is owed in its place.
    record Replaced(String relation, MeasureId by) implements Reason {}
}

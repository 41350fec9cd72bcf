package org.truceline.tariff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.MeasureId;

/// Why a duty is not owed.
public sealed interface Reason {

    /// The layers by which the duty is not owed; empty if no layer says so.
    default List<Layer> layers() {
        return switch (this) {
            case Claimed claimed -> List.of(claimed.layer());
            case Suspended suspended -> List.of(suspended.layer());
            case Ended ended -> List.of(ended.layer());
            case Lapsed lapsed -> List.of(lapsed.layer());
            case OtherOrigin other -> List.of();
            case NotListed not -> List.of();
            case NamedOutside outside -> List.of();
            case NotDescribed not -> List.of();
            case ExceptedByList excepted -> List.of();
            case NotKnown unknown -> List.of();
            case NotBegun begun -> List.of();
            case NotConcerned not -> List.of();
            case OutOfReach out -> List.of();
            case Excluded excluded -> List.of();
            case Freed freed -> List.of();
            case Replaced replaced -> List.of();
        };
    }

    /// True if the measure does not concern these goods at all, whatever the day.
    default boolean outOfScope() {
        return switch (this) {
            case OtherOrigin other -> true;
            case NotListed not -> true;
            case NamedOutside outside -> true;
            case NotDescribed not -> true;
            case ExceptedByList excepted -> true;
            case NotConcerned not -> true;
            case Claimed claimed -> false;
            case Suspended suspended -> false;
            case Ended ended -> false;
            case Lapsed lapsed -> false;
            case NotKnown unknown -> false;
            case NotBegun begun -> false;
            case OutOfReach out -> false;
            case Excluded excluded -> false;
            case Freed freed -> false;
            case Replaced replaced -> false;
        };
    }

    /// The measure does not reach goods of this origin.
    record OtherOrigin() implements Reason {}

    /// The goods are on none of the measure's lists.
    record NotListed() implements Reason {}

    /// A list names the goods as outside it, with a ground.
    record NamedOutside(ListId list, String ground) implements Reason {}

    /// A list names a part of the number, and the goods are stated not to be it; they are declared under another
    /// heading.
    record NotDescribed(ListId list, String article) implements Reason {}

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

    /// The condition of its scope fails for this case.
    record NotConcerned() implements Reason {}

    /// No layer reaches this case, though some are running.
    record OutOfReach() implements Reason {}

    /// Another duty, or a heading that is declared, excludes it.
    record Excluded(String relation, @Nullable MeasureId by) implements Reason {}

    /// A claim made for the line takes the whole value out of it.
    record Freed(String relation) implements Reason {}

    /// Another duty is owed in its place.
    record Replaced(String relation, MeasureId by) implements Reason {}
}

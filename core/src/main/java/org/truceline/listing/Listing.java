package org.truceline.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.View;

/// One party on one list, and what follows from it under one measure.
///
/// @param entry   the row that put it on the list, the last one if there are several
/// @param row     the row that decides at the time; null if none runs then
/// @param state   where the measure stands for all of the list
/// @param asks    what being listed means while the measure is in force; nothing if it never asked for anything
/// @param asking  the layer that says so; null if none does
/// @param listed  first instant at which the party was on the list and the measure asked for something; null if never
/// @param since   first instant from which the present state holds; null if it is not known
/// @param next    next instant at which it changes by the books; null if none is set
public record Listing(
        Measure measure,
        DatedList list,
        Kind kind,
        DatedList.Row entry,
        DatedList.@Nullable Row row,
        MeasureState state,
        Value asks,
        @Nullable Layer asking,
        @Nullable Instant listed,
        @Nullable Instant since,
        @Nullable Instant next) {

    /// Where it stands.
    public enum Kind {
        IN_FORCE,
        /// Nothing is asked of anybody on the list for a time.
        SUSPENDED,
        /// An edge after the last day up to which the measure has been kept decides.
        OPEN,
        /// Announced, and not begun.
        PENDING,
        /// The measure has ended for the whole list.
        ENDED,
        /// This party was taken off.
        REMOVED,
        /// Only spoken of.
        TALKED_OF
    }

    /// The act by which it is not in force: that suspends or ends the measure, or takes the party off; null if it is in
    /// force, or nothing is known of such an act.
    public @Nullable InstrumentId reliefBy() {
        Layer top = state.top();
        return switch (kind) {
            case SUSPENDED, ENDED -> top == null ? null : top.by();
            case REMOVED -> row == null ? null : row.by();
            case IN_FORCE, OPEN, PENDING, TALKED_OF -> null;
        };
    }

    /// How well it is founded that this is what being listed means: as the layer that says so.
    public Confidence asksConfidence() {
        return asking == null ? Confidence.HIGH : asking.confidence();
    }

    /// The reading on which it hangs what being listed means; null if the text allows one meaning alone.
    public @Nullable Reading reading() {
        String id = asking == null ? null : asking.reading();
        return id == null ? null : measure.readings().get(id);
    }

    /// The listing of a party, as far as a view knows it; null if it knows nothing.
    static @Nullable Listing of(View view, Measure measure, DatedList list, String party, AsOf when) {
        List<DatedList.Row> rows = view.rows(list.id(), party);
        DatedList.Row entry = null;
        for (DatedList.Row row : rows) {
            entry = row.state() == DatedList.State.OUT ? entry : row;
        }
        if (entry == null) {
            return null;
        }
        MeasureState state = MeasureState.of(view, measure, when);
        if (state.kind() == MeasureState.Kind.NOT_KNOWN) {
            return null;
        }
        Instant at = when.in(measure.zone());
        DatedList.Row row = view.membership(list.id(), party, at).row();
        Kind kind = kind(rows, row, state, at);
        Value asks = asks(view.timeline(measure), state);
        Edges edges = new Edges(view.timeline(measure), view, list, party, rows);
        return new Listing(
                measure,
                list,
                kind,
                entry,
                row,
                state,
                asks,
                asking(view.timeline(measure), state, asks),
                edges.firstAsked(),
                since(kind, state, edges, at),
                next(kind, edges, at));
    }

    private static Kind kind(List<DatedList.Row> rows, DatedList.@Nullable Row row, MeasureState state, Instant at) {
        if (row == null) {
            boolean ahead = rows.stream().anyMatch(one -> one.period().from().isAfter(at));
            return ahead ? Kind.PENDING : Kind.REMOVED;
        }
        if (row.state() == DatedList.State.OUT) {
            return Kind.REMOVED;
        }
        if (state.open()) {
            return Kind.OPEN;
        }
        return switch (state.kind()) {
            case IN_FORCE, REDUCED, CONDITIONAL -> Kind.IN_FORCE;
            case SUSPENDED -> Kind.SUSPENDED;
            case PENDING -> Kind.PENDING;
            case ENDED, LAPSED -> Kind.ENDED;
            case TALKED_OF, NOT_KNOWN -> Kind.TALKED_OF;
        };
    }

    /// What the measure asks for, or would if nothing lay on top of it: the value of the topmost layer that asks.
    private static Value asks(Timeline timeline, MeasureState state) {
        if (asks(state.value())) {
            return state.value();
        }
        if (asks(state.beneath())) {
            return state.beneath();
        }
        for (Layer layer : timeline.layers().reversed()) {
            Value value = layer.value();
            if (value != null && asks(value)) {
                return value;
            }
        }
        return state.value();
    }

    /// The topmost layer with that value: the one in force, where it asks.
    private static @Nullable Layer asking(Timeline timeline, MeasureState state, Value asks) {
        Layer top = state.top();
        if (top != null && asks.equals(top.value())) {
            return top;
        }
        return timeline.layers().reversed().stream()
                .filter(layer -> asks.equals(layer.value()))
                .findFirst()
                .orElse(null);
    }

    private static boolean asks(Value value) {
        return !(value instanceof Value.Nothing);
    }

    private static @Nullable Instant since(Kind kind, MeasureState state, Edges edges, Instant at) {
        Layer top = state.top();
        return switch (kind) {
            case IN_FORCE, SUSPENDED, REMOVED -> edges.sinceSame(at);
            case ENDED -> top == null ? edges.sinceSame(at) : top.period().from();
            case OPEN, PENDING, TALKED_OF -> null;
        };
    }

    private static @Nullable Instant next(Kind kind, Edges edges, Instant at) {
        return switch (kind) {
            case OPEN, TALKED_OF -> null;
            case PENDING, IN_FORCE, SUSPENDED, ENDED, REMOVED -> edges.nextChange(at);
        };
    }

    /// The instants at which the state of one party on one list may change, and what it is asked at each.
    private record Edges(Timeline timeline, View view, DatedList list, String party, List<DatedList.Row> rows) {

        private NavigableSet<Instant> all() {
            NavigableSet<Instant> edges = new TreeSet<>(timeline.edges(general(Instant.EPOCH)));
            for (DatedList.Row row : rows) {
                edges.add(row.period().from());
                edges.add(row.period().until());
            }
            edges.remove(Period.OPEN);
            return edges;
        }

        private Case general(Instant at) {
            return MeasureState.general(timeline.measure(), at);
        }

        /// What is asked of the party at an instant: nothing where it is not on the list.
        private Value value(Instant at) {
            DatedList.Row row = view.membership(list.id(), party, at).row();
            boolean on = row != null && row.state() != DatedList.State.OUT;
            return on ? timeline.at(general(at)).value() : new Value.Nothing();
        }

        private @Nullable Instant firstAsked() {
            for (Instant edge : all()) {
                if (asks(value(edge))) {
                    return edge;
                }
            }
            return null;
        }

        private @Nullable Instant sinceSame(Instant at) {
            Value now = value(at);
            Instant since = null;
            List<Instant> before = new ArrayList<>(all().headSet(at, true));
            for (Instant edge : before.reversed()) {
                if (!value(edge).equals(now)) {
                    return since;
                }
                since = edge;
            }
            return since;
        }

        private @Nullable Instant nextChange(Instant at) {
            Value now = value(at);
            for (Instant edge : all().tailSet(at, false)) {
                if (!value(edge).equals(now)) {
                    return edge;
                }
            }
            return null;
        }
    }
}

package org.truceline.ownership;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.timeline.Case;
import org.truceline.timeline.View;

/// A test of ownership as it stands on a day: what it asks, whether it is applied, and when that changes.
///
/// A test that serves another measure (a port fee) is applied while that measure asks for something. What it asks is
/// known
/// while it rests, too: it is then the test that would be applied.
///
/// @param measure the ownership rule
/// @param rule    what it asks on that day; while it rests, what it asked last, or will ask first
/// @param layer   the layer that says so
/// @param applied whether it is applied on that day
/// @param state   where the rule itself stands
/// @param served  where the measure stands for which it is a test; null if it stands for itself
/// @param turned  when on that day, up to the time asked for, it began or ceased to be applied by the books; null if it
///                did not
/// @param until   next instant at which it begins or ceases to be applied, by the books; null if none is set
public record RuleOnDay(
        Measure measure,
        Value.OwnershipRule rule,
        Layer layer,
        Applied applied,
        MeasureState state,
        @Nullable MeasureState served,
        @Nullable Instant turned,
        @Nullable Instant until) {

    /// Whether a rule is applied.
    public enum Applied {
        YES,
        NO,
        /// By the books one or the other, but nobody has looked whether an act has changed it.
        OPEN
    }

    /// All ownership rules of a ledger that have a short name, in order of it.
    public static List<Measure> all(Ledger ledger) {
        return ledger.measures().values().stream()
                .filter(measure -> measure.kind() == MeasureKind.OWNERSHIP_RULE && measure.shortId() != null)
                .sorted(Comparator.comparing(measure -> String.valueOf(measure.shortId())))
                .toList();
    }

    /// The ownership rule of that short name, such as `bis-affiliates`, or of that measure id.
    public static Optional<Measure> find(Ledger ledger, String id) {
        return ledger.measures().values().stream()
                .filter(measure -> measure.kind() == MeasureKind.OWNERSHIP_RULE)
                .filter(measure ->
                        id.equals(measure.shortId()) || measure.id().text().equals(id))
                .findFirst();
    }

    /// A rule in a view on a day.
    ///
    /// @param measure of kind ownership rule
    /// @return empty if the view knows nothing of the rule
    public static Optional<RuleOnDay> of(View view, Measure measure, AsOf when) {
        Instant at = when.in(measure.zone());
        Layer layer = deciding(view, measure, at);
        if (layer == null || !(layer.value() instanceof Value.OwnershipRule rule)) {
            return Optional.empty();
        }
        MeasureState state = MeasureState.of(view, measure, when);
        Measure other = served(view, measure);
        MeasureState served = other == null ? null : MeasureState.of(view, other, AsOf.at(at, measure.zone()));
        boolean open = state.open() || (served != null && served.open());
        boolean books = applied(view, measure, at);
        Applied applied = open ? Applied.OPEN : books ? Applied.YES : Applied.NO;
        Instant turned = turned(view, measure, when, books);
        return Optional.of(
                new RuleOnDay(measure, rule, layer, applied, state, served, turned, next(view, measure, at, books)));
    }

    /// True if the books say that it is applied, looked after or not.
    public boolean appliedByTheBooks() {
        boolean itself = !(state.value() instanceof Value.Nothing);
        return itself && (served == null || !(served.value() instanceof Value.Nothing));
    }

    private static @Nullable Measure served(View view, Measure measure) {
        return measure.testOf() == null ? null : view.ledger().measure(measure.testOf());
    }

    /// The layer whose rule holds at an instant; while the rule rests, that which held last, or will hold first.
    private static @Nullable Layer deciding(View view, Measure measure, Instant at) {
        Layer last = null;
        Layer first = null;
        for (Layer layer : view.timeline(measure).layers()) {
            if (!(layer.value() instanceof Value.OwnershipRule)) {
                continue;
            }
            if (layer.period().contains(at)) {
                last = layer;
            } else if (layer.period().from().isAfter(at)) {
                first = first == null
                                || layer.period().from().isBefore(first.period().from())
                        ? layer
                        : first;
            } else if (last == null
                    || (!last.period().contains(at)
                            && !last.period().until().isAfter(layer.period().until()))) {
                last = layer;
            }
        }
        return last == null ? first : last;
    }

    private static boolean applied(View view, Measure measure, Instant at) {
        Measure other = served(view, measure);
        return asks(view, measure, at) && (other == null || asks(view, other, at));
    }

    private static boolean asks(View view, Measure measure, Instant at) {
        Case asked = MeasureState.general(measure, at);
        return !(view.timeline(measure).at(asked).value() instanceof Value.Nothing);
    }

    private static @Nullable Instant turned(View view, Measure measure, AsOf when, boolean now) {
        Instant at = when.in(measure.zone());
        Instant start = when.day(measure.zone()).atStartOfDay(measure.zone()).toInstant();
        Instant last = null;
        for (Instant edge :
                edges(view, measure, at).subSet(start, false, at, true).descendingSet()) {
            if (applied(view, measure, edge) != now) {
                return last;
            }
            last = edge;
        }
        return applied(view, measure, start) == now ? null : last;
    }

    private static @Nullable Instant next(View view, Measure measure, Instant at, boolean now) {
        for (Instant edge : edges(view, measure, at).tailSet(at, false)) {
            if (applied(view, measure, edge) != now) {
                return edge;
            }
        }
        return null;
    }

    private static NavigableSet<Instant> edges(View view, Measure measure, Instant at) {
        NavigableSet<Instant> edges = new TreeSet<>(view.timeline(measure).edges(MeasureState.general(measure, at)));
        Measure other = served(view, measure);
        if (other != null) {
            edges.addAll(view.timeline(other).edges(MeasureState.general(other, at)));
        }
        return edges;
    }
}

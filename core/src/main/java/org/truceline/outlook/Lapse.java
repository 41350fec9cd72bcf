package org.truceline.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;
import org.truceline.timeline.Case;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.View;

/// The end of a temporary layer, at which what lies beneath shows again.
///
/// @param at        first instant after it
/// @param now       the value until then; nothing while suspended
/// @param then      the value that shows
/// @param statedEnd where officials have stated that it goes on, the end they state; null otherwise
/// @param stated    the layer that states it
/// @param unchecked the end lies after the last day up to which the measure has been kept and before the day asked for:
/// by the
///                  books it has passed, but nobody has looked
public record Lapse(
        Measure measure,
        Layer layer,
        Instant at,
        Value now,
        Value then,
        @Nullable Instant statedEnd,
        @Nullable Layer stated,
        boolean unchecked) {

    /// Ends ahead of a day, in order of time; with them those that passed unchecked.
    public static List<Lapse> ahead(View view, AsOf when) {
        List<Lapse> found = new ArrayList<>();
        boolean complete = view.scenario() != null && view.scenario().noFurtherAct();
        for (Measure measure : view.ledger().measures().values()) {
            Instant at = when.in(measure.zone());
            boolean beyond =
                    !complete && at.isAfter(AsOf.endOf(measure.through()).in(measure.zone()));
            Instant through = AsOf.endOf(view.checkedThrough(measure)).in(measure.zone());
            Timeline timeline = view.timeline(measure);
            for (Layer layer : timeline.layers()) {
                Instant until = layer.period().until();
                boolean unchecked = beyond && until.isAfter(through) && !until.isAfter(at);
                if (!layer.period().endIsOpen() && (until.isAfter(at) || unchecked)) {
                    add(found, view, timeline, layer, unchecked);
                }
            }
        }
        found.sort(Comparator.comparing(Lapse::at)
                .thenComparing(lapse -> lapse.measure().id()));
        return found;
    }

    private static void add(List<Lapse> found, View view, Timeline timeline, Layer layer, boolean unchecked) {
        Measure measure = timeline.measure();
        Instant until = layer.period().until();
        Case asked = MeasureState.general(measure, until.minusNanos(1));
        boolean claim = layer.act() == Act.EXEMPTS && !goesOn(timeline, layer);
        Value now = timeline.at(asked).value();
        Value then = timeline.at(asked.at(until)).value();
        boolean top = layer.equals(timeline.at(asked).top());
        if ((top && !now.equals(then)) || claim) {
            Layer stated = statedExtension(view, measure, layer);
            found.add(new Lapse(
                    measure,
                    layer,
                    until,
                    now,
                    then,
                    stated == null ? null : stated.period().until(),
                    stated,
                    unchecked));
        }
    }

    /// True if another exemption under the same heading, known in the view, begins where this one ends.
    private static boolean goesOn(Timeline timeline, Layer layer) {
        return timeline.layers().stream()
                .anyMatch(other -> other.act() == Act.EXEMPTS
                        && layer.heading() != null
                        && layer.heading().equals(other.heading())
                        && layer.period().abuts(other.period()));
    }

    private static @Nullable Layer statedExtension(View view, Measure measure, Layer layer) {
        for (Layer other : view.with(Standing.STATED).timeline(measure).layers()) {
            boolean goesOn = other.content() instanceof Layer.Extended extended
                    && extended.base().equals(layer.id());
            boolean sameClaim = layer.act() == Act.EXEMPTS
                    && other.act() == Act.EXEMPTS
                    && layer.heading() != null
                    && layer.heading().equals(other.heading())
                    && layer.period().abuts(other.period());
            if (other.standing() == Standing.STATED && (goesOn || sameClaim)) {
                return other;
            }
        }
        return null;
    }
}

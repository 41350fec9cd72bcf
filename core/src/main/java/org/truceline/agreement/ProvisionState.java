package org.truceline.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Event;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.View;

/// Where a promise stands at a time, in a view.
///
/// @param expectations the status of each thing it leads one to expect
/// @param carriedOutBy instruments that show it: those of the layers that make the measures so, and of outcomes
/// reported
/// @param endedBy      instruments that ended the measures it was about, and left nothing to keep
/// @param untold       why it cannot be told; empty unless it cannot
public record ProvisionState(
        Agreement.Provision provision,
        Status status,
        List<Status> expectations,
        List<InstrumentId> carriedOutBy,
        List<InstrumentId> endedBy,
        List<Untold> untold) {

    public ProvisionState {
        expectations = List.copyOf(expectations);
        carriedOutBy = List.copyOf(carriedOutBy);
        endedBy = List.copyOf(endedBy);
        untold = List.copyOf(untold);
    }

    /// Why it cannot be told whether a promise is kept.
    public enum Untold {
        /// No measure, figure or event of the ledger tests it.
        NOT_TESTABLE,
        /// A date after the last day up to which the ledger has been kept decides.
        AFTER_HORIZON,
        /// Neither an amount nor a figure was named against which it could be counted.
        NO_AMOUNT,
        /// No figure known speaks of the deadline.
        NO_FIGURE,
        /// Its date has passed, and no outcome is reported.
        NOT_REPORTED
    }

    /// One thing expected: where it stands.
    ///
    /// @param done   late, but done
    /// @param untold why it cannot be told; null if it can
    private record Found(
            Status status, boolean done, @Nullable Untold untold) {
        static Found of(Status status) {
            return new Found(status, false, null);
        }

        static Found untold(Untold why) {
            return new Found(Status.CANNOT_TELL, false, why);
        }
    }

    /// The words for it.
    public enum Status {
        /// Its period has not begun, or its day has not come.
        PENDING,
        /// The law shows what was promised.
        KEPT,
        /// Some of it.
        PARTLY,
        /// The period runs and the law does not show it.
        LATE,
        /// Its period is over.
        LAPSED,
        /// The measure it was about has been ended or annulled: there is nothing left to keep.
        VOID,
        /// Officials say so; no instrument has been seen.
        STATED_ONLY,
        /// Named as left out of the deal.
        LEFT_OUT,
        /// The ledger cannot test it, or an edge after its horizon decides.
        CANNOT_TELL
    }

    /// The state of a provision.
    public static ProvisionState of(View view, Agreement.Provision provision, AsOf when) {
        List<Found> each = new ArrayList<>();
        Set<Untold> untold = new LinkedHashSet<>();
        Set<InstrumentId> endedBy = new LinkedHashSet<>();
        for (Agreement.Expectation expectation : provision.expects()) {
            Found found = expectation(view, expectation, when);
            each.add(found);
            if (found.untold() != null) {
                untold.add(found.untold());
            }
            Layer end = expectation instanceof Agreement.OfMeasure of ? end(view, of, when) : null;
            if (found.status() == Status.VOID && end != null) {
                endedBy.add(end.by());
            }
        }
        Status whole = whole(provision, each);
        if (each.isEmpty()) {
            untold.add(Untold.NOT_TESTABLE);
        }
        return new ProvisionState(
                provision,
                whole,
                each.stream().map(Found::status).toList(),
                carriedOutBy(view, provision, when),
                new ArrayList<>(endedBy),
                whole == Status.CANNOT_TELL ? new ArrayList<>(untold) : List.of());
    }

    /// The acts that show what was promised, within its period and as known in the view; each once, in order.
    private static List<InstrumentId> carriedOutBy(View view, Agreement.Provision provision, AsOf when) {
        Set<InstrumentId> acts = new LinkedHashSet<>();
        for (Agreement.Expectation expectation : provision.expects()) {
            switch (expectation) {
                case Agreement.OfMeasure measure -> {
                    Layer layer = shows(view, measure, when);
                    if (layer != null) {
                        acts.add(layer.by());
                    }
                }
                case Agreement.OfCommitment commitment -> {
                    CommitmentState state = CommitmentState.of(view, commitment, when);
                    if (state.reached() != null) {
                        acts.add(state.reached().by());
                    }
                }
                case Agreement.Untested part -> {
                    // no act is known to carry it out
                }
                case Agreement.OfEvent of -> {
                    Event event = view.ledger().events().get(of.event());
                    Event.Outcome outcome = event == null
                            ? null
                            : EventState.of(view, event, when).outcome();
                    if (outcome != null) {
                        acts.add(outcome.by());
                    }
                }
            }
        }
        return new ArrayList<>(acts);
    }

    /// The layer that makes a measure as promised: at the time asked for, or at the start of the period if that is
    /// still ahead,
    /// or if the measure has been ended since.
    private static @Nullable Layer shows(View view, Agreement.OfMeasure expectation, AsOf when) {
        Measure measure = view.ledger().measure(expectation.measure());
        Instant from = expectation.period().from();
        Instant asked = end(view, expectation, when) == null ? within(expectation, when.in(measure.zone())) : from;
        if (expectation.wanted() == Agreement.Wanted.EXEMPT) {
            return exemption(view.timeline(measure), expectation, asked);
        }
        Fold fold = view.timeline(measure).at(MeasureState.general(measure, asked));
        return satisfies(fold.value(), expectation) && !ends(fold, expectation) ? fold.top() : null;
    }

    /// The layer that has ended the measure itself, so that a promise of a lower rate has nothing left to bind.
    private static @Nullable Layer end(View view, Agreement.OfMeasure expectation, AsOf when) {
        Measure measure = view.ledger().measure(expectation.measure());
        Instant asked = within(expectation, when.in(measure.zone()));
        Fold fold = view.timeline(measure).at(MeasureState.general(measure, asked));
        return ends(fold, expectation) ? fold.top() : null;
    }

    private static boolean ends(Fold fold, Agreement.OfMeasure expectation) {
        Layer top = fold.top();
        return expectation.atMost() != null
                && top != null
                && fold.value() instanceof Value.Nothing
                && (top.act() == Act.ENDS || top.act() == Act.ANNULS);
    }

    /// The instant, or the nearest one inside the period of the promise.
    private static Instant within(Agreement.OfMeasure expectation, Instant at) {
        Instant asked =
                at.isBefore(expectation.period().from()) ? expectation.period().from() : at;
        Instant last = expectation.period().until();
        return asked.isBefore(last) ? asked : last.minusNanos(1);
    }

    private static Status whole(Agreement.Provision provision, List<Found> found) {
        boolean done = found.stream().allMatch(one -> one.status() == Status.KEPT || one.done());
        if (done && found.stream().anyMatch(Found::done)) {
            return Status.LATE;
        }
        List<Status> each = found.stream().map(Found::status).toList();
        if (each.isEmpty()) {
            return provision.subject().equals("open") ? Status.LEFT_OUT : Status.CANNOT_TELL;
        }
        if (each.stream().distinct().count() == 1) {
            return each.getFirst();
        }
        for (Status decisive : List.of(Status.CANNOT_TELL, Status.STATED_ONLY, Status.LATE)) {
            if (each.contains(decisive) && !each.contains(Status.KEPT)) {
                return decisive;
            }
        }
        if (each.contains(Status.CANNOT_TELL)) {
            return Status.CANNOT_TELL;
        }
        boolean broken = each.contains(Status.LATE) || each.contains(Status.STATED_ONLY);
        return !broken && each.contains(Status.KEPT) && !each.contains(Status.PENDING) && !each.contains(Status.LAPSED)
                ? Status.KEPT
                : Status.PARTLY;
    }

    private static Found expectation(View view, Agreement.Expectation expectation, AsOf when) {
        return switch (expectation) {
            case Agreement.OfMeasure measure -> measure(view, measure, when);
            case Agreement.OfCommitment commitment -> commitment(view, commitment, when);
            case Agreement.Untested part -> Found.untold(Untold.NOT_TESTABLE);
            case Agreement.OfEvent event -> event(view, event, when);
        };
    }

    private static Found commitment(View view, Agreement.OfCommitment expectation, AsOf when) {
        CommitmentState state = CommitmentState.of(view, expectation, when);
        if (state.status() != Status.CANNOT_TELL) {
            return new Found(state.status(), state.status() == Status.LATE && state.reached() != null, null);
        }
        if (!state.deadlines().isEmpty()
                && state.deadlines().getFirst().target().amount() == null) {
            return Found.untold(Untold.NO_AMOUNT);
        }
        Instant horizon = AsOf.endOf(view.ledger().horizon()).in(state.measure().zone());
        boolean after = !state.deadlines().isEmpty()
                && state.deadlines().getFirst().target().by().isAfter(horizon);
        return Found.untold(after ? Untold.AFTER_HORIZON : Untold.NO_FIGURE);
    }

    /// Kept once an outcome is known; before that pending, or, when its date has passed unreported, not to be told.
    /// While nobody
    /// has named a date it is pending up to the day of what is known.
    private static Found event(View view, Agreement.OfEvent expectation, AsOf when) {
        Event event = view.ledger().events().get(expectation.event());
        if (event == null) {
            return Found.untold(Untold.NOT_TESTABLE);
        }
        EventState state = EventState.of(view, event, when);
        boolean beyond = when.in(event.zone()).isAfter(view.known().in(event.zone()));
        return switch (state.kind()) {
            case REPORTED -> postponed(event, state) ? new Found(Status.LATE, true, null) : Found.of(Status.KEPT);
            case AHEAD, NO_DATE -> Found.of(Status.PENDING);
            case CALLED_OFF -> Found.of(Status.LAPSED);
            case UNREPORTED -> Found.untold(state.afterHorizon(view) ? Untold.AFTER_HORIZON : Untold.NOT_REPORTED);
            case NOT_KNOWN -> beyond ? Found.untold(Untold.NOT_REPORTED) : Found.of(Status.PENDING);
        };
    }

    /// True if it took place after the end of the time first said.
    private static boolean postponed(Event event, EventState state) {
        Event.Dated last = state.date();
        Event.Dated first = event.dates().stream()
                .min(Comparator.comparing(Event.Dated::announced))
                .orElse(last);
        return first != null
                && last != null
                && first.until() != null
                && last.from() != null
                && !last.from().isBefore(first.until());
    }

    private static Found measure(View view, Agreement.OfMeasure expectation, AsOf when) {
        Measure measure = view.ledger().measure(expectation.measure());
        Instant at = when.in(measure.zone());
        if (at.isBefore(expectation.period().from())) {
            return Found.of(Status.PENDING);
        }
        if (!expectation.period().contains(at)) {
            return over(view, measure, expectation);
        }
        if (expectation.wanted() == Agreement.Wanted.EXEMPT) {
            return exempt(view, measure, expectation, at);
        }
        Case asked = MeasureState.general(measure, at);
        if (view.isOpen(measure, asked)) {
            return Found.untold(Untold.AFTER_HORIZON);
        }
        Fold fold = view.timeline(measure).at(asked);
        if (satisfies(fold.value(), expectation)) {
            return Found.of(ends(fold, expectation) ? Status.VOID : Status.KEPT);
        }
        Fold stated = view.with(Standing.STATED).timeline(measure).at(asked);
        return Found.of(satisfies(stated.value(), expectation) ? Status.STATED_ONLY : Status.LATE);
    }

    /// Kept while the exemption runs. If it ran on the last day up to which the measure has been kept and its end has
    /// come
    /// since, nobody has looked.
    private static Found exempt(View view, Measure measure, Agreement.OfMeasure expectation, Instant at) {
        if (exemption(view.timeline(measure), expectation, at) != null) {
            return Found.of(Status.KEPT);
        }
        Instant through = AsOf.endOf(measure.through()).in(measure.zone());
        boolean complete = view.scenario() != null && view.scenario().noFurtherAct();
        if (!complete && at.isAfter(through) && exemption(view.timeline(measure), expectation, through) != null) {
            return Found.untold(Untold.AFTER_HORIZON);
        }
        Timeline stated = view.with(Standing.STATED).timeline(measure);
        return Found.of(exemption(stated, expectation, at) != null ? Status.STATED_ONLY : Status.LATE);
    }

    private static @Nullable Layer exemption(Timeline timeline, Agreement.OfMeasure expectation, Instant at) {
        return timeline.layers().reversed().stream()
                .filter(layer -> layer.act() == Act.EXEMPTS
                        && layer.heading() != null
                        && layer.heading().equals(expectation.heading())
                        && layer.period().contains(at))
                .findFirst()
                .orElse(null);
    }

    /// A period that is over: lapsed, unless its end lies after the last day up to which the measure has been kept. An
    /// act may have
    /// prolonged it then, and only what had nothing left to bind on that day still has nothing.
    private static Found over(View view, Measure measure, Agreement.OfMeasure expectation) {
        Instant through = AsOf.endOf(measure.through()).in(measure.zone());
        boolean complete = view.scenario() != null && view.scenario().noFurtherAct();
        if (complete || !expectation.period().until().isAfter(through)) {
            return Found.of(Status.LAPSED);
        }
        Fold kept = view.timeline(measure).at(MeasureState.general(measure, through));
        return ends(kept, expectation) ? Found.of(Status.VOID) : Found.untold(Untold.AFTER_HORIZON);
    }

    private static boolean satisfies(Value value, Agreement.OfMeasure expectation) {
        if (expectation.wanted() == Agreement.Wanted.IN_FORCE) {
            return !(value instanceof Value.Nothing);
        }
        return switch (value) {
            case Value.Nothing nothing -> true;
            case Value.Rate rate -> {
                BigDecimal most = expectation.atMost() == null
                        ? BigDecimal.ZERO
                        : expectation.atMost().adValorem().orElse(BigDecimal.ZERO);
                yield rate.expression()
                        .adValorem()
                        .map(ratio -> ratio.compareTo(most) <= 0)
                        .orElse(false);
            }
            default -> false;
        };
    }
}

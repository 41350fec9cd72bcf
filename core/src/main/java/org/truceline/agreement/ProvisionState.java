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
import org.truceline.timeline.View;

/// Where a promise stands at a time, in a view.
///
/// @param expectations the status of each thing it leads one to expect
/// @param carriedOutBy instruments that show it: those of the layers that make the measures so, and of outcomes reported
public record ProvisionState(
        Agreement.Provision provision, Status status, List<Status> expectations, List<InstrumentId> carriedOutBy) {

    public ProvisionState {
        expectations = List.copyOf(expectations);
        carriedOutBy = List.copyOf(carriedOutBy);
    }

    /// The words for it.
    public enum Status {
        /// Its period has not begun.
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
        List<Status> each = new ArrayList<>();
        for (Agreement.Expectation expectation : provision.expects()) {
            each.add(expectation(view, expectation, when));
        }
        return new ProvisionState(provision, whole(provision, each), each, carriedOutBy(view, provision, when));
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
                case Agreement.OfEvent of -> {
                    Event event = view.ledger().events().get(of.event());
                    Event.Outcome outcome = event == null ? null : EventState.of(view, event, when).outcome();
                    if (outcome != null) {
                        acts.add(outcome.by());
                    }
                }
            }
        }
        return new ArrayList<>(acts);
    }

    /// The layer that makes a measure as promised: at the time asked for, or at the start of the period if that is still ahead.
    private static @Nullable Layer shows(View view, Agreement.OfMeasure expectation, AsOf when) {
        Measure measure = view.ledger().measure(expectation.measure());
        Instant at = when.in(measure.zone());
        Instant from = expectation.period().from();
        Instant asked = at.isBefore(from) ? from : at;
        Instant last = expectation.period().until();
        if (!asked.isBefore(last)) {
            asked = last.minusNanos(1);
        }
        Fold fold = view.timeline(measure).at(MeasureState.general(measure, asked));
        return satisfies(fold.value(), expectation) ? fold.top() : null;
    }

    private static Status whole(Agreement.Provision provision, List<Status> each) {
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

    private static Status expectation(View view, Agreement.Expectation expectation, AsOf when) {
        return switch (expectation) {
            case Agreement.OfMeasure measure -> measure(view, measure, when);
            case Agreement.OfCommitment commitment -> CommitmentState.of(view, commitment, when).status();
            case Agreement.OfEvent event -> event(view, event, when);
        };
    }

    /// Kept once an outcome is known; before that pending, or, when its date has passed unreported, not to be told.
    private static Status event(View view, Agreement.OfEvent expectation, AsOf when) {
        Event event = view.ledger().events().get(expectation.event());
        if (event == null) {
            return Status.CANNOT_TELL;
        }
        EventState state = EventState.of(view, event, when);
        return switch (state.kind()) {
            case REPORTED -> postponed(event, state) ? Status.LATE : Status.KEPT;
            case AHEAD, NO_DATE -> Status.PENDING;
            case CALLED_OFF -> Status.LAPSED;
            case UNREPORTED, NOT_KNOWN -> Status.CANNOT_TELL;
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

    private static Status measure(View view, Agreement.OfMeasure expectation, AsOf when) {
        Measure measure = view.ledger().measure(expectation.measure());
        Instant at = when.in(measure.zone());
        if (at.isBefore(expectation.period().from())) {
            return Status.PENDING;
        }
        if (!expectation.period().contains(at)) {
            return Status.LAPSED;
        }
        Case asked = MeasureState.general(measure, at);
        if (view.isOpen(measure, asked)) {
            return Status.CANNOT_TELL;
        }
        Fold fold = view.timeline(measure).at(asked);
        if (satisfies(fold.value(), expectation)) {
            Layer top = fold.top();
            boolean gone = expectation.atMost() != null
                    && top != null
                    && fold.value() instanceof Value.Nothing
                    && (top.act() == Act.ENDS || top.act() == Act.ANNULS);
            return gone ? Status.VOID : Status.KEPT;
        }
        Fold stated = view.with(Standing.STATED).timeline(measure).at(asked);
        return satisfies(stated.value(), expectation) ? Status.STATED_ONLY : Status.LATE;
    }

    private static boolean satisfies(Value value, Agreement.OfMeasure expectation) {
        return switch (value) {
            case Value.Nothing nothing -> true;
            case Value.Rate rate -> {
                BigDecimal most = expectation.atMost() == null
                        ? BigDecimal.ZERO
                        : expectation.atMost().adValorem().orElse(BigDecimal.ZERO);
                yield rate.expression().adValorem().map(ratio -> ratio.compareTo(most) <= 0).orElse(false);
            }
            default -> false;
        };
    }
}

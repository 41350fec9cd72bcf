package org.truceline.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Series;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.View;

/// How far a promise to buy has come, by a published series. Nothing is extrapolated;
/// [Projection] does so where it is asked for.
///
/// @param series    the series that counts towards it; null if no agreement names one
/// @param deadlines the target as written, then, where a statement sets another amount or day, that one; empty if none
/// is known
/// @param latest    the last figure known; null if none is
public record CommitmentState(
        Measure measure, @Nullable Series series, List<Deadline> deadlines, Series.@Nullable Point latest) {

    public CommitmentState {
        deadlines = List.copyOf(deadlines);
    }

    /// A target with its day, and where the figures stand against it.
    ///
    /// @param layer   the statement that sets it
    /// @param reached the first figure that meets it; null if none does
    /// @param even    the amount spread evenly over the whole time that was given; null if no amount or no day was
    /// said
    /// @param pace    what is still missing, while the day lies ahead and a figure is known; null otherwise
    public record Deadline(
            Value.Target target,
            Layer layer,
            ProvisionState.Status status,
            Series.@Nullable Point reached,
            @Nullable Pace even,
            @Nullable Pace pace) {

        /// The last day on which it can be met; null if no day was said.
        public @Nullable LocalDate lastDay(ZoneId zone) {
            return target.by().equals(Period.OPEN)
                    ? null
                    : target.by().minusNanos(1).atZone(zone).toLocalDate();
        }
    }

    /// The state of a promise at a time, in a view, by the series that its agreement names.
    public static CommitmentState of(View view, Agreement.OfCommitment commitment, AsOf when) {
        Series series =
                commitment.series() == null ? null : view.ledger().series().get(commitment.series());
        return of(view, view.ledger().measure(commitment.measure()), series, when);
    }

    /// Every promise to buy that is known in a view, in the order of their ids.
    public static List<CommitmentState> all(View view, AsOf when) {
        List<CommitmentState> found = new ArrayList<>();
        view.ledger().measures().values().stream()
                .filter(measure -> measure.kind() == MeasureKind.COMMITMENT)
                .sorted(Comparator.comparing(Measure::id))
                .forEach(measure -> {
                    CommitmentState state = of(view, measure, linked(view, measure), when);
                    if (!state.deadlines().isEmpty()) {
                        found.add(state);
                    }
                });
        return found;
    }

    private static CommitmentState of(View view, Measure measure, @Nullable Series series, AsOf when) {
        Instant at = when.in(measure.zone());
        List<Series.Point> points = series == null
                ? List.of()
                : FigureState.known(view, series, when).standing();
        List<Deadline> deadlines = new ArrayList<>();
        Layer written = target(view, measure, at);
        Layer stated = target(view.with(Standing.STATED), measure, at);
        for (Layer layer : new Layer[] {written, stated}) {
            if (layer != null
                    && layer.value() instanceof Value.Target target
                    && deadlines.stream().noneMatch(one -> one.target().equals(target))) {
                Instant from = (written == null ? layer : written).period().from();
                deadlines.add(deadline(target, layer, from, points, at, measure.zone()));
            }
        }
        return new CommitmentState(measure, series, deadlines, points.isEmpty() ? null : points.getLast());
    }

    /// The series by which an agreement counts it.
    private static @Nullable Series linked(View view, Measure measure) {
        for (Agreement agreement : view.ledger().agreements().values()) {
            for (Agreement.Provision provision : agreement.provisions()) {
                for (Agreement.Expectation expectation : provision.expects()) {
                    if (expectation instanceof Agreement.OfCommitment of
                            && of.series() != null
                            && of.measure().equals(measure.id())) {
                        return view.ledger().series().get(of.series());
                    }
                }
            }
        }
        return null;
    }

    /// The status against the target as written.
    public ProvisionState.Status status() {
        return deadlines.isEmpty()
                ? ProvisionState.Status.CANNOT_TELL
                : deadlines.getFirst().status();
    }

    /// The first figure that meets the target as written; null if none does.
    public Series.@Nullable Point reached() {
        return deadlines.isEmpty() ? null : deadlines.getFirst().reached();
    }

    /// @param from the first instant at which the promise runs
    private static Deadline deadline(
            Value.Target target, Layer layer, Instant from, List<Series.Point> points, Instant at, ZoneId zone) {
        BigDecimal amount = target.amount();
        if (amount == null) {
            boolean ahead = at.isBefore(from);
            return new Deadline(
                    target,
                    layer,
                    ahead ? ProvisionState.Status.PENDING : ProvisionState.Status.CANNOT_TELL,
                    null,
                    null,
                    null);
        }
        Series.Point reached = points.stream()
                .filter(point -> point.value().compareTo(amount) >= 0)
                .findFirst()
                .orElse(null);
        ProvisionState.Status status = status(target.by(), amount, points, reached, at, zone);
        boolean ahead = status == ProvisionState.Status.PENDING && !points.isEmpty();
        return new Deadline(
                target,
                layer,
                status,
                reached,
                Pace.of(amount, from.atZone(zone).toLocalDate(), target.by(), zone),
                ahead
                        ? Pace.of(
                                amount.subtract(points.getLast().value()),
                                points.getLast().at().plusDays(1),
                                target.by(),
                                zone)
                        : null);
    }

    /// Late only if a figure for the last day or a later one falls short: an older figure does not tell how that day
    /// found it, nor does any figure where the deadline lies after the horizon. Without a deadline it is never
    /// late.
    private static ProvisionState.Status status(
            Instant by,
            BigDecimal amount,
            List<Series.Point> points,
            Series.@Nullable Point reached,
            Instant at,
            ZoneId zone) {
        if (reached != null && !end(reached, zone).isAfter(by)) {
            return ProvisionState.Status.KEPT;
        }
        if (at.isBefore(by)) {
            return ProvisionState.Status.PENDING;
        }
        boolean fellShort = points.stream()
                .anyMatch(point ->
                        point.value().compareTo(amount) < 0 && !end(point, zone).isBefore(by));
        return fellShort ? ProvisionState.Status.LATE : ProvisionState.Status.CANNOT_TELL;
    }

    /// The first instant after the day of a figure.
    private static Instant end(Series.Point point, ZoneId zone) {
        return point.at().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// The layer that sets the target: a promise keeps its deadline after it has passed, and one that begins later has
    /// it already.
    private static @Nullable Layer target(View view, Measure measure, Instant at) {
        Case asked = MeasureState.general(measure, at);
        Fold fold = view.timeline(measure).at(asked);
        if (fold.top() != null) {
            return fold.top();
        }
        for (Instant edge : view.timeline(measure).edges(asked).tailSet(at, false)) {
            Layer top = view.timeline(measure).at(asked.at(edge)).top();
            if (top != null) {
                return top;
            }
        }
        return null;
    }
}

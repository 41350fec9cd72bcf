package org.truceline.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.View;

/// How far a promise to buy has come, by a published series. Nothing is extrapolated.
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
    /// @param pace    what is still missing, while the day lies ahead and a figure is known; null otherwise
    public record Deadline(
            Value.Target target,
            Layer layer,
            ProvisionState.Status status,
            Series.@Nullable Point reached,
            @Nullable Pace pace) {

        /// The last day on which it can be met.
        public LocalDate lastDay(ZoneId zone) {
            return target.by().minusNanos(1).atZone(zone).toLocalDate();
        }
    }

    /// What is missing, and the days left for it: those after the day of the last figure, through the deadline.
    public record Pace(BigDecimal remaining, long days) {

        /// What each of those days would have to bring, rounded half up to whole units.
        public BigDecimal perDay() {
            return remaining.divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP);
        }
    }

    /// The state of a promise at a time, in a view, by the series that its agreement names.
    public static CommitmentState of(View view, Agreement.OfCommitment commitment, AsOf when) {
        Series series = view.ledger().series().get(commitment.series());
        if (series == null) {
            throw new IllegalArgumentException("the ledger has no series " + commitment.series());
        }
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
        List<Series.Point> points = series == null ? List.of() : FigureState.known(view, series, when);
        List<Deadline> deadlines = new ArrayList<>();
        Layer written = target(view, measure, at);
        Layer stated = target(view.with(Standing.STATED), measure, at);
        for (Layer layer : new Layer[] {written, stated}) {
            if (layer != null
                    && layer.value() instanceof Value.Target target
                    && deadlines.stream().noneMatch(one -> one.target().equals(target))) {
                deadlines.add(deadline(target, layer, points, at, measure.zone()));
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

    private static Deadline deadline(
            Value.Target target, Layer layer, List<Series.Point> points, Instant at, ZoneId zone) {
        Series.Point reached = points.stream()
                .filter(point -> point.value().compareTo(target.amount()) >= 0)
                .findFirst()
                .orElse(null);
        ProvisionState.Status status = status(target, points, reached, at, zone);
        boolean ahead = status == ProvisionState.Status.PENDING && !points.isEmpty();
        return new Deadline(target, layer, status, reached, ahead ? pace(target, points.getLast(), zone) : null);
    }

    /// Late only if a figure for the last day or a later one falls short: an older figure does not tell how that day
    /// found it, nor does
    /// any figure where the deadline lies after the horizon.
    private static ProvisionState.Status status(
            Value.Target target, List<Series.Point> points, Series.@Nullable Point reached, Instant at, ZoneId zone) {
        if (reached != null && !end(reached, zone).isAfter(target.by())) {
            return ProvisionState.Status.KEPT;
        }
        if (at.isBefore(target.by())) {
            return ProvisionState.Status.PENDING;
        }
        boolean fellShort = points.stream()
                .anyMatch(point -> point.value().compareTo(target.amount()) < 0
                        && !end(point, zone).isBefore(target.by()));
        return fellShort ? ProvisionState.Status.LATE : ProvisionState.Status.CANNOT_TELL;
    }

    private static @Nullable Pace pace(Value.Target target, Series.Point latest, ZoneId zone) {
        LocalDate by = target.by().atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(latest.at().plusDays(1), by);
        return days > 0 ? new Pace(target.amount().subtract(latest.value()), days) : null;
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

package org.truceline.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Measure;
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
/// @param target      what was promised; null if no target is in force in the view
/// @param otherTarget the target by the other side's account, where a statement sets another deadline; null if none
/// @param latest      the last figure known; null if none is
/// @param reached     the first figure that meets the target; null if none does
public record CommitmentState(
        Measure measure,
        Series series,
        ProvisionState.Status status,
        Value.@Nullable Target target,
        Value.@Nullable Target otherTarget,
        Series.@Nullable Point latest,
        Series.@Nullable Point reached) {

    /// The state at a time, in a view.
    public static CommitmentState of(View view, Agreement.OfCommitment commitment, AsOf when) {
        Measure measure = view.ledger().measure(commitment.measure());
        Series series = view.ledger().series().get(commitment.series());
        if (series == null) {
            throw new IllegalArgumentException("the ledger has no series " + commitment.series());
        }
        Instant at = when.in(measure.zone());
        Value.Target target = target(view, measure, at);
        Value.Target stated = target(view.with(Standing.STATED), measure, at);
        LocalDate day = when.day(series.zone());
        LocalDate known = view.known().day(series.zone());
        List<Series.Point> points = series.points().stream()
                .filter(point -> !point.announced().isAfter(known) && !point.at().isAfter(day))
                .sorted(Comparator.comparing(Series.Point::at))
                .toList();
        Series.Point reached = null;
        if (target != null) {
            BigDecimal amount = target.amount();
            reached = points.stream()
                    .filter(point -> point.value().compareTo(amount) >= 0)
                    .findFirst()
                    .orElse(null);
        }
        return new CommitmentState(
                measure,
                series,
                status(target, reached, points, at, measure, beyond(view, target, measure)),
                target,
                stated == null || stated.equals(target) ? null : stated,
                points.isEmpty() ? null : points.getLast(),
                reached);
    }

    private static ProvisionState.Status status(
            Value.@Nullable Target target,
            Series.@Nullable Point reached,
            List<Series.Point> points,
            Instant at,
            Measure measure,
            boolean deadlineBeyondHorizon) {
        if (target == null) {
            return ProvisionState.Status.CANNOT_TELL;
        }
        if (reached != null) {
            Instant met = reached.at().atStartOfDay(measure.zone()).toInstant();
            return met.isBefore(target.by()) ? ProvisionState.Status.KEPT : ProvisionState.Status.LATE;
        }
        if (at.isBefore(target.by())) {
            return ProvisionState.Status.PENDING;
        }
        return points.isEmpty() || deadlineBeyondHorizon
                ? ProvisionState.Status.CANNOT_TELL
                : ProvisionState.Status.LATE;
    }

    /// A deadline after the horizon may have been met unseen.
    private static boolean beyond(View view, Value.@Nullable Target target, Measure measure) {
        Instant horizon = AsOf.endOf(view.ledger().horizon()).in(measure.zone());
        return target != null && target.by().isAfter(horizon);
    }

    /// The target of the fold, whatever its period: a promise keeps its deadline after it has passed.
    private static Value.@Nullable Target target(View view, Measure measure, Instant at) {
        Case asked = MeasureState.general(measure, at);
        Fold fold = view.timeline(measure).at(asked);
        return fold.value() instanceof Value.Target target ? target : null;
    }
}

package org.truceline.answers;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.CommitmentState;
import org.truceline.agreement.FiguresAdded;
import org.truceline.agreement.Pace;
import org.truceline.agreement.Projection;
import org.truceline.agreement.ProvisionState;
import org.truceline.ledger.Layer;
import org.truceline.ledger.PublishedFigure;
import org.truceline.ledger.Series;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.Period;

/// Says promises to buy and the figures beside them in one language.
public final class CommitmentWords {

    private final Phrases phrases;
    private final Words words;

    public CommitmentWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    /// What was promised, with its day: `25,000,000 t by the end of 2026-12-31`. What was not said is said to be so.
    String target(Value.Target target, ZoneId zone) {
        boolean dated = !target.by().equals(Period.OPEN);
        String amount = amount(target);
        return dated ? words.text("value.target", amount, phrases.lastDay(target.by(), zone)) : amount;
    }

    /// What was promised: `12,000,000 t`, or that no amount was said.
    public String amount(Value.Target target) {
        BigDecimal amount = target.amount();
        return amount == null ? words.text("commitments.no-amount") : amount(amount, target.unit());
    }

    /// `12,000,000 t`.
    public String amount(BigDecimal value, String unit) {
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String own = "unit." + unit;
        return words.has(own)
                ? words.text(own, format.format(value))
                : words.text("figure.amount", format.format(value), unit);
    }

    /// The last day of a deadline; who says so, if no text does.
    public String deadline(CommitmentState.Deadline deadline, CommitmentState commitment) {
        LocalDate last = deadline.lastDay(commitment.measure().zone());
        String day = last == null ? words.text("commitments.no-day") : last.toString();
        Layer layer = deadline.layer();
        return layer.standing() == Standing.ENACTED
                ? day
                : words.text("promise.said", day, phrases.said(layer.standing(), layer.saidBy()));
    }

    /// A figure with the day it refers to.
    public String figure(Series series, Series.Point point) {
        return words.text("figure.on", amount(point.value(), series.unit()), point.at())
                + phrases.weak(point.confidence());
    }

    /// The days that a figure counts, or the day that it refers to.
    public String days(Series.Point point) {
        LocalDate from = point.from();
        return from == null || from.equals(point.at()) ? point.at().toString() : words.text("days", from, point.at());
    }

    /// What is still missing and what the days left would have to bring; before a figure is known, what an even pace
    /// over the whole time would be; empty if nothing is missing or no day is left.
    public String pace(CommitmentState state, CommitmentState.Deadline deadline) {
        String unit = deadline.target().unit();
        if (deadline.pace() != null) {
            return spread("commitments.pace", deadline.pace(), unit);
        }
        Pace even = deadline.even();
        boolean uncounted = state.latest() == null && deadline.status() == ProvisionState.Status.PENDING;
        return even == null || !uncounted ? "" : spread("commitments.even", even, unit);
    }

    private String spread(String key, Pace pace, String unit) {
        return words.text(
                key,
                amount(pace.remaining(), unit),
                pace.days(),
                amount(pace.perWeek(), unit),
                amount(pace.perThirtyDays(), unit));
    }

    /// What the count would come to at the average so far, as a sentence that says it is computed; or why it cannot be.
    public String projection(String promise, CommitmentState.Deadline deadline, @Nullable Projection projection) {
        if (projection == null) {
            return words.text("commitments.no-projection", promise);
        }
        String unit = deadline.target().unit();
        String first = words.text(
                "commitments.projection",
                promise,
                amount(projection.latest().value(), unit),
                projection.from(),
                projection.latest().at(),
                amount(projection.atDeadline(), unit),
                projection.latest().at().plusDays(projection.days()));
        return projection.metOn() == null
                ? first
                : first + words.text("commitments.projection.met", projection.metOn());
    }

    /// The source of a figure that is to be added.
    public String source(PublishedFigure figure) {
        return (figure.citation().isEmpty() ? phrases.source(figure.point().by()) : figure.citation())
                + phrases.weak(figure.point().confidence());
    }

    /// How an added figure does not go together with another one.
    public String conflict(FiguresAdded.Conflict conflict) {
        PublishedFigure figure = conflict.figure();
        String unit = figure.series().unit();
        return words.text(
                "figures.conflict." + Phrases.word(conflict.kind()),
                figure.series().id(),
                amount(figure.point().value(), unit),
                days(figure.point()),
                amount(conflict.other().value(), unit),
                days(conflict.other()),
                conflict.other().announced(),
                figure.line());
    }

    /// What a series counts: booked, shipped, landed.
    public String counts(Series series) {
        return words.text("counts." + series.counts());
    }
}

package org.truceline.answers;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.CommitmentState;
import org.truceline.agreement.FigureState;
import org.truceline.agreement.FiguresAdded;
import org.truceline.agreement.Pace;
import org.truceline.agreement.Projection;
import org.truceline.ledger.Series;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Promises to buy by `docs/schema/commitments.schema.json`.
public final class CommitmentJson {

    private final Phrases phrases;

    public CommitmentJson(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Promises to buy, and the published figures beside them.
    ///
    /// @param projected whether to go on from the figures where that can be done
    public String commitments(
            View view, AsOf when, List<CommitmentState> commitments, List<FigureState> figures, boolean projected) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.array("commitments", commitments, (item, state) -> {
                item.field("measure", state.measure().id().text());
                item.field("name", phrases.name(state.measure()));
                item.field("status", Phrases.word(state.status()));
                item.field(
                        "series", state.series() == null ? null : state.series().id());
                point(item, "latest", state.latest());
                deadlines(item, state, projected);
            });
            json.array("figures", figures, (item, figure) -> {
                item.field("series", figure.series().id());
                item.field("name", phrases.words().of(figure.series().name()));
                item.field("counts", figure.series().counts());
                item.field("unit", figure.series().unit());
                item.strings(
                        "towards",
                        figure.towards(commitments).stream()
                                .map(one -> one.measure().id().text())
                                .toList());
                point(item, "latest", figure.latest());
                item.array("points", figure.points(), (each, point) -> {
                    point(each, point);
                    each.field("replaced", !figure.stands(point));
                });
            });
        });
    }

    /// What an import of figures added, by `docs/schema/commitments-import.schema.json`.
    ///
    /// @param written the files that were written; empty if none was
    public String imported(FiguresAdded figures, LocalDate horizon, List<String> written) {
        return Json.object(phrases.ledger(), json -> {
            json.array("added", figures.added(), (item, figure) -> {
                item.field("line", figure.line());
                item.field("series", figure.series().id());
                item.field("unit", figure.series().unit());
                figure(item, figure.point());
                item.field("source", figure.point().by().text());
                item.field("citation", figure.citation().isEmpty() ? null : figure.citation());
                item.field("afterHorizon", figure.point().announced().isAfter(horizon));
            });
            json.field("known", figures.known());
            json.array("conflicts", figures.conflicts(), (item, conflict) -> {
                item.field("kind", Phrases.word(conflict.kind()));
                item.field("line", conflict.figure().line());
                item.object("other", other -> {
                    figure(other, conflict.other());
                    other.field("source", conflict.other().by().text());
                });
            });
            json.strings("written", written);
        });
    }

    static void deadlines(Json json, CommitmentState state, boolean projected) throws IOException {
        json.array("deadlines", state.deadlines(), (item, one) -> {
            LocalDate lastDay = one.lastDay(state.measure().zone());
            item.decimal("amount", one.target().amount());
            item.field(
                    "unit", one.target().amount() == null ? null : one.target().unit());
            item.field("lastDay", lastDay == null ? null : lastDay.toString());
            item.standing(one.layer().standing());
            item.field("saidBy", one.layer().saidBy());
            item.field("status", Phrases.word(one.status()));
            point(item, "reached", one.reached());
            pace(item, "even", one.even());
            pace(item, "pace", one.pace());
            projection(item, projected ? Projection.of(state, one) : null);
            item.by("by", one.layer().by());
        });
    }

    private static void pace(Json json, String name, @Nullable Pace pace) throws IOException {
        json.nullable(name, pace, item -> {
            if (pace != null) {
                item.decimal("remaining", pace.remaining());
                item.field("days", pace.days());
                item.decimal("perDay", pace.perDay());
                item.decimal("perWeek", pace.perWeek());
                item.decimal("perThirtyDays", pace.perThirtyDays());
            }
        });
    }

    private static void projection(Json json, @Nullable Projection projection) throws IOException {
        json.nullable("projection", projection, item -> {
            if (projection != null) {
                item.field("from", projection.from().toString());
                item.field("through", projection.latest().at().toString());
                item.decimal("counted", projection.latest().value());
                item.decimal("atDeadline", projection.atDeadline());
                LocalDate met = projection.metOn();
                item.field("metOn", met == null ? null : met.toString());
            }
        });
    }

    private static void point(Json json, String name, Series.@Nullable Point point) throws IOException {
        json.nullable(name, point, item -> {
            if (point != null) {
                point(item, point);
            }
        });
    }

    private static void point(Json json, Series.Point point) throws IOException {
        figure(json, point);
        json.by("by", point.by());
    }

    private static void figure(Json json, Series.Point point) throws IOException {
        LocalDate from = point.from();
        json.field("from", from == null ? null : from.toString());
        json.field("day", point.at().toString());
        json.field("announced", point.announced().toString());
        json.decimal("value", point.value());
        json.field("confidence", Phrases.word(point.confidence()));
    }
}

package org.truceline.cli;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.CommitmentState;
import org.truceline.agreement.FigureState;
import org.truceline.agreement.Projection;
import org.truceline.agreement.ProvisionState;
import org.truceline.answers.AgreementWords;
import org.truceline.answers.CommitmentJson;
import org.truceline.answers.CommitmentWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Series;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline commitments`: promises to buy, their deadlines, and the published figures beside them.
@Command(
        name = "commitments",
        description = "Promises to buy: targets, deadlines, the latest figures, and the pace still needed.",
        mixinStandardHelpOptions = true,
        subcommands = FiguresImport.class,
        footer = {
            "",
            "Without --known it answers as it could be known on the day asked for.",
            "Example:",
            "  truceline commitments --on 2026-01-20",
            "  truceline commitments --on 2025-12-10 --extrapolate"
        })
final class CommitmentsCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Option(names = "--figures", description = "show every figure known, not only the last of each series")
    private boolean figures;

    @Option(
            names = "--extrapolate",
            description = "also compute where a count would be at the deadline if it went on at its average so far")
    private boolean extrapolate;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        View view = common.view(when);
        List<CommitmentState> commitments = CommitmentState.all(view, when);
        List<FigureState> beside = FigureState.about(view, commitments, when);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new CommitmentJson(phrases).commitments(view, when, commitments, beside, extrapolate));
        } else {
            write(view, when, commitments, beside, phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private void write(
            View view, AsOf when, List<CommitmentState> commitments, List<FigureState> beside, Phrases phrases) {
        Words words = phrases.words();
        Screen screen = common.screen();
        screen.title(words.text("commitments.title", when.text()));
        screen.paragraph(Common.coordinates(view, phrases));
        screen.line();
        if (commitments.isEmpty()) {
            screen.paragraph(words.text("commitments.none", when.text()));
            return;
        }
        CommitmentWords said = new CommitmentWords(phrases);
        Table table = new Table(
                words.text("column.promise"),
                words.text("column.target"),
                words.text("column.deadline"),
                words.text("column.status"),
                words.text("column.latest"),
                words.text("column.pace"),
                words.text("column.source"));
        commitments.forEach(state -> rows(table, state, said, phrases));
        screen.table(table);
        if (extrapolate) {
            projections(commitments, said, phrases);
        }
        if (!beside.isEmpty()) {
            figures(beside, commitments, said, phrases);
        }
        screen.line();
        screen.paragraph(words.text("commitments.apart"));
        if (when.day(ZoneOffset.UTC).isAfter(view.ledger().horizon())) {
            screen.paragraph(words.text("events.horizon", view.ledger().horizon()));
        }
        if (beside.stream().anyMatch(figure -> figure.points().stream()
                .anyMatch(point -> point.announced().isAfter(view.ledger().horizon())))) {
            screen.paragraph(
                    words.text("commitments.after-horizon", view.ledger().horizon()));
        }
    }

    private static void rows(Table table, CommitmentState state, CommitmentWords said, Phrases phrases) {
        String name = phrases.name(state.measure());
        AgreementWords statuses = new AgreementWords(phrases);
        for (CommitmentState.Deadline one : state.deadlines()) {
            table.row(
                    name,
                    said.amount(one.target()),
                    said.deadline(one, state),
                    statuses.status(one.status()),
                    counted(state, one, said, phrases.words()),
                    said.pace(state, one),
                    phrases.source(one.layer().by(), one.layer().confidence()));
            name = "";
        }
    }

    /// The figure that settles it, or the last one known.
    private static String counted(
            CommitmentState state, CommitmentState.Deadline deadline, CommitmentWords said, Words words) {
        Series series = state.series();
        if (series == null) {
            return words.text("commitments.no-series");
        }
        Series.Point point = deadline.reached() == null ? state.latest() : deadline.reached();
        return point == null ? words.text("commitments.no-figure") : said.figure(series, point);
    }

    /// What the counts would come to, for promises whose day is ahead.
    private void projections(List<CommitmentState> commitments, CommitmentWords said, Phrases phrases) {
        Screen screen = common.screen();
        screen.line();
        screen.title(phrases.words().text("commitments.projections"));
        for (CommitmentState state : commitments) {
            for (CommitmentState.Deadline one : state.deadlines()) {
                if (one.status() == ProvisionState.Status.PENDING) {
                    screen.paragraph(said.projection(phrases.name(state.measure()), one, Projection.of(state, one)));
                }
            }
        }
    }

    private void figures(
            List<FigureState> beside, List<CommitmentState> commitments, CommitmentWords said, Phrases phrases) {
        Words words = phrases.words();
        Table table = new Table(
                words.text("column.counts"),
                words.text("column.series"),
                ">" + words.text("column.figure"),
                words.text("column.period"),
                words.text("column.known-since"),
                words.text("column.towards"),
                words.text("column.source"));
        for (FigureState figure : beside) {
            List<Series.Point> points = figures ? figure.points() : List.of(figure.latest());
            String counts = said.counts(figure.series());
            String name = words.of(figure.series().name());
            String towards = towards(figure, commitments, phrases);
            for (Series.Point point : points) {
                table.row(
                        counts,
                        name,
                        said.amount(point.value(), figure.series().unit()) + (figure.stands(point) ? "" : " *"),
                        said.days(point),
                        point.announced().toString(),
                        towards,
                        phrases.source(point.by(), point.confidence()));
                counts = "";
                name = "";
                towards = "";
            }
        }
        Screen screen = common.screen();
        screen.line();
        screen.title(words.text("commitments.figures"));
        screen.table(table);
        screen.paragraph(words.text(figures ? "commitments.all-figures" : "commitments.more-figures"));
    }

    private static String towards(FigureState figure, List<CommitmentState> commitments, Phrases phrases) {
        List<String> names = figure.towards(commitments).stream()
                .map(one -> phrases.name(one.measure()))
                .toList();
        return names.isEmpty()
                ? phrases.words().text("commitments.beside")
                : String.join(phrases.words().text("list.semicolon"), names);
    }
}

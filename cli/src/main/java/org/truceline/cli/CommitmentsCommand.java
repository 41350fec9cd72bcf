package org.truceline.cli;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.CommitmentState;
import org.truceline.agreement.FigureState;
import org.truceline.answers.AgreementJson;
import org.truceline.answers.AgreementWords;
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
        footer = {
            "",
            "Without --known it answers as it could be known on the day asked for.",
            "Example:",
            "  truceline commitments --on 2026-01-20"
        })
final class CommitmentsCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--on", paramLabel = "DATE", description = "day or time (default: today)")
    private @Nullable String on;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        View view = common.view(when);
        List<CommitmentState> commitments = CommitmentState.all(view, when);
        List<FigureState> figures = FigureState.about(view, commitments, when);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new AgreementJson(phrases).commitments(view, when, commitments, figures));
        } else {
            write(view, when, commitments, figures, phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private void write(
            View view, AsOf when, List<CommitmentState> commitments, List<FigureState> figures, Phrases phrases) {
        Words words = phrases.words();
        Screen screen = common.screen();
        screen.title(words.text("commitments.title", when.text()));
        screen.paragraph(Common.coordinates(view, phrases));
        screen.line();
        if (commitments.isEmpty()) {
            screen.paragraph(words.text("commitments.none", when.text()));
            return;
        }
        AgreementWords said = new AgreementWords(phrases);
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
        figures(figures, said, words);
        screen.line();
        screen.paragraph(words.text("commitments.apart"));
        if (when.day(ZoneOffset.UTC).isAfter(view.ledger().horizon())) {
            screen.paragraph(words.text("events.horizon", view.ledger().horizon()));
        }
    }

    private static void rows(Table table, CommitmentState state, AgreementWords said, Phrases phrases) {
        String name = phrases.name(state.measure());
        for (CommitmentState.Deadline one : state.deadlines()) {
            table.row(
                    name,
                    said.amount(one.target().amount(), one.target().unit()),
                    said.deadline(one, state),
                    said.status(one.status()),
                    counted(state, one, said, phrases.words()),
                    said.pace(one),
                    said.source(one.layer().by(), one.layer().confidence()));
            name = "";
        }
    }

    /// The figure that settles it, or the last one known.
    private static String counted(
            CommitmentState state, CommitmentState.Deadline deadline, AgreementWords said, Words words) {
        Series series = state.series();
        if (series == null) {
            return words.text("commitments.no-series");
        }
        Series.Point point = deadline.reached() == null ? state.latest() : deadline.reached();
        return point == null ? words.text("commitments.no-figure") : said.figure(series, point);
    }

    private void figures(List<FigureState> figures, AgreementWords said, Words words) {
        if (figures.isEmpty()) {
            return;
        }
        Table table = new Table(
                words.text("column.counts"),
                words.text("column.series"),
                ">" + words.text("column.figure"),
                words.text("column.date"),
                words.text("column.announced"),
                words.text("column.source"));
        for (FigureState figure : figures) {
            Series.Point point = figure.latest();
            table.row(
                    said.counts(figure.series()),
                    words.of(figure.series().name()),
                    said.amount(point.value(), figure.series().unit()),
                    point.at().toString(),
                    point.announced().toString(),
                    said.source(point.by(), point.confidence()));
        }
        Screen screen = common.screen();
        screen.line();
        screen.title(words.text("commitments.figures"));
        screen.table(table);
    }
}

package org.truceline.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.EventState;
import org.truceline.answers.AgreementWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.TalksJson;
import org.truceline.answers.Words;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline events`: visits, elections, court dates: ahead, passed unreported, and how the others went.
@Command(
        name = "events",
        description = "Visits, summits, elections, court dates: what is ahead, and how it went as far as known.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without --known it answers as it could be known on the day asked for.",
            "Example:",
            "  truceline events",
            "  truceline events --on 2026-03-01 --since 2025-10-01"
        })
final class EventsCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--on", paramLabel = "DATE", description = "day (default: today)")
    private @Nullable String on;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "first day of what was (default: the day the ledger's series begin)")
    private @Nullable String since;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        View view = common.view(when);
        LocalDate first = first(view);
        List<EventState> events = new ArrayList<>();
        for (EventState state : EventState.all(view, when)) {
            if (!was(state) || !state.day().isBefore(first)) {
                events.add(state);
            }
        }
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new TalksJson(phrases).events(view, when, events));
        } else {
            write(view, when, first, events, phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private LocalDate first(View view) {
        if (since != null) {
            return common.asked("--since", since).day(ZoneId.of("UTC"));
        }
        return view.ledger().status() == null
                ? view.ledger().begins()
                : view.ledger().status().since();
    }

    private static boolean was(EventState state) {
        return state.kind() == EventState.Kind.REPORTED || state.kind() == EventState.Kind.CALLED_OFF;
    }

    private static boolean unreported(EventState state) {
        return state.kind() == EventState.Kind.UNREPORTED;
    }

    private void write(View view, AsOf when, LocalDate first, List<EventState> events, Phrases phrases) {
        Words words = phrases.words();
        Screen screen = common.screen();
        screen.title(words.text("events.title", when.text()));
        screen.paragraph(Common.coordinates(view, phrases));
        if (events.isEmpty()) {
            screen.line();
            screen.paragraph(words.text("events.none"));
            return;
        }
        AgreementWords said = new AgreementWords(phrases);
        List<EventState> ahead = events.stream()
                .filter(state -> !was(state) && !unreported(state))
                .toList();
        table(ahead, words.text("events.ahead"), words.text("column.firm"), said::firmness, said, words);
        List<EventState> passed =
                events.stream().filter(EventsCommand::unreported).toList();
        Function<EventState, String> outcome = state -> said.outcome(state, view);
        table(passed, words.text("events.unreported"), words.text("column.outcome"), outcome, said, words);
        List<EventState> were = events.stream().filter(EventsCommand::was).toList();
        table(were, words.text("events.reported", first), words.text("column.outcome"), outcome, said, words);
        if (passed.stream().anyMatch(state -> state.afterHorizon(view))) {
            screen.line();
            screen.paragraph(words.text("events.horizon", view.ledger().horizon()));
        }
    }

    private void table(
            List<EventState> events,
            String title,
            String column,
            Function<EventState, String> cell,
            AgreementWords said,
            Words words) {
        if (events.isEmpty()) {
            return;
        }
        Table table = new Table(
                words.text("column.date"),
                words.text("column.event"),
                column,
                words.text("column.earlier"),
                words.text("column.source"));
        for (EventState state : events) {
            table.row(
                    said.date(state),
                    words.of(state.event().name()),
                    cell.apply(state),
                    said.earlier(state),
                    said.source(state));
        }
        Screen screen = common.screen();
        screen.line();
        screen.title(title);
        screen.table(table);
    }
}

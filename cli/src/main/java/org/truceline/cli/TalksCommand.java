package org.truceline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.agreement.TalkState;
import org.truceline.answers.AgreementWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.TalksJson;
import org.truceline.answers.Words;
import org.truceline.ledger.Talk;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `truceline talks`: who met when and where, and what came of it.
@Command(
        name = "talks",
        description = "The record of the talks up to a day: when, where, who, and what came of it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without --known it answers as it could be known on the day asked for.",
            "Example:",
            "  truceline talks --on 2025-11-14"
        })
final class TalksCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--on", paramLabel = "DATE", description = "last day (default: today)")
    private @Nullable String on;

    @Override
    public Integer call() {
        AsOf when = common.asked("--on", on);
        View view = common.view(when);
        List<TalkState> talks = TalkState.upTo(view, when);
        Phrases phrases = common.phrases();
        if (common.json()) {
            common.screen().line(new TalksJson(phrases).talks(view, when, talks));
        } else {
            write(view, when, talks, phrases);
        }
        return common.deliver(Exit.ANSWERED);
    }

    private void write(View view, AsOf when, List<TalkState> talks, Phrases phrases) {
        Words words = phrases.words();
        Screen screen = common.screen();
        screen.title(words.text("talks.title", when.text()));
        screen.paragraph(Common.coordinates(view, phrases));
        if (talks.isEmpty()) {
            screen.line();
            screen.paragraph(words.text("talks.none", when.text()));
            return;
        }
        screen.paragraph(words.text("talks.rounds"));
        screen.line();
        Table table = new Table("", "");
        for (TalkState state : talks) {
            if (!table.isEmpty()) {
                table.row("", "");
            }
            rows(table, state, new AgreementWords(phrases), words);
        }
        screen.table(table);
    }

    private static void rows(Table table, TalkState state, AgreementWords said, Words words) {
        Talk talk = state.talk();
        table.row(said.days(talk.from(), talk.until()), said.talk(talk));
        if (!state.people().isEmpty()) {
            table.row("", said.people(state));
        }
        table.row("", words.of(talk.outcome()) + said.weak(talk.confidence()));
        if (state.agreement() != null) {
            table.row(
                    "",
                    words.text(
                            "talks.agreement",
                            words.of(state.agreement().name()),
                            state.agreement().id()));
        }
        table.row("", words.text("talks.source", said.sources(state.sources())));
    }
}

package org.truceline.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.truceline.answers.ListedWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.ScreenAnswer;
import org.truceline.answers.ScreenWords;
import org.truceline.answers.Words;
import org.truceline.listing.Listing;
import org.truceline.screening.Hit;
import org.truceline.screening.OwnParty;
import org.truceline.screening.Screener;
import org.truceline.screening.Screening.Outcome;

/// Writes what the name of a party met, as text.
final class ScreenText {

    private static final int MOST = 10;

    private final Phrases phrases;
    private final Words words;
    private final ScreenWords said;
    private final Screen screen;

    ScreenText(Phrases phrases, Screen screen) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.said = new ScreenWords(words);
        this.screen = screen;
    }

    void write(ScreenAnswer answer) {
        screen.title(words.text(
                "screen.title",
                Columns.clipped(answer.asked().name()),
                answer.when().text()));
        screen.paragraph(Common.coordinates(answer.view(), phrases));
        Screener screener = answer.against().screener();
        screen.paragraph(
                answer.against().name() == null
                        ? words.text(
                                "screen.ledger",
                                screener.names(),
                                screener.listings().size())
                        : words.text(
                                "screen.own",
                                screener.names(),
                                screener.listings().size(),
                                answer.against().name()));
        screen.line();
        screen.paragraph(said.outcome(answer, score(screener.matchFrom()), score(screener.possibleFrom())));
        if (!answer.setAside().isEmpty()) {
            screen.paragraph(words.text("screen.set-aside", answer.setAside().size()));
        }
        answer.hits().stream().limit(MOST).forEach(one -> hit(one, answer));
        if (answer.hits().size() > MOST) {
            screen.line();
            screen.paragraph(words.text("screen.more", answer.hits().size() - MOST));
        }
        if (!answer.against().incomplete().isEmpty()) {
            screen.line();
            screen.paragraph(words.text(
                    "listed.incomplete",
                    answer.against().incomplete().size(),
                    new ListedWords(phrases).lists(answer.against().incomplete())));
        }
        if (answer.outcome() == Outcome.NONE) {
            screen.paragraph(words.text("screen.not-clear"));
        }
    }

    private void hit(ScreenAnswer.Shown one, ScreenAnswer answer) {
        Hit hit = one.hit();
        screen.line();
        screen.title(score(one.score()) + "  " + hit.name());
        if (!hit.name().equals(hit.listing().name())) {
            screen.paragraph(words.text("screen.name-of", hit.listing().name()));
        }
        decision(one);
        own(one, answer);
        if (one.party() != null) {
            listings(one.party().listings());
        }
        String where = said.where(one, score(hit.score()), score(one.score()));
        if (!where.isEmpty()) {
            screen.paragraph(where);
        }
        Table parts = new Table(
                words.text("column.asked"),
                words.text("column.listed-name"),
                words.text("column.part"),
                words.text("column.how"));
        for (Hit.Part part : hit.parts()) {
            parts.row(part.asked(), part.listed(), said.kind(part), said.how(part));
        }
        if (!hit.parts().isEmpty()) {
            screen.table(parts);
        }
        if (!hit.against().isEmpty()) {
            screen.paragraph(words.text("screen.against", said.against(hit)));
        }
    }

    private void decision(ScreenAnswer.Shown one) {
        if (one.decision() != null) {
            screen.paragraph(words.text(
                    one.holds() ? "screen.decided" : "screen.decided.stale",
                    said.decision(one.decision().as()),
                    one.decision().by(),
                    one.decision().at(),
                    one.decision().reason()));
        }
    }

    private void own(ScreenAnswer.Shown one, ScreenAnswer answer) {
        OwnParty own = one.own();
        if (own == null) {
            return;
        }
        LocalDate day = answer.when().day(ZoneOffset.UTC);
        screen.paragraph(words.text(
                "screen.entry",
                own.names().list(),
                own.names().id(),
                said.state(own.on(day)),
                String.valueOf(own.from() == null ? "?" : own.from()),
                String.valueOf(own.until() == null ? "" : own.until())));
        String about = List.of(
                        own.about().country(),
                        own.about().address(),
                        own.about().requirement(),
                        own.about().policy(),
                        own.about().notice(),
                        own.about().source())
                .stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.text("list.semicolon")));
        if (!about.isEmpty()) {
            screen.paragraph(about);
        }
    }

    private void listings(List<Listing> listings) {
        ListedWords lists = new ListedWords(phrases);
        Table table = new Table(
                words.text("column.list"),
                words.text("column.status"),
                words.text("column.means"),
                words.text("column.listed-by"));
        for (Listing listing : listings) {
            table.row(phrases.name(listing.measure()), lists.state(listing), lists.asks(listing), lists.acts(listing));
        }
        screen.table(table);
        ListedCommand.readings(screen, words, listings);
    }

    private static String score(int thousandths) {
        return BigDecimal.valueOf(thousandths, 3).toPlainString();
    }
}

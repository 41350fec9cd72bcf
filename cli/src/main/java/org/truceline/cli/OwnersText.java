package org.truceline.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.truceline.answers.OwnersWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ownership.Coverage;
import org.truceline.ownership.Finding;
import org.truceline.ownership.Flags;
import org.truceline.ownership.Outcome;
import org.truceline.ownership.OwnershipAnswer;
import org.truceline.ownership.Since;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Who is covered, and why, as text.
final class OwnersText {

    /// Parties in the table; the rest goes into files.
    private static final int SHOWN = 100;

    private static final List<Outcome> TOLD =
            List.of(Outcome.COVERED, Outcome.CANNOT_BE_RULED_OUT, Outcome.OUTSIDE, Outcome.OWNER);

    private final Screen screen;
    private final Phrases phrases;
    private final Words words;

    OwnersText(Common common, Phrases phrases) {
        this.screen = common.screen();
        this.phrases = phrases;
        this.words = phrases.words();
    }

    void write(View view, AsOf when, OwnershipAnswer answer) {
        OwnersWords said = new OwnersWords(phrases, answer);
        screen.title(words.text("owners.title", phrases.name(answer.rule().measure()), when.text()));
        screen.paragraph(Common.coordinates(view, phrases));
        said.rule().forEach(screen::paragraph);
        screen.line();
        parties(answer, said);
        Since since = answer.since();
        if (since != null) {
            since(answer, since, said);
        }
        for (OwnershipAnswer.Why why : answer.explained()) {
            why(answer, why, said);
        }
        if (!answer.notes().isEmpty()) {
            screen.line();
            answer.notes().forEach(note -> screen.paragraph(said.note(note)));
        }
    }

    private void parties(OwnershipAnswer answer, OwnersWords said) {
        Coverage coverage = answer.coverage();
        Table table = new Table(
                words.text("column.party"),
                words.text("column.by-stakes"),
                words.text("column.held"),
                words.text("column.on-day"));
        int rows = 0;
        int rest = 0;
        for (Outcome outcome : TOLD) {
            BitSet parties = coverage.parties(outcome);
            for (int party = parties.nextSetBit(0); party >= 0; party = parties.nextSetBit(party + 1)) {
                if (rows++ < SHOWN) {
                    table.row(
                            said.party(party),
                            said.outcome(outcome),
                            outcome == Outcome.OWNER ? "" : said.held(party),
                            outcome == Outcome.OWNER ? "" : said.outcome(answer.onDay(party)));
                } else {
                    rest++;
                }
            }
        }
        if (rows > 0) {
            screen.table(table);
        }
        if (rest > 0) {
            screen.paragraph(words.text("owners.more", rest));
        }
        flagged(answer, said);
        screen.paragraph(words.text(
                "owners.others",
                coverage.parties(Outcome.NOT_COVERED).cardinality(),
                coverage.holdings().parties(),
                coverage.holdings().size()));
    }

    /// Parties of which the rule says something else than by the files of before, and why.
    private void since(OwnershipAnswer answer, Since since, OwnersWords said) {
        List<Integer> parties = since.parties();
        screen.line();
        screen.paragraph(words.text("owners.since", parties.size()));
        if (parties.isEmpty()) {
            return;
        }
        Table table = new Table(
                words.text("column.party"),
                words.text("column.stood"),
                words.text("column.held-before"),
                words.text("column.by-stakes"),
                words.text("column.held"));
        List<Integer> shown = parties.subList(0, Math.min(SHOWN, parties.size()));
        shown.forEach(party -> table.row(
                said.party(party),
                said.outcome(since.before(party)),
                said.heldBefore(since, party),
                said.outcome(answer.coverage().outcome(party)),
                said.held(party)));
        screen.table(table);
        for (int party : shown) {
            screen.paragraph(words.text("owners.since.why", said.party(party)));
            since.causes(party).forEach(cause -> screen.line("  " + said.cause(cause)));
        }
        if (parties.size() > SHOWN) {
            screen.paragraph(words.text("owners.more-since", parties.size() - SHOWN));
        }
    }

    /// Parties that ask for a second look, and how many there are of which too little is told.
    private void flagged(OwnershipAnswer answer, OwnersWords said) {
        Flags flags = answer.coverage().flags();
        BitSet flagged = flags.beside(Finding.Flag.UNTOLD);
        if (!flagged.isEmpty()) {
            screen.line();
            screen.paragraph(words.text("owners.flagged", said.flags(flags)));
            Table table =
                    new Table(words.text("column.party"), words.text("column.held"), words.text("column.red-flag"));
            flagged.stream()
                    .limit(SHOWN)
                    .forEach(party -> table.row(said.party(party), said.held(party), said.flags(flags.of(party))));
            screen.table(table);
            if (flagged.cardinality() > SHOWN) {
                screen.paragraph(words.text("owners.more-flagged", flagged.cardinality() - SHOWN));
            }
        }
        int untold = flags.count(Finding.Flag.UNTOLD);
        if (untold > 0) {
            screen.paragraph(words.text("owners.untold", untold, said.some(flags.having(Finding.Flag.UNTOLD))));
        }
    }

    private void why(OwnershipAnswer answer, OwnershipAnswer.Why why, OwnersWords said) {
        Finding finding = why.finding();
        screen.line();
        screen.title(words.text(
                "owners.why",
                said.party(finding.party()),
                said.outcome(finding.outcome()),
                said.outcome(answer.onDay(finding.party()))));
        finding.ways().forEach(way -> screen.paragraph(said.way(way)));
        if (!finding.holders().isEmpty()) {
            Table table = new Table(
                    words.text("column.holder"),
                    words.text("column.stake"),
                    words.text("column.counted"),
                    words.text("column.read"));
            finding.holders()
                    .forEach(holder -> table.row(
                            said.party(holder.held().owner()),
                            said.stake(holder.held()),
                            words.text("owners.counts." + holder.counts().text()),
                            said.place(holder.held().number())));
            screen.table(table);
        }
        if (!finding.proof().isEmpty()) {
            screen.paragraph(words.text("owners.proof"));
            finding.proof().forEach(held -> screen.line("  " + said.line(held)));
        }
        List<String> more = new ArrayList<>();
        finding.doubts().forEach(doubt -> more.add(said.doubt(doubt)));
        finding.flags().stream().sorted().forEach(flag -> more.add(said.flag(flag, finding)));
        why.ended().forEach(ended -> more.add(said.ended(ended)));
        more.addAll(said.passed(why.finding()));
        more.forEach(screen::paragraph);
    }
}

package org.truceline.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Phrases;
import org.truceline.answers.Reasons;
import org.truceline.answers.Words;
import org.truceline.goods.Code;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Notice;
import org.truceline.ledger.Schedule;
import org.truceline.schedule.CodeFinding;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.BaseRate;
import org.truceline.tariff.Dated;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.Given;
import org.truceline.tariff.Reason;
import org.truceline.tariff.Tariff;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// Writes the answer for a line as text.
final class DutyText {

    private static final FactId EXCLUSION = new FactId("exclusion");

    private final Phrases phrases;
    private final Words words;
    private final Reasons reasons;
    private final Screen screen;
    private final ZoneId zone;

    DutyText(Phrases phrases, Screen screen, ZoneId zone) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.reasons = new Reasons(phrases);
        this.screen = screen;
        this.zone = zone;
    }

    void write(DutyAnswer answer) {
        Assessment now = answer.now();
        screen.title(words.text(
                "duty.title",
                now.line().code().dotted(),
                words.country(now.line().origin()),
                now.line().entered().text(),
                money(now.line().value()),
                now.currency()));
        screen.paragraph(Common.coordinates(answer.view(), phrases));
        given(now);
        ratesOf(now);
        screen.line();
        components(answer);
        outcome(answer, now);
        doubts(answer);
        new TaxesText(phrases, screen, zone).write(answer);
        new FeesText(phrases, screen, zone).write(answer);
        notApplied(answer);
        assumed(answer);
        ReadingsText.write(screen, words, now.readings());
        next(answer);
        alternatives(answer);
        claimMissed(now);
        notices(answer);
        screen.line();
        beyond(answer, now);
        screen.paragraph(words.text("duty.not-in-answer"));
    }

    /// How the line was stated, where it was stated otherwise.
    private void given(Assessment now) {
        Given given = now.line().given();
        if (given == null) {
            return;
        }
        Given.Converted converted = given.converted();
        if (converted != null) {
            screen.paragraph(words.text(
                    "duty.converted",
                    money(converted.amount()),
                    converted.currency(),
                    converted.rate().toPlainString(),
                    now.currency()));
        }
        CodeFinding.Renumbered renumbered = given.renumbered();
        if (renumbered != null) {
            List<String> codes = renumbered.instead().stream().map(Code::dotted).toList();
            screen.paragraph(words.text(
                    codes.size() == 1 ? "duty.renumbered" : "duty.renumbered.split",
                    renumbered.code().dotted(),
                    String.join(words.text("list.separator"), codes),
                    phrases.source(renumbered.by().by())));
        }
    }

    /// Which day fixes the rates, where it is not the entry.
    private void ratesOf(Assessment now) {
        Dated dated = now.dated();
        if (dated != null) {
            screen.paragraph(words.text(
                    "duty.rates-of",
                    phrases.time(dated.at(), zone),
                    words.of(dated.rule().name()),
                    phrases.source(dated.relation().by())));
        }
    }

    /// A claim that reaches nothing must not be passed over in silence.
    private void claimMissed(Assessment now) {
        FactValue claim = now.line().facts().get(EXCLUSION);
        boolean reached = now.notApplied().stream().anyMatch(not -> not.reason() instanceof Reason.Claimed);
        boolean untold = now.undecided().stream().anyMatch(one -> !one.missing().isEmpty());
        if (claim != null && !reached && !untold) {
            screen.line();
            screen.paragraph(words.text("duty.claim-missed", claim.text()));
        }
    }

    /// What may be asked besides and is never an amount here.
    private void notices(DutyAnswer answer) {
        Table table = new Table("", "", "", "");
        for (Notice notice : answer.notices()) {
            String source = notice.confidence() == Confidence.HIGH
                    ? ""
                    : words.text("confidence." + notice.confidence().name().toLowerCase(Locale.ROOT));
            table.row(
                    String.join(" ", notice.cases()),
                    words.of(notice.name()),
                    words.text("notice." + notice.kind()),
                    source);
        }
        section("notices.title", table);
    }

    private void beyond(DutyAnswer answer, Assessment now) {
        LocalDate horizon = answer.view().ledger().horizon();
        if (now.at().isAfter(AsOf.endOf(horizon).in(zone)) && now.open().isEmpty()) {
            screen.paragraph(words.text("beyond-horizon", horizon));
        }
    }

    private void components(DutyAnswer answer) {
        Assessment now = answer.now();
        Table table = new Table(
                words.text("column.heading"),
                words.text("column.duty"),
                ">" + words.text("column.rate"),
                ">" + words.text("column.amount", now.currency()),
                words.text("column.source"));
        now.components().stream().filter(one -> one.measure() != null).forEach(one -> component(table, one, now));
        for (Assessment.Undecided undecided : now.undecided()) {
            String by = undecided.by() == null ? "" : phrases.source(undecided.by());
            table.row(text(undecided.heading()), name(undecided.measure()), "?", "?", by);
        }
        now.components().stream().filter(one -> one.measure() == null).forEach(one -> component(table, one, now));
        if (now.total() != null) {
            BigDecimal rate = Tariff.effectiveRate(now);
            table.row("", words.text("duty.total"), rate == null ? "" : Phrases.percent(rate), money(now.total()), "");
        }
        screen.table(table);
        List<String> reported = answer.reported();
        if (reported.size() > 1) {
            screen.paragraph(words.text("duty.reported", String.join(", ", reported)));
        }
    }

    private void component(Table table, Assessment.Component component, Assessment now) {
        table.row(
                text(component.heading()),
                name(component.measure()),
                component.rate().text(),
                money(component.amount()),
                source(component, now));
    }

    private String source(Assessment.Component component, Assessment now) {
        if (component.layer() != null) {
            String source = phrases.source(component.by());
            return component.confidence() == Confidence.HIGH
                    ? source
                    : source + " "
                            + words.text("confidence."
                                    + component.confidence().name().toLowerCase(Locale.ROOT));
        }
        if (now.base() instanceof BaseRate.Found found) {
            List<String> editions = new ArrayList<>();
            for (Schedule.Edition edition : found.editions()) {
                editions.add(phrases.source(edition.by()));
            }
            String source = String.join("; ", editions);
            return found.confidence() == Confidence.HIGH
                    ? source
                    : source + " "
                            + words.text(
                                    "confidence." + found.confidence().name().toLowerCase(Locale.ROOT));
        }
        return phrases.source(component.by());
    }

    private void outcome(DutyAnswer answer, Assessment now) {
        switch (now.outcome()) {
            case ANSWERED -> {
                // the total says it
            }
            case CANNOT_TELL -> cannotTell(now);
            case OPEN -> {
                // told below, as wherever a date after the horizon decides
            }
        }
        if (!now.open().isEmpty()) {
            open(answer, now);
        }
        if (now.outcome() == Assessment.Outcome.OPEN) {
            books(now);
        }
    }

    private void cannotTell(Assessment now) {
        screen.line();
        screen.title(words.text("duty.cannot-tell"));
        Table table = new Table("", "");
        for (Assessment.Undecided undecided : now.undecided()) {
            table.row(name(undecided.measure()), reasons.undecided(undecided, now));
        }
        screen.table(table);
        if (!now.open().isEmpty()) {
            // what is listed is by the books, so that nothing of it is owed in any case
            return;
        }
        Assessment.Bounds bounds = now.bounds();
        screen.paragraph(
                bounds == null
                        ? words.text("duty.no-bounds")
                        : words.text("duty.bounds", money(bounds.lowest()), money(bounds.highest()), now.currency()));
        Assessment.Bounds supposed = now.ifEarlierStands();
        if (supposed != null) {
            boolean exact = supposed.lowest().compareTo(supposed.highest()) == 0;
            screen.paragraph(words.text(
                    exact ? "duty.if-earlier" : "duty.if-earlier.bounds",
                    money(supposed.lowest()),
                    money(supposed.highest()),
                    now.currency()));
        }
    }

    private void open(DutyAnswer answer, Assessment now) {
        screen.line();
        screen.title(words.text("duty.open", answer.view().ledger().horizon()));
        Table table = new Table("", "");
        for (Measure measure : now.open()) {
            table.row(phrases.name(measure), words.text("duty.open.measure", measure.through()));
        }
        screen.table(table);
    }

    private void books(Assessment now) {
        BigDecimal books =
                now.components().stream().map(Assessment.Component::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        screen.paragraph(words.text("duty.open.books", money(books), now.currency()));
    }

    private void notApplied(DutyAnswer answer) {
        List<Assessment.NotApplied> all = new ArrayList<>(answer.now().notApplied());
        all.addAll(answer.fees().not());
        all.addAll(answer.taxes().not());
        Table table = new Table(
                words.text("column.heading"),
                words.text("column.duty"),
                words.text("column.why"),
                words.text("column.source"));
        for (Assessment.NotApplied not : all) {
            if (Reasons.telling(not.reason())) {
                table.row(
                        text(not.heading()),
                        phrases.name(not.measure()),
                        reasons.text(not),
                        not.by() == null ? "" : phrases.source(not.by()));
            }
        }
        section("duty.not-applied", table);
    }

    /// What stands against the line in the ledger, where the line was taken at its word.
    private void doubts(DutyAnswer answer) {
        Table table = new Table("", "");
        answer.doubts().forEach(one -> table.row(words.of(one.why()), phrases.source(one.by())));
        section("duty.doubts", table);
    }

    private void assumed(DutyAnswer answer) {
        Assessment now = answer.now();
        TreeSet<FactId> all = new TreeSet<>(now.assumed());
        all.addAll(answer.fees().assumed());
        all.addAll(answer.taxes().assumed());
        Table table = new Table("", "", "");
        for (FactId id : all) {
            Fact fact = phrases.ledger().fact(id);
            if (fact.unstated() != null) {
                table.row(
                        id.text(),
                        words.of(fact.unstated().why()),
                        phrases.source(fact.unstated().by()));
            }
        }
        if (now.base() instanceof BaseRate.Found found && found.rest() != BaseRate.Rest.EDITION_IN_FORCE) {
            table.row("base-rate", words.text(Reasons.rest(found.rest())), "");
        }
        section("duty.assumed", table);
    }

    private void next(DutyAnswer answer) {
        Table table = new Table("", "", "");
        answer.next().ifPresent(then -> next(table, words.text("standing.enacted"), answer.now(), then));
        for (DutyAnswer.Other other : answer.nextOthers()) {
            next(table, phrases.standing(other.standing()), answer.now(), other.assessment());
        }
        if (table.isEmpty()) {
            screen.line();
            boolean partly = answer.now().undecided().stream().anyMatch(Assessment.Undecided::notCarried);
            screen.paragraph(words.text(partly ? "duty.no-next.partly" : "duty.no-next"));
        } else {
            section("duty.next", table);
        }
    }

    private void next(Table table, String standing, Assessment now, Assessment then) {
        String when = phrases.time(then.at(), zone);
        for (String difference : reasons.differences(now, then)) {
            table.row(when, standing, difference);
            when = "";
        }
    }

    private void alternatives(DutyAnswer answer) {
        Table table = new Table("", ">", "");
        for (DutyAnswer.Other other : answer.alternatives()) {
            BigDecimal total = other.assessment().total();
            String amount = total == null ? reasons.outcome(other.assessment()) : money(total);
            String differences =
                    String.join(words.text("list.semicolon"), reasons.differences(answer.now(), other.assessment()));
            table.row(
                    words.text("alternative." + other.standing().name().toLowerCase(Locale.ROOT)), amount, differences);
        }
        section("duty.alternatives", table);
        BigDecimal exposure = answer.refundExposure();
        if (exposure != null && exposure.signum() > 0) {
            screen.paragraph(
                    words.text("duty.refund", money(exposure), answer.now().currency()));
        }
    }

    private void section(String title, Table table) {
        if (!table.isEmpty()) {
            screen.line();
            screen.title(words.text(title));
            screen.table(table);
        }
    }

    private String name(@Nullable Measure measure) {
        return measure == null ? words.text("duty.base") : phrases.name(measure);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}

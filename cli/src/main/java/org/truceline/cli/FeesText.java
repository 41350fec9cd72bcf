package org.truceline.cli;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.truceline.answers.Phrases;
import org.truceline.answers.Reasons;
import org.truceline.answers.Words;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Value;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.LineFees;

/// Writes the fees on a line, and what it costs landed.
final class FeesText {

    private final Phrases phrases;
    private final Words words;
    private final Reasons reasons;
    private final Screen screen;
    private final ZoneId zone;

    FeesText(Phrases phrases, Screen screen, ZoneId zone) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.reasons = new Reasons(phrases);
        this.screen = screen;
        this.zone = zone;
    }

    void write(DutyAnswer answer) {
        LineFees fees = answer.fees();
        Table table = new Table("", "", ">", "");
        for (LineFees.Charged one : fees.charged()) {
            table.row(
                    phrases.name(one.measure()),
                    rate(one, fees),
                    DutyText.money(one.amount()),
                    phrases.source(one.layer()));
        }
        for (LineFees.Untold one : fees.untold()) {
            Assessment.Bounds bounds = one.bounds();
            String amount = bounds == null
                    ? "?"
                    : words.text("fees.range", DutyText.money(bounds.lowest()), DutyText.money(bounds.highest()));
            table.row(phrases.name(one.measure()), reasons.untold(one), amount, source(one));
        }
        if (table.isEmpty()) {
            return;
        }
        BigDecimal total = fees.total();
        if (total != null && fees.charged().size() > 1) {
            table.row(words.text("fees.total"), "", DutyText.money(total), "");
        }
        screen.line();
        screen.title(words.text("fees.title"));
        screen.table(table);
        landed(answer);
        screen.paragraph(fees.lines() == 1 ? words.text("fees.alone") : words.text("fees.lines", fees.lines()));
    }

    private String rate(LineFees.Charged one, LineFees fees) {
        String rate = one.charge() instanceof Value.ChargeByValue byValue
                ? Phrases.percent(byValue.ratio())
                : phrases.value(one.charge(), zone);
        String limited =
                switch (one.limit()) {
                    case NONE -> rate;
                    case MINIMUM -> words.text("fees.minimum", rate);
                    case MAXIMUM -> words.text("fees.maximum", rate);
                };
        return fees.lines() == 1
                ? limited
                : words.text(
                        "fees.share",
                        limited,
                        DutyText.money(one.entryAmount()),
                        one.charge().currency());
    }

    private String source(LineFees.Untold one) {
        Layer layer = one.possible().isEmpty() ? one.cited() : one.possible().getFirst();
        return phrases.source(layer);
    }

    private void landed(DutyAnswer answer) {
        Assessment now = answer.now();
        BigDecimal landed = answer.landed();
        BigDecimal duties = now.total();
        BigDecimal fees = answer.fees().total();
        Assessment.Bounds bounds = answer.landedBounds();
        if (landed != null && duties != null && fees != null) {
            screen.paragraph(words.text(
                    "fees.landed",
                    DutyText.money(landed),
                    DutyText.money(now.line().value()),
                    DutyText.money(duties),
                    DutyText.money(fees),
                    now.currency()));
        } else if (bounds != null) {
            screen.paragraph(words.text(
                    "fees.landed.bounds",
                    DutyText.money(bounds.lowest()),
                    DutyText.money(bounds.highest()),
                    now.currency()));
        }
    }
}

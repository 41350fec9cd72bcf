package org.truceline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Phrases;
import org.truceline.answers.Reasons;
import org.truceline.answers.Words;
import org.truceline.ledger.Layer;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.LineTaxes;

/// Writes the taxes on a line, and what is payable with its duties.
final class TaxesText {

    private static final int RATE_DECIMALS = 6;

    private final Phrases phrases;
    private final Words words;
    private final Reasons reasons;
    private final Screen screen;
    private final ZoneId zone;

    TaxesText(Phrases phrases, Screen screen, ZoneId zone) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.reasons = new Reasons(phrases);
        this.screen = screen;
        this.zone = zone;
    }

    void write(DutyAnswer answer) {
        LineTaxes taxes = answer.taxes();
        if (taxes.charged().isEmpty() && taxes.untold().isEmpty()) {
            return;
        }
        String currency = answer.now().currency();
        Table table = new Table(
                words.text("column.tax"),
                ">" + words.text("column.rate"),
                ">" + words.text("column.base", currency),
                ">" + words.text("column.amount", currency),
                words.text("column.source"));
        for (LineTaxes.Charged one : taxes.charged()) {
            String rate = Phrases.percent(one.ratio());
            table.row(
                    phrases.name(one.measure()),
                    one.inclusive() ? words.text("value.tax.inclusive", rate) : rate,
                    DutyText.money(one.base()),
                    DutyText.money(one.amount()),
                    phrases.source(one.layer()));
        }
        for (LineTaxes.Untold one : taxes.untold()) {
            List<String> rates = reasons.possible(one, zone);
            table.row(
                    phrases.name(one.measure()),
                    rates.isEmpty() ? "?" : String.join(words.text("list.separator"), rates),
                    "?",
                    range(one.bounds()),
                    source(one));
        }
        screen.line();
        screen.title(words.text("taxes.title"));
        screen.table(table);
        untold(taxes);
        payable(answer);
    }

    private void untold(LineTaxes taxes) {
        Table table = new Table("", "");
        taxes.untold().forEach(one -> table.row(phrases.name(one.measure()), reasons.untold(one)));
        if (!table.isEmpty()) {
            screen.title(words.text("taxes.cannot-tell"));
            screen.table(table);
        }
    }

    private void payable(DutyAnswer answer) {
        Assessment now = answer.now();
        BigDecimal payable = answer.payable();
        Assessment.Bounds bounds = answer.payableBounds();
        if (payable != null) {
            screen.paragraph(words.text(
                    "taxes.payable",
                    DutyText.money(payable),
                    now.currency(),
                    rate(payable, now.line().value())));
        } else if (now.outcome() == Assessment.Outcome.OPEN) {
            screen.paragraph(words.text("taxes.books"));
        } else if (bounds != null) {
            screen.paragraph(words.text(
                    "taxes.payable.bounds",
                    DutyText.money(bounds.lowest()),
                    DutyText.money(bounds.highest()),
                    now.currency()));
        }
    }

    private static String rate(BigDecimal payable, BigDecimal value) {
        return value.signum() == 0 ? "?" : Phrases.percent(payable.divide(value, RATE_DECIMALS, RoundingMode.HALF_UP));
    }

    private String range(Assessment.@Nullable Bounds bounds) {
        return bounds == null
                ? "?"
                : words.text("fees.range", DutyText.money(bounds.lowest()), DutyText.money(bounds.highest()));
    }

    private String source(LineTaxes.Untold one) {
        Layer layer = one.possible().isEmpty() ? one.cited() : one.possible().getLast();
        return phrases.source(layer);
    }
}

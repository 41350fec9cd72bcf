package org.truceline.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Phrases;
import org.truceline.answers.PortFeeWords;
import org.truceline.answers.Words;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Party;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Value;
import org.truceline.portfee.Arm;
import org.truceline.portfee.CallAnswer;
import org.truceline.portfee.CallFee;
import org.truceline.portfee.Considered;
import org.truceline.portfee.PortFees;
import org.truceline.time.AsOf;

/// Writes the answer for a ship's call as text.
final class PortFeeText {

    private final Phrases phrases;
    private final Words words;
    private final PortFeeWords says;
    private final Screen screen;
    private final PortFees fees;

    PortFeeText(Phrases phrases, Screen screen, PortFees fees) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.says = new PortFeeWords(phrases, fees.zone());
        this.screen = screen;
        this.fees = fees;
    }

    void write(CallAnswer answer) {
        CallFee now = answer.now();
        boolean us = fees.authority() == Party.US;
        screen.title(words.text(
                us ? "portfee.title" : "portfee.title.cn",
                words.country(fees.authority().name()),
                now.call().arrival().text()));
        screen.paragraph(Common.coordinates(answer.view(), phrases));
        screen.line();
        screen.title(says.sentence(now));
        answer.earlier().ifPresent(then -> screen.paragraph(words.text("portfee.earlier", says.state(then))));
        particulars(now);
        basis(now);
        missing(now);
        considered(now);
        assumed(now);
        if (!answer.unasked().isEmpty()) {
            screen.line();
            screen.paragraph(words.text(
                    "portfee.unasked",
                    String.join(
                            words.text("list.separator"),
                            answer.unasked().stream().map(FactId::text).toList())));
        }
        ReadingsText.write(screen, words, now.readings());
        next(answer);
        alternatives(answer);
        screen.line();
        if (now.at().isAfter(AsOf.endOf(answer.view().ledger().horizon()).in(fees.zone()))
                && now.open().isEmpty()) {
            screen.paragraph(words.text("beyond-horizon", answer.view().ledger().horizon()));
        }
        if (us) {
            screen.paragraph(words.text("portfee.not-in-answer"));
        }
    }

    private void particulars(CallFee now) {
        Table table = new Table("", "", "");
        Layer layer = now.layer();
        if (now.measure() != null) {
            table.row(words.text("portfee.annex"), phrases.name(now.measure()), "");
        }
        if (layer != null && (layer.name() != null || !(layer.value() instanceof Value.Nothing))) {
            table.row(words.text("portfee.rate"), says.layer(layer), phrases.source(layer));
        }
        if (now.suspended() != null) {
            table.row(words.text("portfee.suspended"), says.pause(now.suspended(), now.currency()), "");
        }
        if (now.cap() != null) {
            table.row(
                    words.text("portfee.cap"),
                    says.cap(now.cap()),
                    phrases.source(now.cap().relation().by()));
        }
        if (now.collects() != null && now.collects().rule() instanceof Relation.Collects collects) {
            String filed = words.of(collects.file());
            table.row(
                    words.text("portfee.pays"),
                    words.of(collects.pays()),
                    phrases.source(now.collects().by()));
            table.row(words.text("portfee.to"), words.of(collects.to()), "");
            table.row(words.text("portfee.due"), words.of(collects.due()), "");
            table.row(
                    words.text("portfee.file"),
                    now.fileBy() == null ? filed : words.text("portfee.file.by", filed, now.fileBy()),
                    "");
            table.row(words.text("portfee.unpaid"), words.of(collects.unpaid()), "");
        }
        screen.table(table);
    }

    private void basis(CallFee now) {
        Table table = new Table(
                words.text("portfee.column.basis"),
                ">" + words.text("portfee.column.units"),
                ">" + words.text("portfee.rate"),
                ">" + words.text("portfee.column.amount", now.currency()),
                ">" + words.text("portfee.column.even"),
                "");
        for (Arm arm : now.arms()) {
            table.row(
                    says.per(arm.per()),
                    orUnknown(arm.units() == null ? null : PortFeeWords.units(arm.units())),
                    PortFeeWords.units(arm.rate()),
                    orUnknown(arm.amount() == null ? null : PortFeeWords.money(arm.amount())),
                    arm.breakEven() == null ? "" : PortFeeWords.units(arm.breakEven()),
                    arm.decides() && now.arms().size() > 1 ? words.text("portfee.decides") : "");
        }
        boolean asks = now.arms().stream().anyMatch(arm -> arm.rate().compareTo(BigDecimal.ZERO) > 0);
        if (asks) {
            screen.line();
            screen.table(table);
        }
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? "?" : text;
    }

    private void missing(CallFee now) {
        Table table = new Table("");
        for (FactId fact : new TreeSet<>(now.missing())) {
            table.row(says.fact(fact));
        }
        section("portfee.missing", table);
    }

    private void considered(CallFee now) {
        Table table = new Table("", "");
        if (now.considered().size() > 1 || now.measure() == null) {
            for (Considered one : now.considered()) {
                table.row(phrases.name(one.measure()), says.why(one, now));
            }
        }
        section("portfee.considered", table);
    }

    private void assumed(CallFee now) {
        Map<Fact.Unstated, List<String>> facts = new LinkedHashMap<>();
        for (FactId id : new TreeSet<>(now.assumed())) {
            Fact.Unstated unstated = phrases.ledger().fact(id).unstated();
            if (unstated != null) {
                facts.computeIfAbsent(unstated, absent -> new ArrayList<>()).add(id.text());
            }
        }
        Table table = new Table("", "", "");
        facts.forEach((unstated, ids) -> table.row(
                String.join(words.text("list.separator"), ids),
                words.of(unstated.why()),
                phrases.source(unstated.by())));
        section("duty.assumed", table);
    }

    private void next(CallAnswer answer) {
        Table table = new Table("", "", "");
        answer.next()
                .ifPresent(then -> table.row(
                        phrases.time(then.at(), fees.zone()), words.text("standing.enacted"), says.state(then)));
        for (CallAnswer.Other other : answer.nextOthers()) {
            table.row(
                    phrases.time(other.fee().at(), fees.zone()),
                    phrases.standing(other.standing()),
                    says.state(other.fee()));
        }
        if (table.isEmpty()) {
            screen.line();
            screen.paragraph(words.text("portfee.no-next"));
        } else {
            section("duty.next", table);
        }
    }

    private void alternatives(CallAnswer answer) {
        Table table = new Table("", "");
        for (CallAnswer.Other other : answer.alternatives()) {
            table.row(
                    words.text("alternative." + other.standing().name().toLowerCase(Locale.ROOT)),
                    says.state(other.fee()));
        }
        section("duty.alternatives", table);
    }

    private void section(String title, Table table) {
        if (!table.isEmpty()) {
            screen.line();
            screen.title(words.text(title));
            screen.table(table);
        }
    }
}

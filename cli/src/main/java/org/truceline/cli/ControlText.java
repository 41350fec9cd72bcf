package org.truceline.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.truceline.answers.ControlWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.control.ControlAnswer;
import org.truceline.control.Export;
import org.truceline.control.Figure;
import org.truceline.control.Procedure;
import org.truceline.control.Verdict;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Event;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Reading;
import org.truceline.outlook.MeasureState;
import org.truceline.time.Period;

/// Writes what is asked of one export.
final class ControlText {

    private final Phrases phrases;
    private final Words words;
    private final ControlWords said;
    private final Screen screen;

    ControlText(Phrases phrases, Screen screen) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.said = new ControlWords(phrases);
        this.screen = screen;
    }

    void write(ControlAnswer answer) {
        screen.title(said.title(answer.export()));
        screen.paragraph(Common.coordinates(answer.view(), phrases));
        screen.line();
        goods(answer.export().goods());
        screen.paragraph(said.sentence(answer));
        asked(answer.of(Verdict.Kind.ASKS));
        hanging(answer.of(Verdict.Kind.MAY_ASK));
        silent(answer.of(Verdict.Kind.ASKS_NOTHING));
        statements(answer.verdicts());
        readings(answer.verdicts());
        next(answer.verdicts());
        beside(answer.procedures(), answer.figures());
        notes(answer);
    }

    private void goods(Export.Goods goods) {
        for (var item : goods.items()) {
            screen.paragraph("  " + said.item(item));
        }
        String found = said.found(goods);
        if (!found.isEmpty()) {
            screen.paragraph(found);
        }
        if (!goods.items().isEmpty() || !found.isEmpty()) {
            screen.line();
        }
    }

    private void asked(List<Verdict> verdicts) {
        Table table = new Table(
                words.text("column.measure"),
                words.text("column.required"),
                words.text("column.asked-since"),
                words.text("column.ends"),
                words.text("column.source"));
        for (Verdict one : verdicts) {
            ZoneId zone = one.measure().zone();
            Period spell = ControlWords.running(one.spells(), one.state().at());
            table.row(
                    phrases.name(one.measure()),
                    said.values(one.values(), one.measure()),
                    spell == null ? "" : phrases.time(spell.from(), zone),
                    spell == null || spell.endIsOpen() ? "" : phrases.end(spell.until(), zone),
                    said.source(one));
        }
        titled("control.asks", table);
    }

    private void hanging(List<Verdict> verdicts) {
        Table table = new Table(
                words.text("column.measure"),
                words.text("column.may"),
                words.text("column.hangs"),
                words.text("column.source"));
        for (Verdict one : verdicts) {
            table.row(
                    phrases.name(one.measure()),
                    said.values(one.values(), one.measure()),
                    said.facts(one.missing()),
                    said.source(one));
        }
        titled("control.may-ask", table);
    }

    private void silent(List<Verdict> verdicts) {
        Table table = new Table(
                words.text("column.measure"),
                words.text("column.why"),
                words.text("column.spells"),
                words.text("column.source"));
        for (Verdict one : verdicts) {
            table.row(
                    phrases.name(one.measure()),
                    said.why(one),
                    one.why() == Verdict.Why.STATE
                            ? said.past(
                                    one.spells(),
                                    one.state().at(),
                                    one.measure().zone())
                            : "",
                    said.source(one));
        }
        titled("control.asks-nothing", table);
    }

    private void statements(List<Verdict> verdicts) {
        Table table = new Table(words.text("column.measure"), words.text("column.others"));
        for (Verdict one : verdicts) {
            if (one.why() != Verdict.Why.OTHER_WAY) {
                one.state()
                        .alternates()
                        .forEach(alternate -> table.row(phrases.name(one.measure()), statement(alternate, one)));
            }
        }
        titled("control.stated", table);
    }

    private String statement(MeasureState.Alternate alternate, Verdict verdict) {
        Measure measure = verdict.measure();
        return said.known(
                phrases.alternate(alternate, measure),
                alternate.layer(),
                verdict.state().at(),
                measure.zone());
    }

    private void readings(List<Verdict> verdicts) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (Verdict one : verdicts) {
            Layer top = one.state().top();
            Reading reading = top == null || top.reading() == null
                    ? null
                    : one.measure().readings().get(top.reading());
            if (reading != null && one.why() != Verdict.Why.OTHER_WAY) {
                readings.putIfAbsent(words.of(reading.question()), reading);
            }
        }
        ReadingsText.write(screen, words, readings.values());
    }

    private void next(List<Verdict> verdicts) {
        Table table = new Table(
                words.text("column.date"),
                words.text("column.measure"),
                words.text("column.then"),
                words.text("column.source"));
        verdicts.stream()
                .filter(one -> one.next() != null)
                .sorted(Comparator.comparing(ControlText::at))
                .forEach(one -> {
                    Measure measure = one.measure();
                    table.row(
                            phrases.time(at(one), measure.zone()),
                            phrases.name(measure),
                            said.then(one),
                            one.coming() == null ? "" : phrases.source(one.coming()));
                });
        titled("control.ahead", table);
    }

    private static Instant at(Verdict verdict) {
        return Objects.requireNonNull(verdict.next());
    }

    /// Inquiries and figures, which require nothing.
    void beside(List<Procedure> procedures, List<Figure> figures) {
        Table inquiries = new Table(
                words.text("column.opened"),
                words.text("column.procedure"),
                words.text("column.outcome"),
                words.text("column.source"));
        for (Procedure one : procedures) {
            Event.Outcome last =
                    one.outcomes().isEmpty() ? null : one.outcomes().getLast();
            inquiries.row(
                    String.valueOf(one.opened().from()),
                    words.of(one.event().name()),
                    last == null
                            ? words.text("control.no-outcome")
                            : words.text("control.outcome", last.announced(), words.of(last.text())),
                    phrases.source(last == null ? one.opened().by() : last.by()));
        }
        titled("control.procedures", inquiries);
        Table volumes = new Table(
                words.text("column.date"),
                words.text("column.series"),
                ">" + words.text("column.figure"),
                words.text("column.source"));
        for (Figure one : figures) {
            volumes.row(
                    one.latest().at().toString(),
                    words.of(one.series().name()),
                    one.latest().value().toPlainString() + " " + one.series().unit(),
                    phrases.source(one.latest().by()));
        }
        titled("control.figures", volumes);
    }

    private void notes(ControlAnswer answer) {
        Set<String> notes = new LinkedHashSet<>();
        if (answer.export().goods().how() == Export.How.CUSTOMS_CODE) {
            notes.add(words.text("control.note.code"));
        }
        List<DatedList> lists = answer.incomplete();
        if (!lists.isEmpty()) {
            notes.add(words.text(
                    "control.note.incomplete",
                    String.join(
                            words.text("list.semicolon"),
                            lists.stream().map(list -> words.of(list.name())).toList())));
        }
        if (answer.export().party() == null) {
            notes.add(words.text("control.note.party"));
        } else if (answer.export().party().keys().isEmpty()) {
            Export.Dealt party = answer.export().party();
            notes.add(words.text("control.note.not-listed", party.asked()));
            if (!party.near().isEmpty()) {
                notes.add(words.text("control.note.near", String.join(words.text("list.semicolon"), party.near())));
            }
        }
        notes.add(words.text("control.note.scope"));
        screen.line();
        notes.forEach(screen::paragraph);
    }

    private void titled(String key, Table table) {
        if (!table.isEmpty()) {
            screen.line();
            screen.title(words.text(key));
            screen.table(table);
        }
    }
}

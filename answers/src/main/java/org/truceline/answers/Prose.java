package org.truceline.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.Instrument;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Scope;

/// Tells one measure as prose with footnotes, oldest statement first: the page that counsel reads and signs.
public final class Prose {

    private final Phrases phrases;
    private final Words words;
    private final ConditionWords conditions;
    private final List<String> notes = new ArrayList<>();

    public Prose(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.conditions = new ConditionWords(phrases);
    }

    /// Paragraphs; an empty one is a blank line.
    public List<String> paragraphs(Measure measure) {
        List<String> text = new ArrayList<>();
        text.add(phrases.name(measure) + " (" + measure.id() + ")");
        text.add("");
        text.add(words.text(
                "print.authority",
                measure.authority().agency(),
                measure.authority().statute(),
                collector(measure)));
        text.add(words.text("print.scope", scope(measure)));
        text.addAll(excluded(measure));
        text.add(words.text("print.time", measure.zone().getId(), words.text("attaches." + measure.attaches())));
        text.add(words.text("print.checked", measure.checkedOn(), measure.through()));
        text.add("");
        for (Layer layer : layersByDay(measure)) {
            String when = conditions.text(layer.when(), measure.zone());
            String only = when.isEmpty() ? "" : words.text("print.only", when);
            text.add(layer.announcedDay() + "  " + phrases.sentence(layer, measure) + only + note(layer));
        }
        if (!measure.readings().isEmpty()) {
            text.add("");
            text.add(words.text("duty.readings"));
            for (Reading reading : measure.readings().values().stream()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList()) {
                text.add("[" + reading.id() + "] " + words.of(reading.question()));
                text.add(words.text("reading.chosen", words.of(reading.chosen()), words.of(reading.why())));
                text.add(words.text("reading.alternative", words.of(reading.alternative())));
            }
        }
        text.add("");
        text.addAll(notes);
        return text;
    }

    /// Which duties, where they are owed or declared, take this one away.
    private List<String> excluded(Measure measure) {
        List<String> text = new ArrayList<>();
        for (Relation relation : phrases.ledger().relations()) {
            if (relation.rule() instanceof Relation.Excludes excludes
                    && excludes.excluded().contains(measure.id())) {
                List<String> causes = new ArrayList<>(excludes.headings());
                excludes.causes()
                        .forEach(id -> causes.add(phrases.name(phrases.ledger().measure(id))));
                String heading = relation.heading() == null ? "" : words.text("print.under", relation.heading());
                text.add(words.text(
                        "print.excluded",
                        String.join(words.text("list.semicolon"), causes),
                        heading,
                        phrases.time(relation.period().from(), relation.zone()),
                        phrases.source(relation.by())));
            }
        }
        return text;
    }

    private static List<Layer> layersByDay(Measure measure) {
        List<Layer> layers = new ArrayList<>(measure.layers());
        layers.sort((one, other) -> {
            int byDay = one.announcedDay().compareTo(other.announcedDay());
            return byDay != 0
                    ? byDay
                    : Integer.compare(one.origin().line(), other.origin().line());
        });
        return layers;
    }

    private String note(Layer layer) {
        Instrument instrument = phrases.ledger().instrument(layer.by());
        StringBuilder note =
                new StringBuilder(words.text("print.note", instrument.citation(), words.of(instrument.title())));
        if (instrument.url() != null) {
            note.append(' ').append(instrument.url());
        }
        if (layer.confidence() != Confidence.HIGH) {
            note.append(' ').append(words.text("confidence." + Phrases.word(layer.confidence())));
        }
        String text = note.toString();
        int number = 0;
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).equals("[" + (i + 1) + "] " + text)) {
                number = i + 1;
            }
        }
        if (number == 0) {
            notes.add("[" + (notes.size() + 1) + "] " + text);
            number = notes.size();
        }
        String reading = layer.reading() == null ? "" : " [" + layer.reading() + "]";
        return " [" + number + "]" + reading;
    }

    private String collector(Measure measure) {
        return measure.authority().collector() == null
                ? ""
                : words.text("print.collector", measure.authority().collector());
    }

    private String scope(Measure measure) {
        Scope scope = measure.scope();
        List<String> parts = new ArrayList<>();
        if (!scope.origins().isEmpty()) {
            parts.add(words.text(
                    "print.origins", countries(scope.origins().stream().sorted().toList())));
        }
        if (!scope.destinations().isEmpty()) {
            parts.add(words.text(
                    "print.destinations",
                    countries(scope.destinations().stream().sorted().toList())));
        }
        switch (scope.goods()) {
            case Scope.AllGoods all ->
                parts.add(
                        all.except().isEmpty()
                                ? words.text("print.all-goods")
                                : words.text("print.all-goods.except", lists(all.except())));
            case Scope.ListedGoods listed -> parts.add(words.text("print.listed", lists(listed.lists())));
            case Scope.DescribedGoods described -> {
                if (described.words() != null) {
                    parts.add(words.of(described.words()));
                }
            }
        }
        if (scope.parties() != null) {
            parts.add(
                    scope.parties().words() == null
                            ? words.text("print.parties", lists(scope.parties().lists()))
                            : words.of(scope.parties().words()));
        }
        if (scope.ships() != null) {
            parts.add(words.of(scope.ships()));
        }
        if (!(scope.when() instanceof Condition.Always)) {
            parts.add(words.text("print.cases", conditions.text(scope.when(), measure.zone())));
        }
        return String.join(words.text("list.semicolon"), parts);
    }

    private String lists(List<ListId> ids) {
        List<String> names = new ArrayList<>();
        for (ListId id : ids) {
            names.add(
                    phrases.ledger().lists().containsKey(id)
                            ? words.of(phrases.ledger().list(id).name()) + String.format(Locale.ROOT, " (%s)", id)
                            : id.text());
        }
        return String.join(words.text("list.semicolon"), names);
    }

    private String countries(List<String> codes) {
        return String.join(
                words.text("list.separator"), codes.stream().map(words::country).toList());
    }
}

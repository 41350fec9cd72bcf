package org.truceline.cli;

import java.util.List;
import org.truceline.answers.FactWords;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.tariff.FactsAsked;

/// Writes the facts that matter for a code on a day as text, a block for each.
final class FactsText {

    private final Phrases phrases;
    private final Words words;
    private final FactWords facts;
    private final Screen screen;

    FactsText(Phrases phrases, Screen screen) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.facts = new FactWords(phrases);
        this.screen = screen;
    }

    void write(FactsAsked found) {
        screen.title(words.text(
                "facts.title",
                found.code().dotted(),
                words.country(found.origin()),
                found.at().text()));
        screen.paragraph(Common.coordinates(found.view(), phrases));
        if (found.facts().isEmpty()) {
            screen.line();
            screen.paragraph(words.text("facts.none"));
        }
        found.facts().forEach(this::fact);
    }

    private void fact(FactsAsked.Asked asked) {
        screen.line();
        screen.title(asked.fact().text());
        Table table = new Table("", "");
        table.row(words.text("facts.says"), facts.name(asked.fact()));
        table.row(words.text("facts.write"), facts.form(asked));
        String askedBy = facts.askedBy(asked.fact());
        if (!askedBy.isEmpty()) {
            table.row(words.text("facts.asked-by"), askedBy);
        }
        table.row(words.text("facts.unstated"), facts.unstated(asked));
        rows(table, words.text("facts.choices"), facts.choices(asked));
        rows(table, words.text("facts.bears"), facts.bears(asked));
        screen.table(table);
    }

    private static void rows(Table table, String label, List<String> lines) {
        String first = label;
        for (String line : lines) {
            table.row(first, line);
            first = "";
        }
    }
}

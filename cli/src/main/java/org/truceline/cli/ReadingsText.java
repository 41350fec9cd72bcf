package org.truceline.cli;

import java.util.Collection;
import org.truceline.answers.Words;
import org.truceline.ledger.Reading;

/// Writes the readings of a text on which an answer rests: the question, what was chosen and why, and the other.
final class ReadingsText {

    private ReadingsText() {}

    static void write(Screen screen, Words words, Collection<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        screen.line();
        screen.title(words.text("duty.readings"));
        for (Reading reading : readings) {
            screen.paragraph("  " + words.of(reading.question()));
            screen.paragraph("  " + words.text("reading.chosen", words.of(reading.chosen()), words.of(reading.why())));
            screen.paragraph("  " + words.text("reading.alternative", words.of(reading.alternative())));
        }
    }
}

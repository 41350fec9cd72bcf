package org.truceline.report;

import org.truceline.answers.Words;
import org.truceline.timeline.View;

/// Says on what an answer rests: what was known when, the edition, the scenario.
final class Coordinates {

    private Coordinates() {}

    static String words(Words words, View view) {
        return words.text(
                "as-of",
                view.known().text(),
                view.ledger().edition(),
                view.scenario() == null
                        ? ""
                        : words.text("as-of.scenario", words.of(view.scenario().name())));
    }
}

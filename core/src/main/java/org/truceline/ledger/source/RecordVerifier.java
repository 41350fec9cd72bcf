package org.truceline.ledger.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Event;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Series;
import org.truceline.ledger.Talk;

/// Checks the references of the record around the law: talks, events, figures, and what promises expect of them.
final class RecordVerifier {

    private final Ledger ledger;
    private final Places places;
    private final References references;
    private final Problems problems;

    RecordVerifier(Ledger ledger, Places places, References references, Problems problems) {
        this.ledger = ledger;
        this.places = places;
        this.references = references;
        this.problems = problems;
    }

    void verify() {
        Map<String, MeasureId> shortIds = new HashMap<>();
        ledger.measures().values().forEach(measure -> measure(measure, shortIds));
        ledger.talks().forEach(this::talk);
        ledger.events().values().forEach(this::event);
        ledger.series().values().forEach(this::series);
        ledger.agreements().values().forEach(agreement -> agreement
                .provisions()
                .forEach(provision -> provision.expects().forEach(this::expectation)));
    }

    private void measure(Measure measure, Map<String, MeasureId> shortIds) {
        Fields at = places.of(measure);
        if (measure.testOf() != null) {
            references.measures(List.of(measure.testOf()), at, "test-of");
        }
        MeasureId same = measure.shortId() == null ? null : shortIds.putIfAbsent(measure.shortId(), measure.id());
        if (same != null) {
            problems.add(
                    Problems.Code.DUPLICATE_ID,
                    at.where("short"),
                    "short",
                    "the measure '" + same + "' is called '" + measure.shortId() + "' already.",
                    "Choose another name.");
        }
    }

    private void talk(Talk talk) {
        Fields at = places.of(talk);
        talk.by().forEach(by -> references.instrument(by, at.where("by", by.text())));
        for (String person : talk.people()) {
            if (!ledger.people().containsKey(person)) {
                references.dangling(at.where("people", person), "people", "the ledger has no person", person);
            }
        }
        if (talk.agreement() != null && !ledger.agreements().containsKey(talk.agreement())) {
            references.dangling(at.where("agreement"), "agreement", "the ledger has no agreement", talk.agreement());
        }
    }

    private void event(Event event) {
        references.items(event.about(), places.of(event));
        event.dates()
                .forEach(dated ->
                        references.instrument(dated.by(), places.of(dated).where("by")));
        event.outcomes()
                .forEach(outcome ->
                        references.instrument(outcome.by(), places.of(outcome).where("by")));
    }

    private void series(Series series) {
        references.items(series.about(), places.of(series));
        series.points()
                .forEach(point ->
                        references.instrument(point.by(), places.of(point).where("by")));
    }

    private void expectation(Agreement.Expectation expectation) {
        switch (expectation) {
            case Agreement.OfMeasure measure -> {
                // its measure was looked up while it was read
            }
            case Agreement.OfCommitment commitment -> {
                Fields at = places.of(commitment);
                if (!ledger.measures().containsKey(commitment.measure())) {
                    references.dangling(
                            at.where("commitment"), "commitment", "the ledger has no measure", commitment.measure());
                }
                String series = commitment.series();
                if (series != null && !ledger.series().containsKey(series)) {
                    references.dangling(at.where("series"), "series", "the ledger has no series", series);
                }
            }
            case Agreement.Untested part -> {
                // says of itself that nothing tests it
            }
            case Agreement.OfEvent event -> {
                if (!ledger.events().containsKey(event.event())) {
                    references.dangling(
                            places.of(event).where("event"), "event", "the ledger has no event", event.event());
                }
            }
        }
    }
}

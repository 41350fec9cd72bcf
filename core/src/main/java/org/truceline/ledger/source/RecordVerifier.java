package org.truceline.ledger.source;

import org.truceline.ledger.Agreement;
import org.truceline.ledger.Event;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Series;
import org.truceline.ledger.Talk;

/// Checks the references of the record around the law: talks, events, figures, and what promises expect of them.
final class RecordVerifier {

    private final Ledger ledger;
    private final Places places;
    private final Problems problems;

    RecordVerifier(Ledger ledger, Places places, Problems problems) {
        this.ledger = ledger;
        this.places = places;
        this.problems = problems;
    }

    void verify() {
        ledger.talks().forEach(this::talk);
        ledger.events().values().forEach(this::event);
        ledger.series().values().forEach(this::series);
        ledger.agreements().values().forEach(agreement -> agreement
                .provisions()
                .forEach(provision -> provision.expects().forEach(this::expectation)));
    }

    private void talk(Talk talk) {
        Fields at = places.of(talk);
        talk.by().forEach(by -> instrument(by, at.where("by", by.text())));
        for (String person : talk.people()) {
            if (!ledger.people().containsKey(person)) {
                dangling(at.where("people", person), "people", "person", person);
            }
        }
        if (talk.agreement() != null && !ledger.agreements().containsKey(talk.agreement())) {
            dangling(at.where("agreement"), "agreement", "agreement", talk.agreement());
        }
    }

    private void event(Event event) {
        event.dates().forEach(dated -> instrument(dated.by(), places.of(dated).where("by")));
        event.outcomes()
                .forEach(outcome -> instrument(outcome.by(), places.of(outcome).where("by")));
    }

    private void series(Series series) {
        series.points().forEach(point -> instrument(point.by(), places.of(point).where("by")));
    }

    private void expectation(Agreement.Expectation expectation) {
        switch (expectation) {
            case Agreement.OfMeasure measure -> {
                // its measure was looked up while it was read
            }
            case Agreement.OfCommitment commitment -> {
                Fields at = places.of(commitment);
                if (!ledger.measures().containsKey(commitment.measure())) {
                    dangling(at.where("commitment"), "commitment", "measure", commitment.measure());
                }
                if (!ledger.series().containsKey(commitment.series())) {
                    dangling(at.where("series"), "series", "series", commitment.series());
                }
            }
            case Agreement.OfEvent event -> {
                if (!ledger.events().containsKey(event.event())) {
                    dangling(places.of(event).where("event"), "event", "event", event.event());
                }
            }
        }
    }

    private void instrument(InstrumentId id, Node.Where where) {
        if (!id.text().isEmpty() && !ledger.instruments().containsKey(id)) {
            dangling(where, "by", "instrument", id);
        }
    }

    private void dangling(Node.Where where, String key, String what, Object id) {
        problems.add(
                Problems.Code.DANGLING,
                where,
                key,
                "the ledger has no " + what + " '" + id + "'.",
                "Write it, or correct the name.");
    }
}

package org.truceline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.truceline.agreement.EventState.Kind;
import org.truceline.ledger.Ledger;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// A visit said for April, moved twice, and reported.
final class EventStateTest {

    private final TinyTruce moved = new TinyTruce()
            .visit(
                    "{announced: 2025-11-24, from: 2026-04-01, until: 2026-05-01, standing: stated, said-by: US}",
                    "{announced: 2026-02-20, from: 2026-03-31, until: 2026-04-03, standing: stated, said-by: US}",
                    "{announced: 2026-03-25, from: 2026-05-13, until: 2026-05-16}",
                    "outcome 2026-05-15");

    @Test
    void beforeAnybodySpokeOfItItIsNotKnown() {
        assertThat(moved.visitOn("2025-11-23").kind()).isEqualTo(Kind.NOT_KNOWN);
    }

    @Test
    void theDateSaidLastAnswersAndTheOthersAreKept() {
        assertThat(moved.visitOn("2026-02-19").date().from()).isEqualTo("2026-04-01");
        assertThat(moved.visitOn("2026-02-19").earlier()).isEmpty();
        EventState state = moved.visitOn("2026-04-10");
        assertThat(state.kind()).isEqualTo(Kind.AHEAD);
        assertThat(state.date().from()).isEqualTo("2026-05-13");
        assertThat(state.earlier())
                .extracting(date -> date.from().toString())
                .containsExactly("2026-04-01", "2026-03-31");
    }

    @Test
    void aDateSaidAgainIsNotAnEarlierDate() {
        TinyTruce again = new TinyTruce()
                .visit(
                        "{announced: 2025-10-30, from: 2026-04-01, until: 2026-05-01}",
                        "{announced: 2025-11-24, from: 2026-04-01, until: 2026-05-01}");
        assertThat(again.visitOn("2025-12-01").earlier()).isEmpty();
    }

    @Test
    void onItsDaysItIsAheadUntilItIsReported() {
        assertThat(moved.visitOn("2026-05-14").kind()).isEqualTo(Kind.AHEAD);
        assertThat(moved.visitOn("2026-05-15").kind()).isEqualTo(Kind.REPORTED);
    }

    @Test
    void aDayThatPassedWithoutReportIsSaidToBeUnreportedNotHeld() {
        TinyTruce silent = new TinyTruce().visit("{announced: 2025-11-24, from: 2026-04-01, until: 2026-04-03}");
        assertThat(silent.visitOn("2026-04-02").kind()).isEqualTo(Kind.AHEAD);
        EventState state = silent.visitOn("2026-04-03");
        assertThat(state.kind()).isEqualTo(Kind.UNREPORTED);
        assertThat(state.outcome()).isNull();
    }

    @Test
    void whatBecameKnownLaterOfItStandsBesideWhatWasKnownFirst() {
        TinyTruce ruling = new TinyTruce()
                .visit(
                        "{announced: 2026-02-20, from: 2026-02-20, until: 2026-02-21}",
                        "outcome 2026-02-20",
                        "outcome 2026-02-22");
        assertThat(ruling.visitOn("2026-02-21").outcomes()).hasSize(1);
        assertThat(ruling.visitOn("2026-02-22").outcomes()).hasSize(2);
        assertThat(ruling.visitOn("2026-02-22").outcome().announced()).isEqualTo("2026-02-22");
    }

    @Test
    void whetherTheHorizonIsTheReasonIsTold() {
        TinyTruce last = new TinyTruce().visit("{announced: 2025-11-24, from: 2026-10-09, until: 2026-10-10}");
        TinyTruce next = new TinyTruce().visit("{announced: 2025-11-24, from: 2026-10-10, until: 2026-10-11}");
        assertThat(last.visitOn("2026-11-23").afterHorizon(View.of(last.ledger())))
                .isFalse();
        assertThat(next.visitOn("2026-11-23").afterHorizon(View.of(next.ledger())))
                .isTrue();
    }

    @Test
    void whatWasCalledOffStandsByTheDateItHad() {
        TinyTruce off = new TinyTruce()
                .visit(
                        "{announced: 2025-11-24, from: 2026-04-01, until: 2026-04-03}",
                        "{announced: 2026-03-01, off: yes}");
        EventState state = off.visitOn("2026-03-01");
        assertThat(state.kind()).isEqualTo(Kind.CALLED_OFF);
        assertThat(state.day()).isEqualTo("2026-04-01");
        Ledger ledger = off.ledger();
        assertThat(EventState.all(View.of(ledger), AsOf.parse("2026-03-01"))).hasSize(1);
    }
}

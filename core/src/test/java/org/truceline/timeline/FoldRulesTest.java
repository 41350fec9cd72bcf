package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.Asked.aboutDuty;

import org.junit.jupiter.api.Test;
import org.truceline.Asked;
import org.truceline.Ledgers;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Value;

/// Which layer of a stack holds at an instant, rule by rule (section 3 of the design), each on the smallest stack that
/// shows it.
final class FoldRulesTest {

    @Test
    void aSuspensionThatLapsesShowsWhatLiesBeneath() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "25%", by: order-1}
                  - {id: pause, act: suspends, announced: 2025-05-12, from: "2025-05-14T00:01", until: "2025-08-12T00:01", rate: none, by: order-2}
                """));

        assertThat(duty.around("2025-04-05T00:00")).containsExactly("no layer", "rate: 25%", "rate: 25%");
        assertThat(duty.around("2025-05-14T00:01")).containsExactly("rate: 25%", "pause: nothing", "pause: nothing");
        assertThat(duty.around("2025-08-12T00:01")).containsExactly("pause: nothing", "rate: 25%", "rate: 25%");
    }

    @Test
    void anExtensionTakesTheValueOfTheLayerItExtendsAndNotThatOfTheLayerOnTop() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: pause, act: suspends, announced: 2025-02-01, from: 2025-02-10, until: 2025-03-10, rate: "10%", heading: "9903.01.25", by: order-2}
                  - {id: longer, act: extends, announced: 2025-03-01, from: 2025-03-10, until: 2025-04-10, extends: pause, by: order-3}
                  - {id: longest, act: extends, announced: 2025-04-01, from: 2025-04-10, until: 2025-05-10, extends: longer, by: order-4}
                """));

        assertThat(duty.stack()).isEqualTo("rate pause longer longest");
        assertThat(duty.around("2025-03-10T00:00")).containsExactly("pause: 10%", "longer: 10%", "longer: 10%");
        assertThat(duty.around("2025-04-10T00:00")).containsExactly("longer: 10%", "longest: 10%", "longest: 10%");
        assertThat(duty.around("2025-05-10T00:00")).containsExactly("longest: 10%", "rate: 25%", "rate: 25%");
        assertThat(duty.fold("2025-04-20").top().heading()).isEqualTo("9903.01.25");
    }

    @Test
    void aStepAnnouncedDuringASuspensionBelongsBeneathItAndIsOwedOnlyOnceItEnds() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: r50, act: imposes, announced: 2025-04-17, from: 2025-10-14, rate: "50%", by: order-1}
                  - {id: pause, act: suspends, announced: 2025-11-09, from: 2025-11-10, until: 2026-11-10, rate: none, by: order-2}
                  - {id: r80, act: changes, announced: 2026-03-01, from: 2026-04-17, rate: "80%", beneath: pause, by: order-3}
                """));

        assertThat(duty.stack()).isEqualTo("r50 r80 pause");
        assertThat(duty.around("2026-04-17T00:00"))
                .containsExactly("pause: nothing", "pause: nothing", "pause: nothing");
        assertThat(duty.beneath("2026-04-16")).containsExactly("r50: 50%");
        assertThat(duty.beneath("2026-04-17")).containsExactly("r80: 80%", "r50: 50%");
        assertThat(duty.around("2026-11-10T00:00")).containsExactly("pause: nothing", "r80: 80%", "r80: 80%");
        assertThat(duty.known("2026-02-28").on("2026-11-10")).isEqualTo("r50: 50%");
    }

    @Test
    void aPermanentEndIsNeverLeft() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: end, act: ends, announced: 2025-03-01, from: "2025-03-10T13:01", rate: none, by: order-2}
                """));

        assertThat(duty.around("2025-03-10T13:01")).containsExactly("rate: 25%", "end: nothing", "end: nothing");
        assertThat(duty.on("2125-01-01")).isEqualTo("end: nothing");
    }

    @Test
    void aStartThatTheActLeftOpenHoldsNoInstant() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: rise, act: changes, announced: 2025-02-01, from: open, rate: "50%", by: order-2}
                  - {id: rise-to-july, act: changes, announced: 2025-02-02, from: open, until: 2025-07-01, rate: "60%", by: order-3}
                """));

        assertThat(duty.on("2025-02-01")).isEqualTo("rate: 25%");
        assertThat(duty.on("2125-02-01")).isEqualTo("rate: 25%");
        assertThat(duty.timeline().edges(duty.asked(duty.instant("2025-02-01"))))
                .containsExactly(duty.instant("2025-01-05T00:00"));
    }

    @Test
    void aLayerWithoutAPeriodInForceLeavesNoLayer() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-02-01, until: 2025-03-01, rate: "25%", by: order-1}
                """));

        assertThat(duty.around("2025-02-01T00:00")).containsExactly("no layer", "rate: 25%", "rate: 25%");
        assertThat(duty.around("2025-03-01T00:00")).containsExactly("rate: 25%", "no layer", "no layer");
        assertThat(duty.fold("2025-03-01").value()).isEqualTo(new Value.Nothing());
    }

    @Test
    void aDayMeansItsLastInstantInTheZoneOfTheAuthority() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: "2025-05-14T23:59", rate: "25%", by: order-1}
                """));

        assertThat(duty.on("2025-05-13")).isEqualTo("no layer");
        assertThat(duty.on("2025-05-14")).isEqualTo("rate: 25%");
        assertThat(duty.on("2025-05-14T23:58")).isEqualTo("no layer");
        assertThat(duty.on("2025-05-15T11:59+08:00")).isEqualTo("rate: 25%");
        assertThat(duty.on("2025-05-15T11:58+08:00")).isEqualTo("no layer");
    }

    @Test
    void aLayerThatRemovesNothingFromTheCaseIsNotToldAsLifting() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "10%", by: order-1}
                  - {id: late, act: changes, announced: 2025-02-01, from: 2025-02-10, until: 2025-02-20, rate: "25%", by: order-2}
                  - {id: off, act: ends, announced: 2025-02-05, from: 2025-02-15, lifts: [late], by: order-3}
                """));

        assertThat(duty.fold("2025-02-14").lifting()).isEmpty();
        assertThat(duty.fold("2025-02-15").lifting()).extracting(Layer::id).hasToString("[off]");
        assertThat(duty.fold("2025-02-20").lifting()).isEmpty();
    }

    @Test
    void anUnknownFactIsNamedOnlyWhereItDecides() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "10%", by: order-1}
                  - {id: old, act: changes, announced: 2025-02-01, from: 2025-02-10, rate: "5%", when: {fact: contract-date, before: 2024-01-01}, by: order-2}
                  - {id: end, act: ends, announced: 2025-03-01, from: 2025-04-01, rate: none, by: order-3}
                """));

        assertThat(duty.fold("2025-02-09").missing()).isEmpty();
        assertThat(duty.fold("2025-02-10").missing()).containsExactly(new FactId("contract-date"));
        assertThat(duty.fold("2025-02-10").undecided()).isTrue();
        assertThat(duty.possible("2025-02-10")).containsExactlyInAnyOrder("rate: 10%", "old: 5%");
        assertThat(duty.fold("2025-04-01").missing()).isEmpty();
        assertThat(duty.fold("2025-04-01").undecided()).isFalse();
    }
}

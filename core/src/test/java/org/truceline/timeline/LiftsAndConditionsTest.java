package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.Asked.aboutDuty;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truceline.Asked;
import org.truceline.Ledgers;
import org.truceline.ledger.FactId;

/// Layers that remove others, and layers that reach only some cases.
final class LiftsAndConditionsTest {

    private static final FactId LOADED_ON = new FactId("loaded-on");

    @Test
    void aLiftTakesTheNamedLayersAwayWhileItRunsAndNoOthers() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: r10, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "10%", by: order-1}
                  - {id: r84, act: changes, announced: 2025-02-01, from: 2025-02-10, rate: "84%", by: order-2}
                  - {id: off, act: changes, announced: 2025-03-01, from: 2025-03-10, until: 2025-04-10, lifts: [r84], by: order-3}
                """));

        assertThat(duty.around("2025-03-10T00:00")).containsExactly("r84: 84%", "r10: 10%", "r10: 10%");
        assertThat(duty.around("2025-04-10T00:00")).containsExactly("r10: 10%", "r84: 84%", "r84: 84%");
        assertThat(duty.lifting("2025-03-10")).containsExactly("off");
        assertThat(duty.lifting("2025-04-10")).isEmpty();
    }

    @Test
    void liftsAllLeavesNoLayerNotEvenOneThatIsAnnouncedLater() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: r10, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "10%", by: order-1}
                  - {id: gift, act: exempts, announced: 2025-01-02, from: 2025-01-05, when: {fact: donation, equals: "yes"}, lifts: all, by: order-1}
                  - {id: r84, act: changes, announced: 2025-02-01, from: 2025-02-10, rate: "84%", by: order-2}
                """));

        assertThat(duty.stating("donation", "yes").around("2025-02-10T00:00"))
                .containsExactly("no layer", "no layer", "no layer");
        assertThat(duty.stating("donation", "no").around("2025-02-10T00:00"))
                .containsExactly("r10: 10%", "r84: 84%", "r84: 84%");
    }

    @Test
    void aLiftThatIsLiftedNoLongerLifts() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: void, act: annuls, announced: 2025-05-07, from: 2025-01-05, lifts: [rate], by: court}
                  - {id: stay, act: suspends, announced: 2025-06-11, from: 2025-01-05, until: 2025-09-01, lifts: [void], by: appeal}
                """));

        assertThat(duty.learned("2025-05-07", "2025-02-01")).containsExactly("rate: 25%", "no layer", "no layer");
        assertThat(duty.learned("2025-06-11", "2025-02-01")).containsExactly("no layer", "rate: 25%", "rate: 25%");
        assertThat(duty.around("2025-09-01T00:00")).containsExactly("rate: 25%", "no layer", "no layer");
    }

    @Test
    void aLiftThatIsLiftedIsNotNamedAmongThoseAtWork() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: exclusion, act: exempts, announced: 2025-02-01, from: 2025-01-05, lifts: all, by: order-2}
                  - {id: withdrawn, act: ends, announced: 2025-03-01, from: 2025-03-10, lifts: [exclusion], by: order-3}
                """));

        assertThat(duty.lifting("2025-03-09")).containsExactly("exclusion");
        assertThat(duty.lifting("2025-03-10")).containsExactly("withdrawn");
        assertThat(duty.on("2025-03-10")).isEqualTo("rate: 25%");
    }

    @Test
    void aLiftOfALiftOfALiftLetsTheFirstOneWork() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2018-08-03, from: 2018-09-24, rate: "25%", by: order-1}
                  - {id: off, act: suspends, announced: 2019-03-31, from: 2019-04-01, lifts: all, by: order-2}
                  - {id: off-ends, act: ends, announced: 2019-08-23, from: "2019-12-15T12:01", lifts: [off], by: order-3}
                  - {id: never-mind, act: postpones, announced: 2019-12-15, from: "2019-12-15T12:01", lifts: [off-ends], by: order-4}
                """));

        assertThat(duty.learned("2019-12-15", "2019-12-16")).containsExactly("rate: 25%", "no layer", "no layer");
        assertThat(duty.around("2019-12-15T12:01")).containsExactly("no layer", "no layer", "no layer");
        assertThat(duty.known("2019-12-14").around("2019-12-15T12:01"))
                .containsExactly("no layer", "rate: 25%", "rate: 25%");
        assertThat(duty.lifting("2019-12-16")).containsExactly("off", "never-mind");
    }

    @Test
    void aLiftThatIsLiftedItselfLeavesAnotherLiftOfTheSameLayerAtWork() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: exclusion, act: exempts, announced: 2025-02-01, from: 2025-01-05, lifts: [rate], by: order-2}
                  - {id: replaced, act: corrects, announced: 2025-02-02, from: 2025-01-05, lifts: [rate, exclusion], by: order-3}
                  - {id: withdrawn, act: ends, announced: 2025-03-01, from: 2025-01-05, lifts: [replaced], by: order-4}
                """));

        assertThat(duty.known("2025-02-01").on("2025-01-10")).isEqualTo("no layer");
        assertThat(duty.known("2025-02-02").on("2025-01-10")).isEqualTo("no layer");
        assertThat(duty.on("2025-01-10")).isEqualTo("no layer");
        assertThat(duty.lifting("2025-01-10")).containsExactly("exclusion", "withdrawn");
    }

    @Test
    void goodsOnTheWaterKeepWhatLiesBeneath() {
        Asked duty = aboutDuty(Ledgers.duty("""
                conditions:
                  on-the-water: {fact: loaded-on, before: "2025-04-09T00:01"}
                layers:
                  - {id: r10, act: imposes, announced: 2025-04-02, from: "2025-04-05T00:01", rate: "10%", by: order-1}
                  - {id: r84, act: changes, announced: 2025-04-08, from: "2025-04-09T00:01", rate: "84%", when: {not: on-the-water}, by: order-2}
                """));

        assertThat(duty.stating("loaded-on", "2025-04-09T00:00").on("2025-04-20"))
                .isEqualTo("r10: 10%");
        assertThat(duty.stating("loaded-on", "2025-04-09T00:01").on("2025-04-20"))
                .isEqualTo("r84: 84%");
        assertThat(duty.stating("loaded-on", "2025-04-09T00:02").on("2025-04-20"))
                .isEqualTo("r84: 84%");
        assertThat(duty.stating("loaded-on", "2025-04-09T12:00+08:00").on("2025-04-20"))
                .isEqualTo("r10: 10%");
    }

    @Test
    void aBareDayOfLoadingThatStraddlesTheEdgeDoesNotDecide() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: r10, act: imposes, announced: 2025-04-02, from: "2025-04-05T00:01", rate: "10%", by: order-1}
                  - {id: r84, act: changes, announced: 2025-04-08, from: "2025-04-09T00:01", rate: "84%", when: {not: {fact: loaded-on, before: "2025-04-09T00:01"}}, by: order-2}
                """));

        assertThat(duty.stating("loaded-on", "2025-04-08").on("2025-04-20")).isEqualTo("r10: 10%");
        assertThat(duty.stating("loaded-on", "2025-04-10").on("2025-04-20")).isEqualTo("r84: 84%");
        Asked straddling = duty.stating("loaded-on", "2025-04-09");
        assertThat(straddling.fold("2025-04-20").undecided()).isTrue();
        assertThat(straddling.fold("2025-04-20").missing()).containsExactly(LOADED_ON);
        assertThat(straddling.possible("2025-04-20")).containsExactlyInAnyOrder("r10: 10%", "r84: 84%");
    }

    @Test
    void aBareDayDecidesWhereTheEdgeIsTheStartOfADay() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "10%", when: {not: {fact: contract-date, before: 2025-03-10}}, by: order-1}
                """));

        assertThat(duty.stating("contract-date", "2025-03-09").on("2025-05-01")).isEqualTo("no layer");
        assertThat(duty.stating("contract-date", "2025-03-10").on("2025-05-01")).isEqualTo("rate: 10%");
        assertThat(duty.stating("contract-date", "2025-03-10")
                        .fold("2025-05-01")
                        .undecided())
                .isFalse();
    }

    @Test
    void twoLayersOnOneConditionHoldTogetherOrNotAtAll() {
        Asked duty = aboutDuty(Ledgers.duty("""
                conditions:
                  old: {fact: contract-date, before: 2024-05-14}
                layers:
                  - {id: r10, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "10%", by: order-1}
                  - {id: r34, act: imposes, announced: 2025-04-02, from: 2025-04-09, rate: "34%", when: {not: old}, by: order-1}
                  - {id: r84, act: changes, announced: 2025-04-08, from: 2025-04-09, rate: "84%", when: {not: old}, by: order-2}
                """));

        assertThat(duty.possible("2025-04-20")).containsExactlyInAnyOrder("r10: 10%", "r84: 84%");
    }

    @Test
    void anUnstatedClaimIsTakenAsNotMadeAndTheAnswerSaysSo() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "10%", by: order-1}
                  - {id: transit, act: exempts, announced: 2025-04-02, from: 2025-04-05, when: {fact: loaded-on, before: "2025-04-05T00:01"}, lifts: all, by: order-1}
                """));

        assertThat(duty.on("2025-04-20")).isEqualTo("rate: 10%");
        assertThat(duty.fold("2025-04-20").assumed()).containsExactly(LOADED_ON);
        assertThat(duty.fold("2025-04-20").missing()).isEmpty();
        Asked claimed = duty.stating("loaded-on", "2025-04-01");
        assertThat(claimed.on("2025-04-20")).isEqualTo("no layer");
        assertThat(claimed.fold("2025-04-20").assumed()).isEmpty();
    }

    @Test
    void aPlainNoDecidesWhateverElseIsUnknown() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "10%", by: order-1}
                  - {id: both, act: changes, announced: 2025-04-03, from: 2025-04-05, rate: "1%", when: {all: [{fact: contract-date, before: 2024-01-01}, {fact: entered, before: 2025-05-27}]}, by: order-2}
                  - {id: either, act: changes, announced: 2025-04-04, from: 2025-08-01, rate: "2%", when: {any: [{fact: steel-share, at-least: "0.2"}, {not: {fact: entered, before: 2025-09-01}}]}, by: order-3}
                """));

        assertThat(duty.possible("2025-05-26")).containsExactlyInAnyOrder("rate: 10%", "both: 1%");
        assertThat(duty.possible("2025-05-27")).containsExactly("rate: 10%");
        assertThat(duty.possible("2025-08-31T23:59")).containsExactlyInAnyOrder("rate: 10%", "either: 2%");
        assertThat(duty.possible("2025-09-01T00:00")).containsExactly("either: 2%");
        assertThat(duty.stating("steel-share", "0.19999").on("2025-08-02")).isEqualTo("rate: 10%");
        assertThat(duty.stating("steel-share", "0.2").on("2025-08-02")).isEqualTo("either: 2%");
    }

    @Test
    void anInstantInAConditionIsAnEdge() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "10%", when: {fact: entered, before: 2025-05-27}, by: order-1}
                """));

        assertThat(duty.timeline().edges(duty.asked(duty.instant("2025-05-01"))))
                .containsExactly(duty.instant("2025-04-05T00:00"), duty.instant("2025-05-27T00:00"));
        assertThat(duty.around("2025-05-27T00:00")).containsExactly("rate: 10%", "no layer", "no layer");
    }

    @Test
    void howeverManyConditionsAreUnknownTheCaseInWhichNoneHoldsIsAmongThePossible() {
        String layers = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "  - {id: old-" + i + ", act: changes, announced: 2025-02-01, from: 2025-02-10, rate: \""
                        + (20 + i) + "%\", when: {fact: contract-date, before: 2024-01-" + (10 + i)
                        + "}, by: order-2}\n")
                .collect(Collectors.joining());
        Asked duty = aboutDuty(Ledgers.duty(
                "layers:\n  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: \"10%\", by: order-1}\n"
                        + layers));

        assertThat(duty.on("2025-02-10")).isEqualTo("rate: 10%");
        assertThat(duty.possible("2025-02-10")).contains("rate: 10%", "old-12: 32%");
        assertThat(duty.fold("2025-02-10").undecided()).isTrue();
        assertThat(duty.fold("2025-02-10").missing()).containsExactly(new FactId("contract-date"));
    }
}

package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.Asked.aboutDuty;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.Asked;
import org.truceline.Ledgers;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;

/// Section 3 of the design, rule by rule, each on the smallest stack that shows it.
final class FoldRulesTest {

    @Test
    void whatIsAnnouncedLaterLiesOnTopWhereverItStandsInTheFile() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: may, act: changes, announced: 2025-05-12, from: 2025-05-14, rate: "30%", by: order-2}
                  - {id: april, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "10%", by: order-1}
                """));

        assertThat(duty.stack()).isEqualTo("april may");
        assertThat(duty.around("2025-05-14T00:00")).containsExactly("april: 10%", "may: 30%", "may: 30%");
    }

    @Test
    void whatIsAnnouncedLaterButBeginsEarlierStillLiesOnTop() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: planned, act: imposes, announced: 2025-04-02, from: 2025-06-01, rate: "34%", by: order-1}
                  - {id: instead, act: changes, announced: 2025-04-08, from: 2025-05-01, rate: "84%", by: order-2}
                """));

        assertThat(duty.around("2025-06-01T00:00")).containsExactly("instead: 84%", "instead: 84%", "instead: 84%");
        assertThat(duty.known("2025-04-07").around("2025-06-01T00:00"))
                .containsExactly("no layer", "planned: 34%", "planned: 34%");
    }

    @Test
    void onOneDayTheLaterInTheFileLiesOnTop() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: r34, act: changes, announced: 2025-05-12, from: 2025-05-14, rate: "34%", by: order-1}
                  - {id: r10, act: suspends, announced: 2025-05-12, from: 2025-05-14, rate: "10%", by: order-1}
                """));

        assertThat(duty.on("2025-05-14")).isEqualTo("r10: 10%");
        assertThat(duty.beneath("2025-05-14")).containsExactly("r34: 34%");
    }

    @Test
    void aClockTimeInAnnouncedDoesNotChangeTheOrderOfOneDay() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: evening, act: imposes, announced: "2025-05-12T20:00", from: 2025-05-14, rate: "34%", by: order-1}
                  - {id: morning, act: changes, announced: "2025-05-12T08:00", from: 2025-05-14, rate: "10%", by: order-2}
                """));

        assertThat(duty.on("2025-05-14")).isEqualTo("morning: 10%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"measures/us/a-first.yaml", "measures/us/z-last.yaml"})
    void layersMayStandInSeveralFilesWhateverTheirNames(String path) {
        String duty = """
                layers:
                  - {id: april, act: imposes, announced: 2025-04-02, from: 2025-04-05, rate: "10%", by: order-1}
                  - {id: june, act: changes, announced: 2025-06-12, from: 2025-06-14, rate: "40%", by: order-3}
                """;
        String addition = """
                adds-to: us.duty
                layers:
                  - {id: may, act: changes, announced: 2025-05-12, from: 2025-05-14, rate: "30%", by: order-2}
                """;

        assertThat(aboutDuty(Ledgers.duty(duty, Map.of(path, addition))).stack())
                .isEqualTo("april may june");
    }

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
    void anExtensionLiesDirectlyAboveWhatItExtendsSoThatALaterEndIsNotUndone() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "34%", by: order-1}
                  - {id: pause, act: suspends, announced: 2025-02-01, from: 2025-02-10, until: 2026-03-10, rate: "10%", by: order-2}
                  - {id: end, act: ends, announced: 2026-02-20, from: 2026-02-24, rate: none, by: order-3}
                  - {id: longer, act: extends, announced: 2026-03-01, from: 2026-03-10, until: 2026-04-10, extends: pause, by: order-4}
                """));

        assertThat(duty.stack()).isEqualTo("rate pause longer end");
        assertThat(duty.around("2026-02-24T00:00")).containsExactly("pause: 10%", "end: nothing", "end: nothing");
        assertThat(duty.around("2026-03-10T00:00")).containsExactly("end: nothing", "end: nothing", "end: nothing");
        assertThat(duty.around("2026-04-10T00:00")).containsExactly("end: nothing", "end: nothing", "end: nothing");
        assertThat(duty.beneath("2026-03-20")).containsExactly("longer: 10%", "rate: 34%");
    }

    @Test
    void ofTwoExtensionsOfOneLayerTheLaterLiesAboveTheEarlierAndAllThatBelongsToIt() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: pause, act: suspends, announced: 2025-02-01, from: 2025-02-10, until: 2025-03-10, rate: "10%", by: order-1}
                  - {id: said, act: extends, announced: 2025-02-15, from: 2025-03-10, until: 2025-04-10, extends: pause, by: order-2}
                  - {id: said-more, act: extends, announced: 2025-02-20, from: 2025-04-10, until: 2025-06-10, extends: said, by: order-3}
                  - {id: step, act: changes, announced: 2025-02-21, from: 2025-03-20, rate: "15%", beneath: said, by: order-4}
                  - {id: decided, act: extends, announced: 2025-03-01, from: 2025-03-10, until: 2025-05-10, extends: pause, by: order-5}
                """));

        assertThat(duty.stack()).isEqualTo("pause step said said-more decided");
        assertThat(duty.around("2025-04-10T00:00")).containsExactly("decided: 10%", "decided: 10%", "decided: 10%");
        assertThat(duty.around("2025-05-10T00:00")).containsExactly("decided: 10%", "said-more: 10%", "said-more: 10%");
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
    void ofTwoLayersBeneathOneTheLaterAnnouncedIsTheUpper() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: pause, act: suspends, announced: 2025-01-01, from: 2025-01-10, until: 2025-06-01, rate: none, by: order-1}
                  - {id: step-1, act: changes, announced: 2025-02-01, from: 2025-02-10, rate: "20%", beneath: pause, by: order-2}
                  - {id: step-2, act: changes, announced: 2025-03-01, from: 2025-03-10, rate: "30%", beneath: pause, by: order-3}
                """));

        assertThat(duty.stack()).isEqualTo("step-1 step-2 pause");
        assertThat(duty.on("2025-06-01")).isEqualTo("step-2: 30%");
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
    void aKnowledgeDayIncludesTheWholeDay() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-05-12, from: 2025-05-14, rate: "25%", by: order-1}
                """));

        assertThat(duty.known("2025-05-11").on("2025-06-01")).isEqualTo("no layer");
        assertThat(duty.known("2025-05-12").on("2025-06-01")).isEqualTo("rate: 25%");
        assertThat(duty.learned("2025-05-12", "2025-06-01")).containsExactly("no layer", "rate: 25%", "rate: 25%");
    }

    @Test
    void knowledgeNeverReachesBeyondTheHorizon() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2026-10-09, from: 2026-10-20, rate: "25%", by: order-1}
                  - {id: later, act: changes, announced: 2026-10-10, from: 2026-10-20, rate: "50%", by: order-2}
                """));

        assertThat(duty.known("2027-01-01").on("2026-10-20")).isEqualTo("rate: 25%");
        assertThat(duty.known("2026-10-09").on("2026-10-20")).isEqualTo("rate: 25%");
        assertThat(duty.known("2026-10-08").on("2026-10-20")).isEqualTo("no layer");
    }

    @Test
    void byTheClockOfPublicationALayerIsKnownOnceItIsPrinted() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-04-02, published: 2025-04-07, from: 2025-04-05, rate: "10%", by: order-1}
                  - {id: message, act: changes, announced: 2025-04-10, from: 2025-04-12, rate: "20%", by: never-printed}
                """));

        assertThat(duty.learned("2025-04-02", "2025-04-05")).containsExactly("no layer", "rate: 10%", "rate: 10%");
        assertThat(duty.byPublication().learned("2025-04-02", "2025-04-05"))
                .containsExactly("no layer", "no layer", "no layer");
        assertThat(duty.byPublication().learned("2025-04-07", "2025-04-05"))
                .containsExactly("no layer", "rate: 10%", "rate: 10%");
        assertThat(duty.byPublication().learned("2025-04-10", "2025-04-12"))
                .containsExactly("rate: 10%", "message: 20%", "message: 20%");
    }

    @Test
    void whatIsLessFirmThanAnActIsSeenOnlyWhereItIsAskedFor() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: threat, act: changes, standing: threatened, announced: 2025-02-01, from: 2025-03-01, rate: "100%", by: post}
                  - {id: proposal, act: changes, standing: proposed, announced: 2025-02-02, from: 2025-03-01, rate: "50%", by: notice}
                  - {id: word, act: suspends, standing: stated, said-by: both, announced: 2025-02-03, from: 2025-03-01, rate: none, by: statement}
                  - {id: court, act: annuls, standing: held, announced: 2025-02-04, from: 2025-01-05, rate: none, by: judgment}
                """));

        assertThat(duty.on("2025-03-01")).isEqualTo("rate: 25%");
        assertThat(duty.with(Standing.THREATENED).on("2025-03-01")).isEqualTo("threat: 100%");
        assertThat(duty.with(Standing.PROPOSED).on("2025-03-01")).isEqualTo("proposal: 50%");
        assertThat(duty.with(Standing.STATED).on("2025-03-01")).isEqualTo("word: nothing");
        assertThat(duty.with(Standing.HELD).on("2025-01-05")).isEqualTo("court: nothing");
        assertThat(duty.with(Standing.values()).stack()).isEqualTo("rate threat proposal word court");
    }

    @Test
    void aScenarioLaysItsLayersOnTopWhateverWasKnownThen() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: pause, act: suspends, announced: 2025-02-01, from: 2025-02-10, until: 2025-03-10, rate: "10%", by: order-2}
                  - {id: end, act: ends, announced: 2025-04-01, from: 2025-05-01, rate: none, by: order-3}
                """, Map.of("scenarios/what-if.yaml", """
                        scenario: what-if
                        name: {en: What if, ja: 仮定, zh: 假设}
                        assumes: [{en: A rise, ja: 引上げ, zh: 上调}]
                        layers:
                          - {measure: us.duty, id: rise, act: changes, announced: 2026-01-01, from: 2025-06-01, rate: "99%", by: order-9}
                          - {measure: us.duty, id: longer, act: extends, announced: 2026-01-01, from: 2025-03-10, until: 2025-07-01, extends: pause, by: order-9}
                        """)));

        assertThat(duty.scenario("what-if").stack()).isEqualTo("rate pause longer end rise");
        assertThat(duty.scenario("what-if").around("2025-06-01T00:00"))
                .containsExactly("end: nothing", "rise: 99%", "rise: 99%");
        assertThat(duty.scenario("what-if").on("2025-04-01")).isEqualTo("longer: 10%");
        assertThat(duty.scenario("what-if").known("2025-01-10").on("2025-06-01"))
                .isEqualTo("rise: 99%");
        assertThat(duty.on("2025-06-01")).isEqualTo("end: nothing");
    }

    @Test
    void aScenarioLeavesInstrumentsOutWithEverythingTheyMade() {
        Asked duty = aboutDuty(Ledgers.duty(
                """
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", when: {not: {listed: us/free}}, by: order-1}
                  - {id: end, act: ends, announced: 2025-04-01, from: 2025-05-01, rate: none, by: judgment}
                """,
                Map.of(
                        "lists/us/free.yaml",
                        """
                        list: us/free
                        of: codes
                        name: {en: Free, ja: 無税, zh: 免税}
                        zone: America/New_York
                        complete: yes
                        count: 1
                        by: judgment
                        source: {where: "annex"}
                        rows: free.csv
                        """,
                        "lists/us/free.csv",
                        "code,state,announced,from,until,by\n85171300,in,2025-04-01,2025-01-05,open,judgment\n",
                        "scenarios/no-judgment.yaml",
                        """
                        scenario: no-judgment
                        name: {en: No judgment, ja: 判決なし, zh: 无判决}
                        assumes: [{en: None, ja: なし, zh: 无}]
                        without: [judgment]
                        """)));

        assertThat(duty.on("2025-05-01")).isEqualTo("end: nothing");
        assertThat(duty.scenario("no-judgment").on("2025-05-01")).isEqualTo("rate: 25%");
        Asked telephones = duty.goods("8517.13.00");
        assertThat(telephones.on("2025-02-01")).isEqualTo("no layer");
        assertThat(telephones.scenario("no-judgment").on("2025-02-01")).isEqualTo("rate: 25%");
        assertThat(telephones.known("2025-03-31").on("2025-02-01")).isEqualTo("rate: 25%");
    }

    @Test
    void anAnswerIsOpenWhereAnEdgeAfterTheLastDayKeptDecidesIt() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: pause, act: suspends, announced: 2025-02-01, from: 2025-02-10, until: "2026-11-10T00:01", rate: none, by: order-2}
                """, Map.of("scenarios/lapse.yaml", """
                        scenario: lapse
                        name: {en: Lapse, ja: 失効, zh: 失效}
                        assumes: [{en: No act, ja: 法令なし, zh: 无法令}]
                        no-further-act: yes
                        """)));

        assertThat(duty.isOpen("2026-10-09")).isFalse();
        assertThat(duty.isOpen("2026-11-09T23:59")).isFalse();
        assertThat(duty.isOpen("2026-11-10T00:00")).isFalse();
        assertThat(duty.isOpen("2026-11-10T00:01")).isTrue();
        assertThat(duty.isOpen("2026-11-10T00:02")).isTrue();
        assertThat(duty.on("2026-11-10T00:01")).isEqualTo("rate: 25%");
        assertThat(duty.scenario("lapse").isOpen("2026-11-10T00:01")).isFalse();
    }

    @Test
    void anAnswerThatHangsOnAFactIsOpenWhereAnEdgeAfterTheLastDayKeptChangesWhatIsPossible() {
        Asked duty = aboutDuty(Ledgers.duty("""
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", by: order-1}
                  - {id: free, act: exempts, announced: 2025-02-01, from: 2025-02-10, until: "2026-11-10T00:01", lifts: all, when: {fact: contract-date, before: 2024-01-01}, by: order-2}
                """));

        assertThat(duty.possible("2026-11-10T00:00")).containsExactlyInAnyOrder("no layer", "rate: 25%");
        assertThat(duty.isOpen("2026-11-10T00:00")).isFalse();
        assertThat(duty.isOpen("2026-11-10T00:01")).isTrue();
        assertThat(duty.isOpen("2026-11-10T00:02")).isTrue();
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

    @Test
    void aRowOfAListIsKnownByTheClockOfPublicationOnceItsInstrumentIsPrinted() {
        Asked telephones = aboutDuty(exemptTelephones()).goods("8517.13.00");

        assertThat(telephones.known("2025-04-03").listed("us/free", "2025-04-06"))
                .isEqualTo("ON");
        assertThat(telephones.byPublication().known("2025-04-06T23:59").listed("us/free", "2025-04-06"))
                .isEqualTo("OFF");
        assertThat(telephones.byPublication().known("2025-04-07T00:00").listed("us/free", "2025-04-06"))
                .isEqualTo("ON");
        assertThat(telephones.byPublication().known("2025-04-07T00:01").listed("us/free", "2025-04-06"))
                .isEqualTo("ON");
    }

    @Test
    void aShortCodeChangesItsAnswerWhereTheListBeginsToCoverAPartOfIt() {
        Asked heading = aboutDuty(exemptTelephones()).goods("8517");

        assertThat(heading.timeline().edges(heading.asked(heading.instant("2025-04-06"))))
                .containsExactly(heading.instant("2025-01-05T00:00"), heading.instant("2025-04-05T00:00"));
        assertThat(heading.possible("2025-04-04")).containsExactly("rate: 25%");
        assertThat(heading.possible("2025-04-05")).containsExactlyInAnyOrder("no layer", "rate: 25%");
        assertThat(heading.fold("2025-04-05").missing()).containsExactly(Membership.STATISTICAL_NUMBER);
    }

    private static Ledger exemptTelephones() {
        return Ledgers.duty(
                """
                layers:
                  - {id: rate, act: imposes, announced: 2025-01-02, from: 2025-01-05, rate: "25%", when: {not: {listed: us/free}}, by: order-1}
                """,
                Map.of(
                        "lists/us/free.yaml",
                        """
                        list: us/free
                        of: codes
                        name: {en: Free, ja: 無税, zh: 免税}
                        zone: America/New_York
                        complete: yes
                        count: 1
                        by: printed-later
                        source: {where: "annex"}
                        rows: free.csv
                        """,
                        "lists/us/free.csv",
                        "code,state,announced,from,until,by\n85171300,in,2025-04-02,2025-04-05,open,printed-later\n",
                        "instruments/us/printed.yaml",
                        """
                        instruments:
                          - {id: printed-later, kind: order, party: US, citation: "1", title: {en: Order, ja: 命令, zh: 命令}, signed: 2025-04-02, published: 2025-04-07}
                        """));
    }
}

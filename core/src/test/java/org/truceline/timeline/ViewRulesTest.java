package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.Asked.aboutDuty;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truceline.Asked;
import org.truceline.Ledgers;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Standing;

/// What a view sees: knowledge, the clock it is told by, standings, scenarios, and where the law is open; rule by rule
/// (section 3 of the design), each on the smallest stack that shows it.
final class ViewRulesTest {

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

package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truceline.Asked.aboutDuty;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truceline.Asked;
import org.truceline.Ledgers;

/// Conditions on codes, on what is stated, on two dates, and on sums; facts of a closed set of words, of a code, of a
/// quantity.
final class ConditionsOnFactsTest {

    private static final String DAY = "2026-05-01";

    private static final Map<String, String> FURTHER = Map.of(
            "facts/line.yaml",
            """
            facts:
              - {id: provision, type: code, begins: "98", name: {en: P, ja: P, zh: P}, asked-by: CBP, unstated: {test: fails, why: {en: N, ja: N, zh: N}, by: practice}}
              - {id: mode, type: choice, words: [{id: vessel, name: {en: V, ja: V, zh: V}}, {id: air, name: {en: A, ja: A, zh: A}}], name: {en: M, ja: M, zh: M}, asked-by: CBP}
              - {id: admitted-on, type: instant, name: {en: A, ja: A, zh: A}, asked-by: CBP}
              - {id: weight-kg, type: quantity, unit: kg, name: {en: W, ja: W, zh: W}, asked-by: CBP}
              - {id: unit, type: unit, name: {en: U, ja: U, zh: U}, asked-by: CBP}
              - {id: steel-weight, type: share, name: {en: S, ja: S, zh: S}, asked-by: CBP}
              - {id: copper-weight, type: share, name: {en: C, ja: C, zh: C}, asked-by: CBP}
              - {id: metal-weight, type: share, name: {en: M, ja: M, zh: M}, asked-by: CBP}
              - {id: part-value, type: amount, name: {en: P, ja: P, zh: P}, asked-by: CBP, unstated: {test: fails, why: {en: N, ja: N, zh: N}, by: practice}}
              - {id: whole-value, type: amount, name: {en: W, ja: W, zh: W}, asked-by: CBP}
            """,
            "lists/us/copper.yaml",
            """
            list: us/copper
            of: codes
            name: {en: Copper, ja: 銅, zh: 铜}
            zone: America/New_York
            complete: yes
            count: 1
            by: order-1
            source: {where: annex}
            rows: copper.csv
            """,
            "lists/us/copper.csv",
            "code,state,announced,from,until,by\n7419,in,2026-01-01,2026-01-01,open,order-1\n");

    private static Asked when(String condition) {
        return aboutDuty(Ledgers.duty("""
                layers:
                  - {id: yes, act: imposes, announced: 2026-01-02, from: 2026-01-05, rate: "1%%", when: %s, by: order-1}
                """.formatted(condition), FURTHER)).goods("8544.30.00");
    }

    @Test
    void aCodeIsWithinTheDigitsThatItBeginsWithPointsApart() {
        Asked duty = when("{fact: provision, within: \"9802.00.50\"}");

        assertThat(duty.stating("provision", "9802.00.50").on(DAY)).isEqualTo("yes: 1%");
        assertThat(duty.stating("provision", "9802005060").on(DAY)).isEqualTo("yes: 1%");
        assertThat(duty.stating("provision", "9802.00.40").on(DAY)).isEqualTo("no layer");
        assertThat(duty.on(DAY)).as("unstated, and so not claimed").isEqualTo("no layer");
        assertThat(duty.assumed(DAY)).containsExactly("provision");
    }

    @Test
    void whatIsStatedIsStatedWhateverItSays() {
        Asked duty = when("{all: [{stated: mode}, {not: {stated: admitted-on}}]}");

        assertThat(duty.stating("mode", "air").on(DAY)).isEqualTo("yes: 1%");
        assertThat(duty.on(DAY)).isEqualTo("no layer");
        assertThat(duty.missing(DAY)).isEmpty();
    }

    @Test
    void oneDateIsAfterAnotherOnlyIfItsFirstInstantIs() {
        Asked duty = when("{fact: contract-date, after: admitted-on}").stating("admitted-on", "2026-03-05T10:00");

        assertThat(duty.stating("contract-date", "2026-03-05T09:59").on(DAY)).isEqualTo("no layer");
        assertThat(duty.stating("contract-date", "2026-03-05T10:00").on(DAY)).isEqualTo("no layer");
        assertThat(duty.stating("contract-date", "2026-03-05T10:01").on(DAY)).isEqualTo("yes: 1%");
        assertThat(duty.stating("contract-date", "2026-03-04").on(DAY)).isEqualTo("no layer");
        assertThat(duty.stating("contract-date", "2026-03-05").missing(DAY)).containsExactly("contract-date");
        assertThat(duty.stating("contract-date", "2026-03-06").on(DAY)).isEqualTo("yes: 1%");
    }

    @Test
    void aDateIsComparedWithTheInstantOfEntry() {
        Asked duty = when("{fact: contract-date, after: entered}").stating("contract-date", "2026-03-05T10:00");

        assertThat(duty.around("2026-03-05T10:00")).containsExactly("yes: 1%", "no layer", "no layer");
    }

    @Test
    void aSumIsDecidedByWhatIsCertainAndOtherwiseAsksForThePartsThatAreNotStated() {
        Asked duty = when("{sum: [steel-weight, copper-weight], stated-as: metal-weight, at-least: \"0.15\"}");

        assertThat(duty.missing(DAY)).containsExactly("metal-weight");
        assertThat(duty.stating("metal-weight", "0.15").on(DAY)).isEqualTo("yes: 1%");
        assertThat(duty.stating("metal-weight", "0.1499").on(DAY)).isEqualTo("no layer");
        assertThat(duty.stating("steel-weight", "0.15").on(DAY))
                .as("the other can only add")
                .isEqualTo("yes: 1%");
        assertThat(duty.stating("steel-weight", "0.1").missing(DAY)).containsExactly("copper-weight");
        Asked both = duty.stating("steel-weight", "0.1");
        assertThat(both.stating("copper-weight", "0.0499").on(DAY)).isEqualTo("no layer");
        assertThat(both.stating("copper-weight", "0.05").on(DAY)).isEqualTo("yes: 1%");
        assertThat(both.stating("copper-weight", "0.05")
                        .stating("metal-weight", "0.1")
                        .on(DAY))
                .as("the fact that states the sum decides")
                .isEqualTo("no layer");
    }

    @Test
    void aPartCountsOnlyForGoodsThatItsListNames() {
        Asked duty = when("{sum: [steel-weight, {fact: copper-weight, listed: us/copper}], at-least: \"0.15\"}")
                .stating("steel-weight", "0.1");

        assertThat(duty.stating("copper-weight", "0.9").on(DAY)).isEqualTo("no layer");
        assertThat(duty.on(DAY)).as("not named, so not asked").isEqualTo("no layer");
        assertThat(duty.goods("7419.80.50").missing(DAY)).containsExactly("copper-weight");
        assertThat(duty.goods("7419.80.50").stating("copper-weight", "0.05").on(DAY))
                .isEqualTo("yes: 1%");
    }

    @Test
    void aBoundMayBeAMultipleOfAnotherFact() {
        Asked least = when("{sum: [part-value], at-least: \"0.2\", of: whole-value}");
        Asked above = when("{sum: [part-value], above: \"1\", of: whole-value}");

        assertThat(least.stating("part-value", "19.99")
                        .stating("whole-value", "100")
                        .on(DAY))
                .isEqualTo("no layer");
        assertThat(least.stating("part-value", "20.00")
                        .stating("whole-value", "100")
                        .on(DAY))
                .isEqualTo("yes: 1%");
        assertThat(least.stating("whole-value", "100").assumed(DAY)).containsExactly("part-value");
        assertThat(least.stating("part-value", "20.00").missing(DAY)).containsExactly("whole-value");
        assertThat(above.stating("part-value", "100")
                        .stating("whole-value", "100")
                        .on(DAY))
                .isEqualTo("no layer");
        assertThat(above.stating("part-value", "100.01")
                        .stating("whole-value", "100")
                        .on(DAY))
                .isEqualTo("yes: 1%");
    }

    @Test
    void aChoiceTakesItsWordsOnly() {
        Asked duty = when("{fact: mode, equals: vessel}");

        assertThat(duty.stating("mode", " Vessel ").on(DAY)).isEqualTo("yes: 1%");
        assertThat(duty.stating("mode", "air").on(DAY)).isEqualTo("no layer");
        assertThatThrownBy(() -> duty.stating("mode", "sea")).hasMessage("write one of: vessel, air");
    }

    @Test
    void aCodeOfAChapterAQuantityAndAUnitSayWhatTheyTake() {
        Asked duty = when("{stated: mode}");

        for (String wrong : new String[] {"9802", "8501.10.40", "9802.00.5", "relief"}) {
            assertThatThrownBy(() -> duty.stating("provision", wrong))
                    .as(wrong)
                    .hasMessage("write 8 or 10 digits that begin with 98, with points or without");
        }
        assertThatThrownBy(() -> duty.stating("weight-kg", "-1")).hasMessage("it cannot be negative");
        assertThatThrownBy(() -> duty.stating("unit", "spoons"))
                .hasMessage("write a unit that the schedule prints, such as kg, No., liter");
    }
}

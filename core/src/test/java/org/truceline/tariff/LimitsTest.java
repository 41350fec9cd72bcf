package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.tariff.TinyTariff.bounds;
import static org.truceline.tariff.TinyTariff.owed;
import static org.truceline.tariff.TinyTariff.undecided;
import static org.truceline.tariff.TinyTariff.why;

import org.junit.jupiter.api.Test;
import org.truceline.ledger.FactId;

/// Claims that bring a duty down to a part of the value. All on a value of 1,000.
final class LimitsTest {

    private static final String REPAIRED =
            "{when: {all: [{stated: provision}, {fact: provision, within: \"980200\"}]}, at-most: repair-value}";
    private static final String RETURNED =
            "{when: {all: [{stated: provision}, {fact: provision, within: \"9801\"}]}, at-most: nothing}";
    private static final String AMERICAN =
            "{when: {sum: [us-content-value], at-least: \"0.2\", of: customs-value}, all-but: us-content-value}";

    private static TinyTariff repairs() {
        return new TinyTariff()
                .base("1111.11.11", "10%", "kg")
                .duty("a", "25%")
                .duty("b", "50%")
                .relation("kind: limits, measures: [us.a], base: yes, limits: [" + REPAIRED + ", " + RETURNED + "]");
    }

    @Test
    void withoutTheClaimEveryDutyIsOnTheWholeValueAndNothingIsAssumed() {
        Assessment answer = repairs().assess("1000");

        assertThat(owed(answer)).isEqualTo("a=250.00, b=500.00, base=100.00");
        assertThat(answer.assumed()).isEmpty();
    }

    @Test
    void theDutiesNamedComeDownToWhatTheFactStatesTheOthersDoNot() {
        Assessment answer = repairs()
                .stating("provision", "9802.00.50")
                .stating("repair-value", "300")
                .assess("1000");

        assertThat(owed(answer)).isEqualTo("a=75.00, b=500.00, base=30.00");
        assertThat(answer.total()).isEqualTo("605.00");
    }

    @Test
    void moreThanTheWholeIsTheWhole() {
        assertThat(owed(repairs()
                        .stating("provision", "9802.00.50")
                        .stating("repair-value", "1000.01")
                        .assess("1000")))
                .isEqualTo("a=250.00, b=500.00, base=100.00");
    }

    @Test
    void aPartThatIsNotStatedCannotBeToldAndIsBoundedByNothingAndTheWhole() {
        Assessment answer = repairs().stating("provision", "9802.00.50").assess("1000");

        assertThat(answer.outcome()).isEqualTo(Assessment.Outcome.CANNOT_TELL);
        assertThat(undecided(answer)).isEqualTo("a, base");
        assertThat(answer.missing()).containsExactly(new FactId("repair-value"));
        assertThat(bounds(answer)).isEqualTo("500.00 to 850.00");
    }

    @Test
    void aClaimThatTakesAllLeavesNothing() {
        Assessment answer = repairs().stating("provision", "9801.00.10").assess("1000");

        assertThat(owed(answer)).isEqualTo("b=500.00, base=0.00");
        assertThat(why(answer, "a")).isEqualTo("freed");
        assertThat(answer.total()).isEqualTo("500.00");
    }

    @Test
    void aDutyThatAClaimFreesExcludesNoOther() {
        Assessment answer = repairs()
                .relation("kind: excludes, trigger: owed, if: [us.a], then: [us.b]")
                .stating("provision", "9801.00.10")
                .assess("1000");

        assertThat(owed(answer)).isEqualTo("b=500.00, base=0.00");
    }

    @Test
    void aSpecificBaseRateCountsAsTheShareThatThePartIsOfTheValue() {
        Assessment answer = repairs()
                .base("1111.11.11", "$2/kg + 5%", "kg")
                .quantity("kg", "60")
                .stating("provision", "9802.00.50")
                .stating("repair-value", "250")
                .assess("1000");

        assertThat(owed(answer)).as("a quarter of 120 + 50").isEqualTo("a=62.50, b=500.00, base=42.50");
    }

    @Test
    void aTotalRateOnAPartIsTheAdditionalRateOnThatPart() {
        Assessment answer = new TinyTariff()
                .base("1111.11.11", "4%", "kg")
                .duty("a", "total 15%")
                .relation("kind: limits, measures: [us.a], limits: [" + REPAIRED + "]")
                .stating("provision", "9802.00.50")
                .stating("repair-value", "500")
                .assess("1000");

        assertThat(owed(answer)).as("eleven percent of 500").isEqualTo("a=55.00, base=40.00");
    }

    @Test
    void contentBelowItsThresholdTakesNothingOutAtTheThresholdItself() {
        TinyTariff american = new TinyTariff()
                .duty("a", "10%")
                .duty("b", "25%")
                .relation("kind: limits, measures: [us.a], limits: [" + AMERICAN + "]");

        assertThat(owed(american.stating("us-content-value", "199.99").assess("1000")))
                .isEqualTo("a=100.00, b=250.00, base=0.00");
        assertThat(owed(american.stating("us-content-value", "200.00").assess("1000")))
                .isEqualTo("a=80.00, b=250.00, base=0.00");
        assertThat(owed(american.stating("us-content-value", "200.01").assess("1000")))
                .isEqualTo("a=80.00, b=250.00, base=0.00");
    }

    @Test
    void contentThatIsNotStatedWasNotClaimedAndTheAnswerSaysSo() {
        Assessment answer = new TinyTariff()
                .duty("a", "10%")
                .relation("kind: limits, measures: [us.a], limits: [" + AMERICAN + "]")
                .assess("1000");

        assertThat(owed(answer)).isEqualTo("a=100.00, base=0.00");
        assertThat(answer.assumed()).containsExactly(new FactId("us-content-value"));
    }

    @Test
    void contentIsTakenFromWhatAnotherDutyLeaves() {
        Assessment answer = new TinyTariff()
                .duty("a", "10%")
                .duty("steel", "50%")
                .relation("kind: splits, measure: us.steel, by-fact: steel-value, remainder: [us.a]")
                .relation("kind: limits, measures: [us.a], limits: [" + AMERICAN + "]")
                .stating("steel-value", "300")
                .stating("us-content-value", "200")
                .assess("1000");

        assertThat(owed(answer)).isEqualTo("a=50.00, steel=150.00, base=0.00");
    }

    @Test
    void theSameContentIsTakenOutOnceThoughTwoClaimsTakeIt() {
        Assessment answer = new TinyTariff()
                .duty("a", "10%")
                .relation(
                        "kind: limits, measures: [us.a], limits: [{when: {stated: provision}, all-but: us-content-value}]")
                .relation("kind: limits, measures: [us.a], limits: [" + AMERICAN + "]")
                .stating("provision", "9802.00.80")
                .stating("us-content-value", "400")
                .assess("1000");

        assertThat(owed(answer)).isEqualTo("a=60.00, base=0.00");
    }

    @Test
    void contentThatIsTheWholeLeavesNothingOwed() {
        Assessment answer = new TinyTariff()
                .duty("a", "10%")
                .relation("kind: limits, measures: [us.a], limits: [" + AMERICAN + "]")
                .stating("us-content-value", "1000")
                .assess("1000");

        assertThat(owed(answer)).isEqualTo("base=0.00");
        assertThat(why(answer, "a")).isEqualTo("excluded");
    }
}

package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.tariff.TinyTariff.PERHAPS;
import static org.truceline.tariff.TinyTariff.bounds;
import static org.truceline.tariff.TinyTariff.owed;
import static org.truceline.tariff.TinyTariff.undecided;
import static org.truceline.tariff.TinyTariff.why;

import org.junit.jupiter.api.Test;
import org.truceline.ledger.FactId;

/// How duties combine. All on a value of 1,000, free in column 1.
class RelationsTest {

    @Test
    void withoutARelationDutiesAddUp() {
        Assessment answer = new TinyTariff().duty("a", "10%").duty("b", "25%").assess("1000");
        assertThat(owed(answer)).isEqualTo("a=100.00, b=250.00, base=0.00");
        assertThat(answer.total()).isEqualTo("350.00");
    }

    @Test
    void ofOneLadderOnlyTheFirstThatAppliesIsOwed() {
        Assessment answer =
                ladder().duty("a", "50%").duty("b", "25%").duty("c", "10%").assess("1000");
        assertThat(owed(answer)).isEqualTo("a=500.00, base=0.00");
        assertThat(why(answer, "b")).isEqualTo("replaced");
        assertThat(why(answer, "c")).isEqualTo("replaced");
    }

    @Test
    void aDutyAtZeroOnTheLadderAppliesToo() {
        Assessment answer =
                ladder().duty("a", "Free").duty("b", "25%").duty("c", "10%").assess("1000");
        assertThat(owed(answer)).isEqualTo("a=0.00, base=0.00");
    }

    @Test
    void aDoubtfulFirstPutsTheNextInDoubtAndTheRestOut() {
        Assessment answer = ladder().duty("a", "50%", PERHAPS)
                .duty("b", "25%")
                .duty("c", "10%")
                .assess("1000");
        assertThat(answer.outcome()).isEqualTo(Assessment.Outcome.CANNOT_TELL);
        assertThat(undecided(answer)).isEqualTo("a, b");
        assertThat(why(answer, "c")).isEqualTo("replaced");
        assertThat(answer.missing()).containsExactly(new FactId("contract-date"));
        assertThat(answer.total()).isNull();
        assertThat(bounds(answer))
                .as("one of the two is owed, never both, never none")
                .isEqualTo("250.00 to 500.00");
    }

    @Test
    void aDoubtfulOneAfterACertainOneIsNotOwed() {
        Assessment answer = ladder().duty("a", "50%")
                .duty("b", "25%", PERHAPS)
                .duty("c", "10%")
                .assess("1000");
        assertThat(answer.outcome()).isEqualTo(Assessment.Outcome.ANSWERED);
        assertThat(owed(answer)).isEqualTo("a=500.00, base=0.00");
        assertThat(why(answer, "b")).isEqualTo("replaced");
    }

    @Test
    void aDutyStandsInLieuOfOthersAtAnyRate() {
        TinyTariff tariff = new TinyTariff().relation("kind: replaces, measure: us.a, in-lieu-of: [us.b, us.c]");
        Assessment answer = tariff.duty("a", "Free")
                .duty("b", "25%")
                .duty("c", "10%", PERHAPS)
                .assess("1000");
        assertThat(owed(answer)).isEqualTo("a=0.00, base=0.00");
        assertThat(why(answer, "b")).isEqualTo("replaced");
        assertThat(why(answer, "c")).isEqualTo("replaced");
    }

    @Test
    void aDoubtfulDutyInLieuPutsTheOtherInDoubt() {
        TinyTariff tariff = new TinyTariff().relation("kind: replaces, measure: us.a, in-lieu-of: [us.b]");
        Assessment answer = tariff.duty("a", "5%", PERHAPS).duty("b", "25%").assess("1000");
        assertThat(undecided(answer)).isEqualTo("a, b");
        assertThat(bounds(answer)).isEqualTo("50.00 to 250.00");
    }

    @Test
    void aDutyOwedExcludesAnother() {
        Assessment answer = exclusion().duty("a", "25%").duty("b", "10%").assess("1000");
        assertThat(owed(answer)).isEqualTo("a=250.00, base=0.00");
        assertThat(why(answer, "b")).isEqualTo("excluded");
    }

    @Test
    void aDutyOfZeroExcludesNothing() {
        Assessment answer = exclusion().duty("a", "0%").duty("b", "10%").assess("1000");
        assertThat(owed(answer)).isEqualTo("a=0.00, b=100.00, base=0.00");
    }

    @Test
    void aTotalThatTheBaseDutyHasReachedExcludesAllTheSame() {
        Assessment answer = exclusion()
                .base("1111.11.11", "20%", "kg")
                .duty("a", "total 15%")
                .duty("b", "10%")
                .assess("1000");
        assertThat(owed(answer)).isEqualTo("a=0.00, base=200.00");
        assertThat(why(answer, "b")).isEqualTo("excluded");
    }

    @Test
    void aDutyThatIsReplacedExcludesNothing() {
        Assessment answer = exclusion()
                .relation("kind: one-of, order: [us.first, us.a]")
                .duty("first", "1%")
                .duty("a", "25%")
                .duty("b", "10%")
                .assess("1000");
        assertThat(owed(answer)).isEqualTo("b=100.00, first=10.00, base=0.00");
    }

    @Test
    void aDoubtfulCausePutsTheExcludedInDoubt() {
        Assessment answer =
                exclusion().duty("a", "25%", PERHAPS).duty("b", "10%").assess("1000");
        assertThat(undecided(answer)).isEqualTo("a, b");
        assertThat(bounds(answer)).isEqualTo("100.00 to 250.00");
    }

    @Test
    void whatIsExcludedForCertainIsNoLongerInDoubt() {
        Assessment answer =
                exclusion().duty("a", "25%").duty("b", "10%", PERHAPS).assess("1000");
        assertThat(answer.outcome()).isEqualTo(Assessment.Outcome.ANSWERED);
        assertThat(answer.total()).isEqualTo("250.00");
        assertThat(why(answer, "b")).isEqualTo("excluded");
    }

    @Test
    void aDutyThatIsNotCarriedDoesNotExcludeForCertain() {
        Assessment answer =
                exclusion().duty("a", "not-carried").duty("b", "10%").assess("1000");
        assertThat(undecided(answer)).isEqualTo("a, b");
        assertThat(bounds(answer)).as("no bound can be named").isEqualTo("none");
    }

    @Test
    void aHeadingDeclaredExcludesWhateverItsRate() {
        TinyTariff tariff = new TinyTariff()
                .relation("kind: excludes, trigger: declared, headings: [\"9903.82.11\"], then: [us.b]")
                .duty("a", "Free", ", heading: \"9903.82.11\"")
                .duty("b", "10%");
        assertThat(owed(tariff.assess("1000"))).isEqualTo("a=0.00, base=0.00");
    }

    @Test
    void anotherHeadingDoesNot() {
        TinyTariff tariff = new TinyTariff()
                .relation("kind: excludes, trigger: declared, headings: [\"9903.82.11\"], then: [us.b]")
                .duty("a", "Free", ", heading: \"9903.82.03\"")
                .duty("b", "10%");
        assertThat(owed(tariff.assess("1000"))).isEqualTo("a=0.00, b=100.00, base=0.00");
    }

    @Test
    void theMetalDutyFallsOnTheMetalAndTheOtherOnTheRest() {
        Assessment answer = split().stating("steel-value", "250").assess("1000");
        assertThat(owed(answer)).isEqualTo("metal=125.00, other=75.00, base=0.00");
        assertThat(answer.components().get(0).basis()).isEqualTo("steel-value");
        assertThat(answer.components().get(0).basisValue()).isEqualTo("250");
        assertThat(answer.components().get(1).basis()).isEqualTo("remainder");
        assertThat(answer.components().get(1).basisValue()).isEqualTo("750");
        assertThat(answer.assumed()).isEmpty();
    }

    @Test
    void withoutAStatedContentTheMetalDutyFallsOnTheWholeAndTheAnswerSaysSo() {
        Assessment answer = split().assess("1000");
        assertThat(owed(answer)).isEqualTo("metal=500.00, base=0.00");
        assertThat(why(answer, "other")).isEqualTo("excluded");
        assertThat(answer.assumed()).containsExactly(new FactId("steel-value"));
    }

    @Test
    void aContentWorthMoreThanTheGoodsIsTheWhole() {
        assertThat(owed(split().stating("steel-value", "1001").assess("1000"))).isEqualTo("metal=500.00, base=0.00");
    }

    @Test
    void aContentOfNothingLeavesTheWholeToTheOther() {
        assertThat(owed(split().stating("steel-value", "0").assess("1000")))
                .isEqualTo("metal=0.00, other=100.00, base=0.00");
    }

    @Test
    void twoMetalsBothLeaveTheRest() {
        Assessment answer = split().relation(
                        "kind: splits, measure: us.copper, by-fact: copper-value, remainder: [us.other]")
                .duty("copper", "50%")
                .stating("steel-value", "250")
                .stating("copper-value", "150")
                .assess("1000");
        assertThat(owed(answer)).isEqualTo("copper=75.00, metal=125.00, other=60.00, base=0.00");
    }

    @Test
    void twoMetalsOfWhichOneIsStatedTheOtherTakesWhatIsLeft() {
        Assessment answer = twoMetals().stating("copper-value", "150").assess("1000");
        assertThat(owed(answer)).isEqualTo("copper=75.00, metal=425.00, base=0.00");
        assertThat(why(answer, "other")).isEqualTo("excluded");
        assertThat(answer.assumed()).containsExactly(new FactId("steel-value"));
    }

    @Test
    void twoMetalsOfWhichOneIsNotThereLeaveTheWholeToTheOther() {
        Assessment answer = twoMetals().stating("copper-value", "0").assess("1000");
        assertThat(owed(answer)).isEqualTo("copper=0.00, metal=500.00, base=0.00");
    }

    @Test
    void twoMetalsOfWhichNoneIsStatedCannotBeTold() {
        Assessment answer = twoMetals().assess("1000");
        assertThat(owed(answer)).isEqualTo("base=0.00");
        assertThat(undecided(answer)).isEqualTo("copper, metal, other");
        assertThat(answer.missing()).containsExactlyInAnyOrder(new FactId("steel-value"), new FactId("copper-value"));
        assertThat(bounds(answer))
                .as("from no metal at all to the whole value for each")
                .isEqualTo("100.00 to 1000.00");
    }

    @Test
    void aMetalNotStatedBesideOneInDoubtCannotBeTold() {
        Assessment answer = split().relation(
                        "kind: splits, measure: us.copper, by-fact: copper-value, remainder: [us.other]")
                .duty("copper", "50%", PERHAPS)
                .stating("copper-value", "150")
                .assess("1000");
        assertThat(undecided(answer)).isEqualTo("copper, metal, other");
        assertThat(bounds(answer)).as("500 on the whole, or 75 and 425").isEqualTo("500.00 to 500.00");
    }

    @Test
    void aMetalDutyThatCannotBeToldPutsTheRestInDoubt() {
        Assessment answer = split().duty("metal", "not-carried")
                .stating("steel-value", "250")
                .assess("1000");
        assertThat(owed(answer)).isEqualTo("base=0.00");
        assertThat(undecided(answer)).isEqualTo("metal, other");
    }

    @Test
    void aSplitInDoubtIsBoundedByBothWays() {
        Assessment answer = split().duty("metal", "50%", PERHAPS)
                .stating("steel-value", "250")
                .assess("1000");
        assertThat(bounds(answer)).as("100 on the whole, or 125 and 75").isEqualTo("100.00 to 200.00");
    }

    @Test
    void aRelationCountsOnlyWhileItRuns() {
        TinyTariff tariff = new TinyTariff()
                .relation("kind: excludes, trigger: owed, if: [us.a], then: [us.b], until: \"2025-07-01T00:01\"")
                .duty("a", "25%")
                .duty("b", "10%");
        assertThat(owed(tariff.on("2025-07-01T00:00").assess("1000"))).isEqualTo("a=250.00, base=0.00");
        assertThat(owed(tariff.on("2025-07-01T00:01").assess("1000"))).isEqualTo("a=250.00, b=100.00, base=0.00");
        assertThat(tariff.tariff().next(tariff.on("2025-06-01").line("1000")).map(Assessment::at))
                .hasToString("Optional[2025-07-01T04:01:00Z]");
    }

    private static TinyTariff ladder() {
        return new TinyTariff().relation("kind: one-of, order: [us.a, us.b, us.c]");
    }

    private static TinyTariff exclusion() {
        return new TinyTariff().relation("kind: excludes, trigger: owed, if: [us.a], then: [us.b]");
    }

    private static TinyTariff twoMetals() {
        return split().relation("kind: splits, measure: us.copper, by-fact: copper-value, remainder: [us.other]")
                .duty("copper", "50%");
    }

    private static TinyTariff split() {
        return new TinyTariff()
                .relation("kind: splits, measure: us.metal, by-fact: steel-value, remainder: [us.other]")
                .duty("metal", "50%")
                .duty("other", "10%");
    }
}

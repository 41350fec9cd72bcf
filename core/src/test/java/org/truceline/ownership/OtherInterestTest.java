package org.truceline.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Kinds of stake of which a rule does not say whether they count.
final class OtherInterestTest {

    @Test
    void halfOfTheVotesWithLessOfTheEquityCannotBeRuledOut() {
        assertThat(outcome("X>A 30; X>A votes 49.999999")).isEqualTo(Outcome.NOT_COVERED);
        assertThat(outcome("X>A 30; X>A votes 50")).isEqualTo(Outcome.CANNOT_BE_RULED_OUT);
        assertThat(outcome("X>A 50; X>A votes 10")).isEqualTo(Outcome.COVERED);
    }

    @Test
    void kindsAreNotAddedToEachOther() {
        assertThat(outcome("X>A 30; Y>A votes 30")).isEqualTo(Outcome.NOT_COVERED);
        assertThat(outcome("X>A 30; X>A votes 30; X>A beneficial 30")).isEqualTo(Outcome.NOT_COVERED);
    }

    @Test
    void boardSeatsAloneNeverCover() {
        assertThat(outcome("X>A 40; X>A seats 100")).isEqualTo(Outcome.NOT_COVERED);
    }

    @Test
    void whatACompanyHoldsThatOnlyVotesMayCoverIsInDoubtToo() {
        Sketch sketch = Sketch.of("X>A votes 60; A>B 50").owners("X");
        Coverage coverage = sketch.under(Sketch.rule("bis-affiliates"));
        assertThat(coverage.outcome(sketch.number("B"))).isEqualTo(Outcome.CANNOT_BE_RULED_OUT);
        Finding finding = coverage.finding(sketch.number("B"));
        assertThat(finding.doubts()).contains(new Finding.Doubt.Method(List.of(new Way(true, false, true))));
        assertThat(coverage.finding(sketch.number("A")).holders())
                .extracting(Finding.Holder::counts)
                .containsExactly(Finding.Counts.PERHAPS);
    }

    @Test
    void aRuleThatSaysWhichKindsCountIsSolvedOnce() {
        assertThat(Sketch.of("X>A votes 60")
                        .owners("X")
                        .under(Sketch.rule("ustr-annex-1"))
                        .ways())
                .noneMatch(Way::wide);
        assertThat(Sketch.of("X>A 60")
                        .owners("X")
                        .under(Sketch.rule("bis-affiliates"))
                        .ways())
                .containsExactly(new Way(true, false, false));
    }

    private static Outcome outcome(String stakes) {
        Sketch sketch = Sketch.of(stakes).owners("X");
        return sketch.under(Sketch.rule("ofac-50")).outcome(sketch.number("A"));
    }
}

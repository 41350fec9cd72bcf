package org.truceline.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// What the ledger says of each test of ownership, day by day.
final class RuleOnDayTest {

    private static final Ledger LEDGER = Ledgers.shipped();

    @Test
    void theLedgerHasATestForEachOwnershipRuleByItsShortName() {
        assertThat(RuleOnDay.all(LEDGER).stream().map(Measure::shortId))
                .containsExactly(
                        "bis-affiliates",
                        "cn-port-fee-25",
                        "mofcom-61",
                        "ofac-50",
                        "pafaca-20",
                        "ustr-annex-1",
                        "ustr-annex-2-us-owned");
    }

    @Test
    void theAffiliatesRuleIsAppliedFromItsFirstDayToTheDayBeforeItsSuspension() {
        assertThat(on("bis-affiliates", "2025-09-28").applied()).isEqualTo(RuleOnDay.Applied.NO);
        assertThat(on("bis-affiliates", "2025-09-29").applied()).isEqualTo(RuleOnDay.Applied.YES);
        assertThat(on("bis-affiliates", "2025-11-09").applied()).isEqualTo(RuleOnDay.Applied.YES);
        assertThat(on("bis-affiliates", "2025-11-10").applied()).isEqualTo(RuleOnDay.Applied.NO);
        assertThat(on("bis-affiliates", "2026-11-09").applied()).isEqualTo(RuleOnDay.Applied.NO);
        assertThat(on("bis-affiliates", "2026-11-10").applied()).isEqualTo(RuleOnDay.Applied.OPEN);
    }

    @Test
    void aRuleThatRestsIsStillReadAndSaysWhenItReturns() {
        RuleOnDay resting = on("bis-affiliates", "2026-01-15");
        assertThat(resting.rule().threshold()).isEqualByComparingTo("50");
        assertThat(resting.rule().indirect()).isEqualTo("cascade");
        assertThat(resting.rule().outside()).containsExactly("US");
        assertThat(resting.until()).isEqualTo("2026-11-10T05:00:00Z");
    }

    @Test
    void aRuleThatStopsAtAnHourOfTheDaySaysAtWhich() {
        assertThat(on("cn-port-fee-25", "2025-11-10").turned()).isEqualTo("2025-11-10T05:01:00Z");
        assertThat(on("cn-port-fee-25", "2025-11-10T13:00").turned()).isNull();
        assertThat(on("cn-port-fee-25", "2025-11-10T13:01").turned()).isEqualTo("2025-11-10T05:01:00Z");
        assertThat(on("cn-port-fee-25", "2025-11-11").turned()).isNull();
        assertThat(on("bis-affiliates", "2025-11-10").turned()).isNull();
    }

    @Test
    void aTestThatServesAPortFeeRestsWhileTheFeeDoes() {
        assertThat(on("cn-port-fee-25", "2025-11-10T13:00").applied()).isEqualTo(RuleOnDay.Applied.YES);
        assertThat(on("cn-port-fee-25", "2025-11-10T13:01").applied()).isEqualTo(RuleOnDay.Applied.NO);
        assertThat(on("cn-port-fee-25", "2025-11-10T13:02").applied()).isEqualTo(RuleOnDay.Applied.NO);
        RuleOnDay resting = on("cn-port-fee-25", "2026-06-01");
        assertThat(resting.rule().threshold()).isEqualByComparingTo("25");
        assertThat(resting.rule().aggregate()).isEqualTo("not-stated");
        assertThat(resting.until()).isEqualTo("2026-11-10T05:01:00Z");
    }

    @Test
    void theThresholdsOfThePortFeesAreTwentyFiveAndSeventyFive() {
        assertThat(on("ustr-annex-1", "2025-10-20").rule().threshold()).isEqualByComparingTo("25");
        assertThat(on("ustr-annex-1", "2025-10-20").rule().nationalities()).containsExactlyInAnyOrder("CN", "HK", "MO");
        assertThat(on("ustr-annex-2-us-owned", "2025-10-20").rule().threshold()).isEqualByComparingTo("75");
        assertThat(on("ustr-annex-2-us-owned", "2025-10-20").applied()).isEqualTo(RuleOnDay.Applied.YES);
    }

    @Test
    void ofAFeeThatOnlyStepsUpTheTestIsAppliedThroughout() {
        assertThat(on("ustr-annex-1", "2025-10-13").until()).isEqualTo("2025-11-10T05:01:00Z");
    }

    @Test
    void aRuleThatNobodyCouldKnowIsNotRead() {
        View before = View.of(LEDGER).known(AsOf.parse("2025-09-28"));
        Measure measure = RuleOnDay.find(LEDGER, "bis-affiliates").orElseThrow();
        assertThat(RuleOnDay.of(before, measure, AsOf.parse("2025-10-15"))).isEmpty();
    }

    @Test
    void aRuleIsFoundByTheIdOfItsMeasureToo() {
        assertThat(RuleOnDay.find(LEDGER, "us.ofac.fifty-percent-rule").map(Measure::shortId))
                .isEqualTo(Optional.of("ofac-50"));
        assertThat(RuleOnDay.find(LEDGER, "us.bis.h20-letters")).isEmpty();
    }

    private static RuleOnDay on(String rule, String day) {
        Measure measure = RuleOnDay.find(LEDGER, rule).orElseThrow();
        return RuleOnDay.of(View.of(LEDGER), measure, AsOf.parse(day)).orElseThrow();
    }
}

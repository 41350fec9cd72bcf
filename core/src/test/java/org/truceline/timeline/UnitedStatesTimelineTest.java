package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.Asked.about;

import org.junit.jupiter.api.Test;
import org.truceline.Asked;
import org.truceline.Ledgers;
import org.truceline.ledger.Act;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Standing;

/// The shipped ledger on US measures, at the edges where it is easily misread: a minute before, at, and a minute after,
/// both in what applies and in what was known.
final class UnitedStatesTimelineTest {

    private final Asked reciprocal = about(Ledgers.shipped(), "us.ieepa.reciprocal.cn");
    private final Asked fentanyl = about(Ledgers.shipped(), "us.ieepa.fentanyl.cn");
    private final Asked threat = about(Ledgers.shipped(), "us.threat.hundred-percent");
    private final Asked portFee = about(Ledgers.shipped(), "us.ustr.port-fee.annex-1");
    private final Asked affiliates = about(Ledgers.shipped(), "us.bis.affiliates-rule");
    private final Asked cranes = about(Ledgers.shipped(), "us.s301.maritime.cranes");

    @Test
    void theReciprocalDutyFromItsFirstMinuteToItsLast() {
        assertThat(reciprocal.around("2025-04-05T00:01")).containsExactly("no layer", "r10: 10%", "r10: 10%");
        assertThat(reciprocal.around("2025-04-09T00:01")).containsExactly("r10: 10%", "r84: 84%", "r84: 84%");
        assertThat(reciprocal.around("2025-04-10T00:01")).containsExactly("r84: 84%", "r125: 125%", "r125: 125%");
        assertThat(reciprocal.around("2025-05-14T00:01")).containsExactly("r125: 125%", "s1: 10%", "s1: 10%");
        assertThat(reciprocal.around("2025-08-12T00:01")).containsExactly("s1: 10%", "s2: 10%", "s2: 10%");
        assertThat(reciprocal.around("2025-11-10T00:01")).containsExactly("s2: 10%", "s3: 10%", "s3: 10%");
        assertThat(reciprocal.around("2026-02-24T00:01")).containsExactly("s3: 10%", "end: nothing", "end: nothing");
        assertThat(reciprocal.around("2026-11-10T00:01"))
                .containsExactly("end: nothing", "end: nothing", "end: nothing");
    }

    @Test
    void thirtyFourPercentWasTheirPlanUntilTheDayBeforeItWasToBegin() {
        assertThat(reciprocal.known("2025-04-03").around("2025-04-09T00:01"))
                .containsExactly("r10: 10%", "r34p: 34%", "r34p: 34%");
        assertThat(reciprocal.known("2025-04-08").around("2025-04-09T00:01"))
                .containsExactly("r10: 10%", "r84: 84%", "r84: 84%");
        assertThat(reciprocal.learned("2025-04-08", "2025-04-09T00:01"))
                .containsExactly("r34p: 34%", "r84: 84%", "r84: 84%");
        assertThat(reciprocal.known("2025-04-10").around("2025-04-10T00:01"))
                .containsExactly("r84: 84%", "r125: 125%", "r125: 125%");
        assertThat(reciprocal.learned("2025-04-09", "2025-04-10T00:01"))
                .containsExactly("r84: 84%", "r125: 125%", "r125: 125%");
        assertThat(reciprocal.learned("2025-04-02", "2025-04-05T00:01"))
                .containsExactly("no layer", "r10: 10%", "r10: 10%");
    }

    @Test
    void thirtyFourPercentWasNeverCollected() {
        for (String time : new String[] {"2025-04-09T00:01", "2025-04-09T12:00", "2025-04-09", "2025-04-10T00:00"}) {
            assertThat(reciprocal.on(time)).as(time).isEqualTo("r84: 84%");
        }
    }

    @Test
    void theOrderOfGenevaPutsThirtyFourInTheBooksAndTenOnTop() {
        assertThat(reciprocal.learned("2025-05-12", "2025-05-14T00:01"))
                .containsExactly("r125: 125%", "s1: 10%", "s1: 10%");
        assertThat(reciprocal.beneath("2025-05-14T00:01")).startsWith("r34: 34%", "r125: 125%");
        assertThat(reciprocal.fold("2025-05-14T00:01").top().heading()).isEqualTo("9903.01.25");
    }

    @Test
    void hadAPauseLapsedThirtyFourWouldShowAndNotTheHundredAndTwentyFive() {
        assertThat(reciprocal.known("2025-05-12").around("2025-08-12T00:01"))
                .containsExactly("s1: 10%", "r34: 34%", "r34: 34%");
        assertThat(reciprocal.learned("2025-08-11", "2025-08-12T00:01"))
                .containsExactly("r34: 34%", "s2: 10%", "s2: 10%");
        assertThat(reciprocal.known("2025-08-11").around("2025-11-10T00:01"))
                .containsExactly("s2: 10%", "r34: 34%", "r34: 34%");
        assertThat(reciprocal.learned("2025-11-04", "2025-11-10T00:01"))
                .containsExactly("r34: 34%", "s3: 10%", "s3: 10%");
        assertThat(reciprocal.known("2025-11-14").around("2026-11-10T00:01"))
                .containsExactly("s3: 10%", "r34: 34%", "r34: 34%");
    }

    @Test
    void theCourtEndedItAndNoExtensionOfThePauseBringsItBack() {
        assertThat(reciprocal.learned("2026-02-22", "2026-12-01"))
                .containsExactly("r34: 34%", "end: nothing", "end: nothing");
        Asked stated = reciprocal.with(Standing.STATED);
        assertThat(stated.around("2026-11-10T00:01")).containsExactly("end: nothing", "end: nothing", "end: nothing");
        assertThat(stated.on("2026-12-01")).isEqualTo("end: nothing");
        assertThat(stated.around("2027-01-10T00:01")).containsExactly("end: nothing", "end: nothing", "end: nothing");
        assertThat(stated.learned("2026-09-23", "2026-12-01"))
                .containsExactly("end: nothing", "end: nothing", "end: nothing");
        assertThat(stated.beneath("2026-12-01")).startsWith("st1: 10%", "r34: 34%");
        Asked extended = reciprocal.scenario("extended-2027-01-10");
        assertThat(extended.on("2026-12-01")).isEqualTo("end: nothing");
    }

    @Test
    void heldVoidFromTheBeginningIsRefundExposureFromTheDayOfTheRuling() {
        Asked held = reciprocal.with(Standing.HELD);
        assertThat(held.known("2026-02-19").on("2025-04-20")).isEqualTo("r125: 125%");
        assertThat(held.known("2026-02-21").on("2025-04-20")).isEqualTo("void: nothing");
        assertThat(held.learned("2026-02-20", "2025-04-20"))
                .containsExactly("r125: 125%", "void: nothing", "void: nothing");
        assertThat(held.around("2025-04-05T00:01")).containsExactly("no layer", "void: nothing", "void: nothing");
        assertThat(held.around("2026-02-24T00:01")).containsExactly("void: nothing", "end: nothing", "end: nothing");
        assertThat(reciprocal.known("2026-02-21").on("2025-04-20")).isEqualTo("r125: 125%");
        assertThat(fentanyl.with(Standing.HELD).around("2025-02-04T00:01"))
                .containsExactly("no layer", "void: nothing", "void: nothing");
        assertThat(fentanyl.with(Standing.HELD).known("2026-02-19").on("2025-03-05"))
                .isEqualTo("f20: 20%");
    }

    @Test
    void theFentanylDutyFromItsFirstMinuteToItsLast() {
        assertThat(fentanyl.around("2025-02-04T00:01")).containsExactly("no layer", "f10: 10%", "f10: 10%");
        assertThat(fentanyl.around("2025-03-04T00:01")).containsExactly("f10: 10%", "f20: 20%", "f20: 20%");
        assertThat(fentanyl.around("2025-11-10T00:01")).containsExactly("f20: 20%", "f10b: 10%", "f10b: 10%");
        assertThat(fentanyl.around("2026-02-24T00:01")).containsExactly("f10b: 10%", "end: nothing", "end: nothing");
        assertThat(fentanyl.learned("2025-11-04", "2025-11-10T00:01"))
                .containsExactly("f20: 20%", "f10b: 10%", "f10b: 10%");
        assertThat(fentanyl.with(Standing.STATED).learned("2025-10-30", "2025-11-10T00:01"))
                .containsExactly("f20: 20%", "st0-cn: 10%", "st0-cn: 10%");
        assertThat(fentanyl.with(Standing.STATED).learned("2025-11-01", "2025-11-10T00:01"))
                .containsExactly("st0-cn: 10%", "st0: 10%", "st0: 10%");
    }

    @Test
    void withoutTheRulingBothDutiesRunOn() {
        assertThat(reciprocal.scenario("no-ieepa-ruling").around("2026-02-24T00:01"))
                .containsExactly("s3: 10%", "s3: 10%", "s3: 10%");
        assertThat(reciprocal.scenario("no-ieepa-ruling").around("2026-11-10T00:01"))
                .containsExactly("s3: 10%", "r34: 34%", "r34: 34%");
        assertThat(fentanyl.scenario("no-ieepa-ruling").on("2026-12-01")).isEqualTo("f10b: 10%");
    }

    @Test
    void goodsLoadedBeforeTheFifthOfAprilOwedNothingUntilMidJune() {
        Asked early = reciprocal.stating("loaded-on", "2025-04-04");

        assertThat(early.around("2025-04-05T00:01")).containsExactly("no layer", "no layer", "no layer");
        assertThat(early.around("2025-04-10T00:01")).containsExactly("no layer", "no layer", "no layer");
        assertThat(early.lifting("2025-04-20")).contains("x-transit");
        assertThat(early.around("2025-05-27T00:01")).containsExactly("no layer", "no layer", "no layer");
        assertThat(early.around("2025-06-16T00:01")).containsExactly("no layer", "s1: 10%", "s1: 10%");
        assertThat(early.known("2025-05-29").around("2025-05-27T00:01"))
                .containsExactly("no layer", "s1: 10%", "s1: 10%");
        assertThat(reciprocal.stating("loaded-on", "2025-04-05T00:00").on("2025-04-08"))
                .isEqualTo("no layer");
        assertThat(reciprocal.stating("loaded-on", "2025-04-05T00:01").on("2025-04-08"))
                .isEqualTo("r10: 10%");
        assertThat(reciprocal.stating("loaded-on", "2025-04-05T00:02").on("2025-04-08"))
                .isEqualTo("r10: 10%");
    }

    @Test
    void goodsOnTheWaterSinceTheEighthOfAprilKeepTheTenPercent() {
        Asked onTheWater = reciprocal.stating("loaded-on", "2025-04-08");

        assertThat(onTheWater.around("2025-04-09T00:01")).containsExactly("r10: 10%", "r10: 10%", "r10: 10%");
        assertThat(onTheWater.around("2025-04-10T00:01")).containsExactly("r10: 10%", "r10: 10%", "r10: 10%");
        assertThat(onTheWater.on("2025-04-20")).isEqualTo("r10: 10%");
        assertThat(onTheWater.fold("2025-04-20").top().heading()).isEqualTo("9903.01.25");
        assertThat(onTheWater.around("2025-05-14T00:01")).containsExactly("r10: 10%", "s1: 10%", "s1: 10%");
    }

    @Test
    void goodsLoadedOnTheNinthOwedEightyFourThatDayAndTenFromTheNext() {
        Asked ninth = reciprocal.stating("loaded-on", "2025-04-09T06:00");

        assertThat(ninth.around("2025-04-10T00:01")).containsExactly("r84: 84%", "r10: 10%", "r10: 10%");
        assertThat(ninth.fold("2025-04-20").lifting())
                .anySatisfy(layer -> assertThat(layer.reading()).isEqualTo("r-transit-10-april"));
        assertThat(reciprocal.stating("loaded-on", "2025-04-10T00:00").on("2025-04-20"))
                .isEqualTo("r10: 10%");
        assertThat(reciprocal.stating("loaded-on", "2025-04-10T00:01").on("2025-04-20"))
                .isEqualTo("r125: 125%");
        assertThat(reciprocal.stating("loaded-on", "2025-04-10T00:02").on("2025-04-20"))
                .isEqualTo("r125: 125%");
    }

    @Test
    void aBareDayOfLoadingThatStraddlesTheMinuteIsNotEnough() {
        Fold ninth = reciprocal.stating("loaded-on", "2025-04-09").fold("2025-04-09T12:00");
        assertThat(ninth.missing()).containsExactly(new FactId("loaded-on"));
        assertThat(reciprocal.stating("loaded-on", "2025-04-09").possible("2025-04-09T12:00"))
                .containsExactlyInAnyOrder("r10: 10%", "r84: 84%");
        assertThat(reciprocal.stating("loaded-on", "2025-04-10").possible("2025-04-20"))
                .containsExactlyInAnyOrder("r10: 10%", "r125: 125%");
        assertThat(reciprocal.stating("loaded-on", "2025-04-05").possible("2025-04-06"))
                .containsExactlyInAnyOrder("no layer", "r10: 10%");
    }

    @Test
    void withoutALoadingDateNoReliefIsClaimedAndTheAnswerSaysSo() {
        Fold fold = reciprocal.fold("2025-04-20");

        assertThat(fold.undecided()).isFalse();
        assertThat(fold.assumed()).contains(new FactId("loaded-on"), new FactId("donation"));
    }

    @Test
    void donationsAreFreeOnlyIfClaimed() {
        assertThat(reciprocal.stating("donation", "yes").on("2025-04-20")).isEqualTo("no layer");
        assertThat(fentanyl.stating("donation", "yes").on("2025-04-20")).isEqualTo("no layer");
        assertThat(fentanyl.stating("donation", "no").on("2025-04-20")).isEqualTo("f20: 20%");
    }

    @Test
    void smartphonesWereExemptedOnTheEleventhOfAprilBackToTheFifth() {
        for (String code : new String[] {"85171300", "8517130000"}) {
            Asked phone = reciprocal.goods(code);
            String list = "us/annex-ii";
            assertThat(phone.known("2025-04-10").listed(list, "2025-04-05T00:01"))
                    .isEqualTo("OFF");
            assertThat(phone.known("2025-04-10").listed(list, "2025-04-10")).isEqualTo("OFF");
            assertThat(phone.known("2025-04-11").listed(list, "2025-04-05T00:00"))
                    .isEqualTo("OFF");
            assertThat(phone.known("2025-04-11").listed(list, "2025-04-05T00:01"))
                    .isEqualTo("ON");
            assertThat(phone.known("2025-04-11").listed(list, "2025-04-05T00:02"))
                    .isEqualTo("ON");
            assertThat(phone.known("2025-04-10T23:59").listed(list, "2025-04-09"))
                    .isEqualTo("OFF");
            assertThat(phone.known("2025-04-11T00:00").listed(list, "2025-04-09"))
                    .isEqualTo("ON");
            assertThat(phone.known("2025-04-11T00:01").listed(list, "2025-04-09"))
                    .isEqualTo("ON");
        }
    }

    @Test
    void theThreatOfAHundredPercentStoodUntilTheTalksOfBusanTookItBack() {
        Asked threatened = threat.with(Standing.THREATENED);

        assertThat(threatened.known("2025-10-15").on("2025-11-05")).isEqualTo("th: 100%");
        assertThat(threatened.known("2025-10-15").around("2025-11-01T00:00"))
                .containsExactly("no layer", "th: 100%", "th: 100%");
        assertThat(threatened.known("2025-11-02").on("2025-11-05")).isEqualTo("no layer");
        assertThat(threatened.learned("2025-10-10", "2025-11-05")).containsExactly("no layer", "th: 100%", "th: 100%");
        assertThat(threatened.learned("2025-11-01", "2025-11-05")).containsExactly("th: 100%", "no layer", "no layer");
        assertThat(threat.with(Standing.THREATENED, Standing.STATED).learned("2025-10-26", "2025-11-05"))
                .containsExactly("th: 100%", "no layer", "no layer");
    }

    @Test
    void theThreatIsInNoViewOfWhatIsEnacted() {
        assertThat(threat.around("2025-11-01T00:00")).containsExactly("no layer", "no layer", "no layer");
        assertThat(threat.known("2025-10-15").on("2025-11-05")).isEqualTo("no layer");
        assertThat(threat.scenario("hundred-percent").around("2025-11-01T00:00"))
                .containsExactly("no layer", "x1: 100%", "x1: 100%");
    }

    @Test
    void thePortFeeFromItsFirstStepToTheLapse() {
        assertThat(portFee.around("2025-04-17T00:00"))
                .containsExactly("no layer", "n0: 0 USD/net-ton", "n0: 0 USD/net-ton");
        assertThat(portFee.around("2025-10-14T00:00"))
                .containsExactly("n0: 0 USD/net-ton", "n50: 50 USD/net-ton", "n50: 50 USD/net-ton");
        assertThat(portFee.around("2025-11-10T00:01"))
                .containsExactly("n50: 50 USD/net-ton", "sus: nothing", "sus: nothing");
        assertThat(portFee.learned("2025-11-09", "2025-11-10T00:01"))
                .containsExactly("n50: 50 USD/net-ton", "sus: nothing", "sus: nothing");
    }

    @Test
    void thePortFeeStepThatFallsInsideTheSuspensionIsOwedOnlyOnceTheSuspensionEnds() {
        Asked october = portFee.known("2025-10-20");
        Asked november = portFee.known("2025-11-14");

        assertThat(october.around("2026-04-17T00:00"))
                .containsExactly("n50: 50 USD/net-ton", "n80: 80 USD/net-ton", "n80: 80 USD/net-ton");
        assertThat(november.around("2026-04-17T00:00")).containsExactly("sus: nothing", "sus: nothing", "sus: nothing");
        assertThat(november.beneath("2026-04-16")).startsWith("n50: 50 USD/net-ton");
        assertThat(november.beneath("2026-04-17")).startsWith("n80: 80 USD/net-ton");
        assertThat(november.on("2026-05-01")).isEqualTo("sus: nothing");
        assertThat(november.on("2026-11-10T00:01-05:00")).isEqualTo("n80: 80 USD/net-ton");
        assertThat(november.around("2026-11-10T00:01"))
                .containsExactly("sus: nothing", "n80: 80 USD/net-ton", "n80: 80 USD/net-ton");
        assertThat(november.around("2027-04-17T00:00"))
                .containsExactly("n80: 80 USD/net-ton", "n110: 110 USD/net-ton", "n110: 110 USD/net-ton");
    }

    @Test
    void theStatedExtensionOfThePortFeePauseShowsOnlyInTheViewOfWhatIsStated() {
        Asked stated = portFee.with(Standing.STATED);

        assertThat(stated.around("2026-11-10T00:01")).containsExactly("sus: nothing", "st1: nothing", "st1: nothing");
        assertThat(stated.around("2027-01-10T00:01"))
                .containsExactly("st1: nothing", "n80: 80 USD/net-ton", "n80: 80 USD/net-ton");
        assertThat(stated.learned("2026-09-23", "2026-12-01"))
                .containsExactly("n80: 80 USD/net-ton", "st1: nothing", "st1: nothing");
        assertThat(portFee.on("2026-12-01")).isEqualTo("n80: 80 USD/net-ton");
        assertThat(portFee.scenario("extended-2027-01-10").on("2026-12-01")).isEqualTo("ext: nothing");
    }

    @Test
    void theFiftyPercentRuleWasInForceForSixWeeks() {
        assertThat(affiliates.around("2025-09-29T00:00"))
                .containsExactly("no layer", "rule: 50% rule", "rule: 50% rule");
        assertThat(affiliates.on("2025-11-09")).isEqualTo("rule: 50% rule");
        assertThat(affiliates.around("2025-11-10T00:00"))
                .containsExactly("rule: 50% rule", "sus: nothing", "sus: nothing");
        assertThat(affiliates.learned("2025-09-29", "2025-10-15"))
                .containsExactly("no layer", "rule: 50% rule", "rule: 50% rule");
        assertThat(affiliates.learned("2025-11-10", "2025-12-01"))
                .containsExactly("rule: 50% rule", "sus: nothing", "sus: nothing");
    }

    @Test
    void byTheBooksTheFiftyPercentRuleIsBackOnTheTenthOfNovember2026ButNobodyHasLooked() {
        assertThat(affiliates.on("2026-11-09")).isEqualTo("sus: nothing");
        assertThat(affiliates.around("2026-11-10T00:00"))
                .containsExactly("sus: nothing", "rule: 50% rule", "rule: 50% rule");
        assertThat(affiliates.isOpen("2026-11-05")).isFalse();
        assertThat(affiliates.isOpen("2026-11-09T23:59")).isFalse();
        assertThat(affiliates.isOpen("2026-11-10T00:00")).isTrue();
        assertThat(affiliates.isOpen("2026-11-10T00:01")).isTrue();
        assertThat(affiliates.isOpen("2026-11-23")).isTrue();
        assertThat(affiliates.scenario("lapse").isOpen("2026-11-23")).isFalse();
        assertThat(affiliates.scenario("lapse").on("2026-11-23")).isEqualTo("rule: 50% rule");
        assertThat(affiliates.with(Standing.STATED).on("2026-11-23")).isEqualTo("st1: nothing");
    }

    @Test
    void theCraneDutyWasInForceForOneDay() {
        assertThat(cranes.around("2025-11-09T00:01")).containsExactly("no layer", "imposed: 100%", "imposed: 100%");
        assertThat(cranes.around("2025-11-10T00:01")).containsExactly("imposed: 100%", "sus: nothing", "sus: nothing");
        assertThat(cranes.stating("contract-date", "2024-05-13").on("2025-11-09"))
                .isEqualTo("no layer");
        assertThat(cranes.fold("2025-11-10").top().act()).isEqualTo(Act.SUSPENDS);
    }
}

package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.Asked.about;

import java.time.Instant;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.Asked;
import org.truceline.Ledgers;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;

/// The shipped ledger on China's measures. Times are those of Beijing.
final class ChinaTimelineTest {

    private final Asked universal = about(Ledgers.shipped(), "cn.2025.universal");
    private final Asked march10 = about(Ledgers.shipped(), "cn.2025.mar.10");
    private final Asked march15 = about(Ledgers.shipped(), "cn.2025.mar.15");
    private final Asked portFee = about(Ledgers.shipped(), "cn.mot.port-fee");

    @Test
    void theDutyOnAllGoodsFromItsFirstMinuteToTheLapse() {
        assertThat(universal.around("2025-04-10T12:01")).containsExactly("no layer", "r84: 84%", "r84: 84%");
        assertThat(universal.around("2025-04-12T00:00")).containsExactly("r84: 84%", "r125: 125%", "r125: 125%");
        assertThat(universal.around("2025-05-14T12:01")).containsExactly("r125: 125%", "s1: 10%", "s1: 10%");
        assertThat(universal.around("2025-08-12T12:01")).containsExactly("s1: 10%", "s2: 10%", "s2: 10%");
        assertThat(universal.around("2025-11-10T13:01")).containsExactly("s2: 10%", "s3: 10%", "s3: 10%");
        assertThat(universal.around("2026-11-10T13:01")).containsExactly("s3: 10%", "r34b: 34%", "r34b: 34%");
    }

    @Test
    void whatWasKnownOfItDayByDay() {
        assertThat(universal.learned("2025-04-04", "2025-04-10T12:01"))
                .containsExactly("no layer", "r34: 34%", "r34: 34%");
        assertThat(universal.learned("2025-04-09", "2025-04-10T12:01"))
                .containsExactly("r34: 34%", "r84: 84%", "r84: 84%");
        assertThat(universal.learned("2025-04-11", "2025-04-12"))
                .containsExactly("r84: 84%", "r125: 125%", "r125: 125%");
        assertThat(universal.learned("2025-05-13", "2025-05-15")).containsExactly("r125: 125%", "s1: 10%", "s1: 10%");
        assertThat(universal.learned("2025-08-12", "2025-08-13")).containsExactly("r34b: 34%", "s2: 10%", "s2: 10%");
        assertThat(universal.learned("2025-11-05", "2025-11-11")).containsExactly("r34b: 34%", "s3: 10%", "s3: 10%");
    }

    @Test
    void hadThePauseOfGenevaLapsedThirtyFourWouldShow() {
        assertThat(universal.known("2025-05-13").around("2025-08-12T12:01"))
                .containsExactly("s1: 10%", "r34b: 34%", "r34b: 34%");
        assertThat(universal.beneath("2025-06-01")).startsWith("r34b: 34%", "r125: 125%", "r84: 84%", "r34: 34%");
    }

    @Test
    void inTheHourFromTwelveToThirteenOnTheTenthOfNovemberTheDutyStaysAtTen() {
        assertThat(universal.around("2025-11-10T12:01")).containsExactly("s2: 10%", "s2: 10%", "s2: 10%");
        assertThat(universal.on("2025-11-10T12:30")).isEqualTo("s2: 10%");
        assertThat(universal.fold("2025-11-10T12:30").top().reading()).isEqualTo("r-hour");
        assertThat(universal.around("2025-11-10T13:01")).containsExactly("s2: 10%", "s3: 10%", "s3: 10%");
    }

    @Test
    void inThatHourTheMarchDutiesAndThePortFeeAreStillOwed() {
        assertThat(march10.around("2025-11-10T12:01")).containsExactly("r10: 10%", "r10: 10%", "r10: 10%");
        assertThat(march10.around("2025-11-10T13:01")).containsExactly("r10: 10%", "e1: nothing", "e1: nothing");
        assertThat(march15.around("2025-11-10T12:01")).containsExactly("r15: 15%", "r15: 15%", "r15: 15%");
        assertThat(march15.around("2025-11-10T13:01")).containsExactly("r15: 15%", "e1: nothing", "e1: nothing");
        assertThat(portFee.around("2025-11-10T12:01"))
                .containsExactly("c1: 400 CNY/net-ton", "c1: 400 CNY/net-ton", "c1: 400 CNY/net-ton");
        assertThat(portFee.around("2025-11-10T13:01"))
                .containsExactly("c1: 400 CNY/net-ton", "s1: nothing", "s1: nothing");
        assertThat(portFee.around("2025-11-10T00:01-05:00"))
                .containsExactly("c1: 400 CNY/net-ton", "s1: nothing", "s1: nothing");
    }

    @Test
    void aQuestionAboutThatDayIsAnsweredAsTheDayEnds() {
        assertThat(universal.on("2025-11-10")).isEqualTo("s3: 10%");
        assertThat(march10.on("2025-11-10")).isEqualTo("e1: nothing");
        assertThat(march10.on("2025-11-09")).isEqualTo("r10: 10%");
        assertThat(portFee.on("2025-11-10")).isEqualTo("s1: nothing");
    }

    @Test
    void theMarchDutiesBeginAndEnd() {
        assertThat(march10.around("2025-03-10T00:00")).containsExactly("no layer", "r10: 10%", "r10: 10%");
        assertThat(march10.learned("2025-03-04", "2025-03-10")).containsExactly("no layer", "r10: 10%", "r10: 10%");
        assertThat(march10.learned("2025-11-05", "2025-11-11"))
                .containsExactly("r10: 10%", "e1: nothing", "e1: nothing");
        assertThat(march15.on("2026-12-01")).isEqualTo("e1: nothing");
    }

    @Test
    void goodsAlreadyOnTheWayToChinaOwedNothingForAMonth() {
        Asked march = march10.stating("departed-on", "2025-03-09");
        assertThat(march.around("2025-03-10T00:00")).containsExactly("no layer", "no layer", "no layer");
        assertThat(march.around("2025-04-13T00:00")).containsExactly("no layer", "r10: 10%", "r10: 10%");
        assertThat(march10.stating("departed-on", "2025-03-10").on("2025-03-20"))
                .isEqualTo("r10: 10%");

        Asked april = universal.stating("departed-on", "2025-04-10T12:00");
        assertThat(april.around("2025-04-10T12:01")).containsExactly("no layer", "no layer", "no layer");
        assertThat(april.around("2025-04-12T00:00")).containsExactly("no layer", "no layer", "no layer");
        assertThat(april.around("2025-05-14T00:00")).containsExactly("no layer", "r125: 125%", "r125: 125%");
        assertThat(universal.stating("departed-on", "2025-04-10T12:01").on("2025-04-20"))
                .isEqualTo("r125: 125%");
        assertThat(universal.stating("departed-on", "2025-04-10T12:02").on("2025-04-20"))
                .isEqualTo("r125: 125%");
        assertThat(universal.stating("departed-on", "2025-04-10").possible("2025-04-20"))
                .containsExactlyInAnyOrder("no layer", "r125: 125%");
    }

    @Test
    void thePortFeeStepThatFallsInsideTheSuspensionIsOwedOnlyOnceTheSuspensionEnds() {
        Asked october = portFee.known("2025-10-20");
        Asked november = portFee.known("2025-11-14");

        assertThat(october.around("2025-10-14T00:00"))
                .containsExactly("no layer", "c1: 400 CNY/net-ton", "c1: 400 CNY/net-ton");
        assertThat(october.around("2026-04-17T00:00"))
                .containsExactly("c1: 400 CNY/net-ton", "c2: 640 CNY/net-ton", "c2: 640 CNY/net-ton");
        assertThat(november.around("2026-04-17T00:00")).containsExactly("s1: nothing", "s1: nothing", "s1: nothing");
        assertThat(november.beneath("2026-04-16")).startsWith("c1: 400 CNY/net-ton");
        assertThat(november.beneath("2026-04-17")).startsWith("c2: 640 CNY/net-ton");
        assertThat(november.on("2026-05-01")).isEqualTo("s1: nothing");
        assertThat(november.around("2026-11-10T13:01"))
                .containsExactly("s1: nothing", "c2: 640 CNY/net-ton", "c2: 640 CNY/net-ton");
        assertThat(portFee.learned("2025-11-10", "2026-05-01"))
                .containsExactly("c2: 640 CNY/net-ton", "s1: nothing", "s1: nothing");
        assertThat(portFee.learned("2025-10-10", "2025-10-14"))
                .containsExactly("no layer", "c1: 400 CNY/net-ton", "c1: 400 CNY/net-ton");
    }

    @ParameterizedTest
    @ValueSource(strings = {"55", "56", "57", "58"})
    void theControlsOfOctoberWereSuspendedBeforeTheyBegan(String number) {
        Asked control = about(Ledgers.shipped(), "cn.control." + number + "-2025");

        assertThat(control.known("2025-10-20").around("2025-11-08T00:00"))
                .containsExactly("no layer", "c1: licence", "c1: licence");
        assertThat(control.learned("2025-10-09", "2025-11-08"))
                .containsExactly("no layer", "c1: licence", "c1: licence");
        assertThat(control.learned("2025-11-07", "2025-11-08"))
                .containsExactly("c1: licence", "s1: nothing", "s1: nothing");
        assertThat(control.around("2025-11-07T00:00")).containsExactly("no layer", "s1: nothing", "s1: nothing");
        assertThat(control.around("2025-11-08T00:00")).containsExactly("s1: nothing", "s1: nothing", "s1: nothing");
        assertNeverInForce(control, "2025-10-09T00:00", "2026-11-09");
        assertThat(control.around("2026-11-11T00:00")).containsExactly("s1: nothing", "c1: licence", "c1: licence");
        assertThat(control.with(Standing.STATED).around("2027-01-11T00:00"))
                .containsExactly("st1: nothing", "c1: licence", "c1: licence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn.control.62-2025", "cn.control.61-2025.re-export"})
    void whatBeganAtOnceWasInForceForTwentyNineDays(String measure) {
        Asked control = about(Ledgers.shipped(), measure);

        assertThat(control.around("2025-10-09T00:00")).containsExactly("no layer", "c1: licence", "c1: licence");
        assertThat(control.on("2025-11-06")).isEqualTo("c1: licence");
        assertThat(control.around("2025-11-07T00:00")).containsExactly("c1: licence", "s1: nothing", "s1: nothing");
        assertThat(control.learned("2025-11-07", "2025-11-20"))
                .containsExactly("c1: licence", "s1: nothing", "s1: nothing");
        assertThat(control.on("2026-11-10")).isEqualTo("s1: nothing");
        assertThat(control.around("2026-11-11T00:00")).containsExactly("s1: nothing", "c1: licence", "c1: licence");
    }

    @Test
    void goodsMadeAbroadWereToBeControlledFromDecember() {
        Asked control = about(Ledgers.shipped(), "cn.control.61-2025.foreign-made");

        assertThat(control.known("2025-10-20").around("2025-12-01T00:00"))
                .containsExactly("no layer", "c1: licence", "c1: licence");
        assertNeverInForce(control, "2025-10-09T00:00", "2026-11-09");
    }

    /// In force at no edge and therefore at no instant between them.
    private static void assertNeverInForce(Asked control, String first, String last) {
        Instant from = control.instant(first);
        Instant to = control.instant(last);
        NavigableSet<Instant> edges = control.timeline().edges(control.asked(from));
        assertThat(control.fold(first).value()).isEqualTo(new Value.Nothing());
        assertThat(edges.subSet(from, true, to, true)).isNotEmpty().allSatisfy(edge -> assertThat(
                        control.timeline().at(control.asked(edge)).value())
                .isEqualTo(new Value.Nothing()));
        assertThat(control.fold(last).value()).isEqualTo(new Value.Nothing());
    }
}

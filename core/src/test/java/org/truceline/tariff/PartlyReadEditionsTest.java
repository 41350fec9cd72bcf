package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.ledger.source.LedgerReader;
import org.truceline.rate.Quantities;
import org.truceline.schedule.CodeBook;
import org.truceline.schedule.CodeFinding;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// Base rates where an edition was read in part only, on the tiny ledger: the tariff of 2019 whole, of 2026 two lines.
final class PartlyReadEditionsTest {

    private static final Ledger LEDGER = LedgerReader.read(
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "ledgers", "good", "truce"));
    private static final Tariff CHINA = Tariff.of(Party.CN, View.of(LEDGER));
    private static final FactId DONATION = new FactId("donation");

    @Test
    void aLineThatThePartlyReadEditionDoesNotPrintHasNoRateWhateverItBoreBefore() {
        BaseRate rate = rate("32151100", "2026-02-01", Map.of());
        assertThat(rate).isInstanceOfSatisfying(BaseRate.Missing.class, missing -> {
            assertThat(missing.candidates()).isEmpty();
            assertThat(missing.earlier()).isNotNull();
            assertThat(missing.earlier().printed()).isEqualTo("4.3%|6.5%");
            assertThat(missing.earlier().edition().id()).isEqualTo("2019");
        });
    }

    @Test
    void norHasItBetweenTheLastWholeEditionAndTheNextThatWasReadInPart() {
        assertThat(rate("32151100", "2019-06-30T23:59", Map.of()))
                .isEqualTo(new BaseRate.Missing(List.of("4.3%", "6.5%")));
        assertThat(rate("32151100", "2019-07-01T00:00", Map.of()))
                .isInstanceOfSatisfying(BaseRate.Missing.class, missing -> assertThat(missing.candidates())
                        .isEmpty());
        assertThat(rate("32151100", "2019-07-01T00:01", Map.of()))
                .isInstanceOfSatisfying(BaseRate.Missing.class, missing -> assertThat(missing.earlier())
                        .isNotNull());
    }

    @Test
    void theEarlierRateBoundsNothingAndIsToldBeside() {
        Assessment answer = CHINA.assess(line("32151100", "2026-02-01", Map.of()));
        assertThat(answer.bounds()).isNull();
        assertThat(answer.ifEarlierStands())
                .isEqualTo(new Assessment.Bounds(new BigDecimal("43.00"), new BigDecimal("65.00")));
    }

    @Test
    void ratesOfPartsOfALineAreItsBounds() {
        Assessment answer = CHINA.assess(line("32151100", "2019-06-30T23:59", Map.of()));
        assertThat(answer.base()).isInstanceOf(BaseRate.Missing.class);
        assertThat(answer.bounds()).isEqualTo(new Assessment.Bounds(new BigDecimal("43.00"), new BigDecimal("65.00")));
        assertThat(answer.ifEarlierStands()).isNull();
    }

    @Test
    void betweenTwoEditionsTheRateOfTheCodesItCameFromCounts() {
        assertThat(rate("12019011", "2022-01-01", Map.of())).isInstanceOfSatisfying(BaseRate.Found.class, found -> {
            assertThat(found.printed()).isEqualTo("3%");
            assertThat(found.rest()).isEqualTo(BaseRate.Rest.SAME_BEFORE_AND_AFTER);
        });
    }

    @Test
    void aClaimTakesTheRateThatIsPrintedForIt() {
        assertThat(rate("12019019", "2026-02-01", claim("yes"))).isInstanceOfSatisfying(BaseRate.Found.class, found -> {
            assertThat(found.printed()).isEqualTo("0%");
            assertThat(found.claim()).isEqualTo(DONATION);
        });
        assertThat(rate("12019019", "2026-02-01", claim("no")))
                .isInstanceOfSatisfying(BaseRate.Found.class, found -> assertThat(found.printed())
                        .isEqualTo("3%"));
    }

    @Test
    void aClaimForWhichTheCodeHasNoRateIsNotPricedAtTheOrdinaryOne() {
        assertThat(rate("12019011", "2026-02-01", claim("yes")))
                .isEqualTo(new BaseRate.Missing(List.of(), null, DONATION));
    }

    @Test
    void aClaimThatIsNotStatedIsNamedAsTakenForNotMade() {
        assertThat(CHINA.assess(line("12019019", "2026-02-01", Map.of())).assumed())
                .contains(DONATION);
        assertThat(CHINA.assess(line("12019011", "2026-02-01", Map.of())).assumed())
                .doesNotContain(DONATION);
    }

    @Test
    void aRenumberedCodeLeadsToThoseInPrintOnTheDay() {
        assertThat(instead("12019010", "2025-12-31T23:59")).isEqualTo("12019010");
        assertThat(instead("12019010", "2026-01-01T00:00")).isEqualTo("12019011 12019019");
        assertThat(instead("12019010", "2026-01-01T00:01")).isEqualTo("12019011 12019019");
        assertThat(instead("12019011", "2019-06-30T23:59")).isEqualTo("12019010");
        assertThat(instead("12019011", "2019-07-01T00:00")).isEqualTo("12019011");
        assertThat(instead("12019011", "2026-01-01T00:00")).isEqualTo("12019011");
    }

    @Test
    void aCodeThatNoEditionPrintsMayStandInThePartThatWasNotRead() {
        CodeBook codes = CodeBook.of(LEDGER.schedules().get("cn/tariff"));
        assertThat(codes.find(new Code("12019099"), AsOf.parse("2026-02-01").in(CHINA.zone())))
                .isInstanceOf(CodeFinding.Untold.class);
        assertThat(codes.find(new Code("12019099"), AsOf.parse("2019-02-01").in(CHINA.zone())))
                .isInstanceOf(CodeFinding.Unknown.class);
    }

    @Test
    void theOriginsOfTheScheduleAreCarriedWhereDutiesNameOrigins() {
        assertThat(Tariff.origins(Ledgers.shipped(), Party.US)).isEqualTo(Set.of("CN", "HK", "MO"));
        assertThat(Tariff.origins(LEDGER, Party.CN)).isEmpty();
    }

    private static String instead(String code, String on) {
        CodeBook codes = CodeBook.of(LEDGER.schedules().get("cn/tariff"));
        return codes.find(new Code(code), AsOf.parse(on).in(codes.schedule().zone()))
                        instanceof CodeFinding.Renumbered renumbered
                ? String.join(
                        " ", renumbered.instead().stream().map(Code::digits).toList())
                : code;
    }

    private static Map<FactId, FactValue> claim(String text) {
        return Map.of(DONATION, FactValue.parse(LEDGER.fact(DONATION), text));
    }

    private static BaseRate rate(String code, String on, Map<FactId, FactValue> facts) {
        return CHINA.baseRate(line(code, on, facts));
    }

    private static Line line(String code, String on, Map<FactId, FactValue> facts) {
        return new Line(Code.parse(code), "US", AsOf.parse(on), new BigDecimal("1000.00"), facts, Quantities.none());
    }
}

package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.ledger.source.LedgerReader;
import org.truceline.rate.Quantities;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// Taxes that are charged after the duties, on the tiny ledger: 3 % duty, 13 % value-added tax, and a consumption tax
/// at
/// the rate that a fact states.
final class TaxesTest {

    private static final Ledger LEDGER = LedgerReader.read(
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "ledgers", "good", "truce"));
    private static final Tariff CHINA = Tariff.of(Party.CN, View.of(LEDGER).known(AsOf.parse("2027-06-01")));
    private static final FactId SHARE = new FactId("us-content-share");

    @Test
    void aTaxIsChargedOnValueAndDutyTogether() {
        DutyAnswer answer = answer("12019011", "2026-02-01", "1000.00", Map.of());
        assertThat(answer.now().total()).isEqualByComparingTo("30.00");
        assertThat(answer.taxes().charged()).singleElement().satisfies(vat -> {
            assertThat(vat.base()).isEqualByComparingTo("1030.00");
            assertThat(vat.amount()).isEqualTo(new BigDecimal("133.90"));
        });
        assertThat(answer.payable()).isEqualByComparingTo("163.90");
        assertThat(answer.landed()).isEqualByComparingTo("1163.90");
        assertThat(answer.told()).isTrue();
    }

    @Test
    void aTaxThatIsPartOfItsOwnBaseEntersTheBaseOfTheNext() {
        DutyAnswer answer = answer("12019011", "2026-02-01", "1000.00", share("0.25"));
        assertThat(answer.taxes().charged())
                .extracting(one -> one.measure().id().text() + " " + one.amount())
                .containsExactly("cn.consumption-tax 343.33", "cn.vat 178.53");
        assertThat(answer.taxes().total()).isEqualByComparingTo("521.86");
    }

    @Test
    void aTaxAtOneHundredPercentOfItselfCannotBeTold() {
        DutyAnswer answer = answer("12019011", "2026-02-01", "1000.00", share("1"));
        assertThat(answer.taxes().untold())
                .extracting(one -> one.measure().id().text() + " " + one.bounds())
                .containsExactly("cn.consumption-tax null", "cn.vat null");
        assertThat(answer.payable()).isNull();
        assertThat(answer.told()).isFalse();
    }

    @Test
    void aTaxWhoseComputationIsNotCarriedIsNeverZero() {
        DutyAnswer before = answer("12019011", "2026-12-31T23:59", "1000.00", share("0.25"));
        DutyAnswer at = answer("12019011", "2027-01-01T00:00", "1000.00", share("0.25"));
        assertThat(before.taxes().untold()).isEmpty();
        assertThat(at.taxes().untold()).singleElement().satisfies(tax -> assertThat(tax.notCarried())
                .isTrue());
        assertThat(at.taxes().not())
                .extracting(one -> one.measure().id().text())
                .containsExactly("cn.vat");
        assertThat(at.payable()).isNull();
        assertThat(at.payableBounds()).isNull();
    }

    @Test
    void dutiesWithinBoundsGiveTaxesWithinBounds() {
        DutyAnswer answer = answer("32151100", "2026-02-01", "1000.00", Map.of());
        assertThat(answer.now().outcome()).isEqualTo(Assessment.Outcome.CANNOT_TELL);
        assertThat(answer.payable()).isNull();
        assertThat(answer.taxes().untold()).singleElement().satisfies(tax -> assertThat(tax.hangsOn())
                .isTrue());
        DutyAnswer earlier = answer("32151100", "2025-04-01", "1000.00", Map.of());
        assertThat(earlier.taxes().untold()).hasSize(1);
    }

    @Test
    void theFactsThatMatterAreThoseOfTheTaxesAndOfTheBaseRateToo() {
        FactsAsked asked = FactsAsked.of(CHINA, Code.parse("12019019"), "US", AsOf.parse("2026-02-01"));
        assertThat(asked.facts())
                .extracting(
                        one -> one.fact().text() + " " + one.uses().getFirst().by())
                .containsExactly("donation gacc-2025-29", "us-content-share gacc-2025-29");
        assertThat(FactsAsked.of(CHINA, Code.parse("12019011"), "US", AsOf.parse("2026-02-01"))
                        .facts())
                .extracting(FactsAsked.Asked::fact)
                .containsExactly(SHARE);
    }

    @Test
    void anAuthorityWithoutTaxesHasNone() {
        Tariff us = Tariff.of(Party.US, View.of(LEDGER));
        Line line = new Line(
                Code.parse("8507.60.0010"),
                "CN",
                AsOf.parse("2025-11-14"),
                new BigDecimal("1000.00"),
                Map.of(),
                Quantities.none());
        DutyAnswer answer = DutyAnswer.of(us, line);
        assertThat(answer.taxes().isCarried()).isFalse();
        assertThat(answer.payable()).isNull();
    }

    private static Map<FactId, FactValue> share(String share) {
        return Map.of(SHARE, FactValue.parse(LEDGER.fact(SHARE), share));
    }

    private static DutyAnswer answer(String code, String on, String value, Map<FactId, FactValue> facts) {
        Line line = new Line(Code.parse(code), "US", AsOf.parse(on), new BigDecimal(value), facts, Quantities.none());
        return DutyAnswer.of(CHINA, line);
    }
}

package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.Contradiction;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.rate.Quantities;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// Lines that say one thing and another. All are cotton shirts entered on 2 June 2025 at 1,000.
final class ContradictionsTest {

    private static final Ledger LEDGER = Ledgers.shipped();
    private static final Tariff US = Tariff.of(Party.US, View.of(LEDGER));

    private static List<String> of(String... facts) {
        return of("6109.10.00", facts);
    }

    private static List<String> of(String code, String[] facts) {
        Map<FactId, FactValue> stated = new HashMap<>();
        for (String fact : facts) {
            FactId id = new FactId(fact.substring(0, fact.indexOf('=')));
            stated.put(id, FactValue.parse(LEDGER.fact(id), fact.substring(fact.indexOf('=') + 1)));
        }
        Line line = new Line(
                Code.parse(code), "CN", AsOf.parse("2025-06-02"), new BigDecimal("1000.00"), stated, Quantities.none());
        return Contradictions.of(US, line).stream()
                .map(Contradictions.Found::id)
                .toList();
    }

    @Test
    void aLineThatStatesNothingContradictsNothing() {
        assertThat(of()).isEmpty();
    }

    @Test
    void twoExemptionsAreNotClaimedTogether() {
        assertThat(of("donation=yes", "informational=yes")).containsExactly("donation-and-informational");
        assertThat(of("donation=yes", "informational=no")).isEmpty();
    }

    @Test
    void noPartIsMoreThanTheWhole() {
        assertThat(of("us-content-value=1000.00")).isEmpty();
        assertThat(of("us-content-value=1000.01")).containsExactly("us-content-above-value");
        assertThat(of("steel-value=600", "aluminum-value=400")).isEmpty();
        assertThat(of("steel-value=600", "aluminum-value=400.01")).containsExactly("metals-above-value");
        assertThat(of("provision=9802.00.50", "repair-value=1000.01")).containsExactly("repair-above-value");
        assertThat(of("steel-weight-share=0.6", "copper-weight-share=0.4")).isEmpty();
        assertThat(of("steel-weight-share=0.6", "copper-weight-share=0.41")).containsExactly("weight-shares-above-one");
    }

    @Test
    void goodsWithoutMetalContainNone() {
        assertThat(of("metal-free=yes", "steel-weight-share=0.01")).containsExactly("metal-in-metal-free-goods");
        assertThat(of("metal-free=yes", "steel-weight-share=0")).isEmpty();
    }

    @Test
    void whatComesBeforeTheEntryDoesNotLieAfterIt() {
        assertThat(of("loaded-on=2025-06-02")).isEmpty();
        assertThat(of("loaded-on=2025-06-03")).containsExactly("loaded-after-entry");
        assertThat(of("exported-on=2025-06-03")).containsExactly("exported-after-entry");
        assertThat(of("contract-date=2025-06-03")).containsExactly("contract-after-entry");
        assertThat(of("withdrawn-on=2025-06-01")).containsExactly("withdrawn-before-entry");
        assertThat(of("withdrawn-on=2025-06-03")).isEmpty();
    }

    @Test
    void aZoneIsStatedWithItsDayAndItsStatus() {
        assertThat(of("zone-status=privileged-foreign")).containsExactly("zone-status-without-admission");
        assertThat(of("admitted-on=2025-05-01")).containsExactly("admission-without-zone-status");
        assertThat(of("zone-status=privileged-foreign", "admitted-on=2025-05-01"))
                .isEmpty();
        assertThat(of("zone-status=privileged-foreign", "admitted-on=2025-06-03"))
                .containsExactly("admitted-after-entry");
        assertThat(of("zone-status=domestic", "admitted-on=2025-05-01", "withdrawn-on=2025-06-03"))
                .containsExactly("warehouse-and-zone");
    }

    @Test
    void aProvisionIsStatedWithTheValueItAsksFor() {
        assertThat(of("provision=9802.00.50")).containsExactly("repair-value-missing");
        assertThat(of("provision=9802.00.80")).containsExactly("us-components-missing");
        assertThat(of("repair-value=1")).containsExactly("repair-value-without-provision");
        assertThat(of("provision=9801.00.10")).isEmpty();
        assertThat(of("provision=9816.00.20")).containsExactly("provision-not-carried");
    }

    @Test
    void aQuantityHasAUnit() {
        assertThat(of("quantity=1")).containsExactly("quantity-without-unit");
        assertThat(of("unit=kg")).containsExactly("unit-without-quantity");
        assertThat(of("unit=kg", "quantity=1")).isEmpty();
    }

    @Test
    void anExclusionIsClaimedForGoodsThatOneNamesWhateverTheDay() {
        assertThat(of("exclusion=9903.88.69")).containsExactly("claim-not-for-these-goods");
        assertThat(of("0304.72.5000", new String[] {"exclusion=9903.88.69"})).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(of("donation=yes", "informational=yes", "us-content-value=2000", "loaded-on=2025-07-01"))
                .containsExactly("donation-and-informational", "us-content-above-value", "loaded-after-entry");
    }

    @Test
    void everyContradictionSaysWhatToDoInOneOrTwoSentences() {
        for (Contradiction contradiction : LEDGER.contradictions()) {
            assertThat(contradiction.why().en()).as(contradiction.id()).endsWith(".");
            assertThat(contradiction.why().ja()).as(contradiction.id()).endsWith("。");
            assertThat(contradiction.why().zh()).as(contradiction.id()).endsWith("。");
        }
    }

    private static final Tariff CHINA = Tariff.of(Party.CN, View.of(LEDGER));

    private static Line toChina(String code, String... facts) {
        Map<FactId, FactValue> stated = new HashMap<>();
        for (String fact : facts) {
            FactId id = new FactId(fact.substring(0, fact.indexOf('=')));
            stated.put(id, FactValue.parse(LEDGER.fact(id), fact.substring(fact.indexOf('=') + 1)));
        }
        return new Line(
                Code.parse(code), "US", AsOf.parse("2025-04-20"), new BigDecimal("1000.00"), stated, Quantities.none());
    }

    private static List<String> refused(String code, String... facts) {
        return Contradictions.of(CHINA, toChina(code, facts)).stream()
                .map(Contradictions.Found::id)
                .toList();
    }

    private static List<String> told(String code, String... facts) {
        return DutyAnswer.of(CHINA, toChina(code, facts)).doubts().stream()
                .map(Contradiction::id)
                .toList();
    }

    @Test
    void goodsForChinaLeaveBeforeTheyAreEntered() {
        assertThat(refused("12019011", "departed-on=2025-04-19")).isEmpty();
        assertThat(refused("12019011", "departed-on=2025-04-20")).isEmpty();
        assertThat(refused("12019011", "departed-on=2025-04-21")).containsExactly("departed-after-entry");
    }

    @Test
    void aClassStatedAgainstAWeakListIsTakenAndTold() {
        assertThat(told("12019011", "vat-class=reduced")).isEmpty();
        assertThat(told("12019011", "vat-class=standard")).containsExactly("vat-standard-of-reduced-goods");
        assertThat(told("84011000", "vat-class=standard")).isEmpty();
        assertThat(told("84011000", "vat-class=reduced")).containsExactly("vat-reduced-of-standard-goods");
        assertThat(refused("12019011", "vat-class=standard")).isEmpty();
    }

    @Test
    void againstAListThatDoesNotTellNothingStands() {
        assertThat(told("84143011", "vat-class=reduced")).isEmpty();
        assertThat(told("84143011", "vat-class=standard")).isEmpty();
    }

    @Test
    void aRateOfATaxThatHasNoClassOfSuchGoodsIsToldAndNoneIsNot() {
        assertThat(told("12019011", "consumption-tax-rate=0")).isEmpty();
        assertThat(told("12019011", "consumption-tax-rate=0.1")).containsExactly("consumption-tax-of-untaxed-goods");
        assertThat(told("87032342", "consumption-tax-rate=0.05")).isEmpty();
    }

    @Test
    void aFactThatTheOtherSideAsksForIsNotPassedOverInSilence() {
        assertThat(told("12019011", "loaded-on=2025-04-01")).containsExactly("loaded-on-to-china");
        assertThat(told("12019011", "departed-on=2025-04-01")).isEmpty();
        Map<FactId, FactValue> departed = Map.of(
                new FactId("departed-on"), FactValue.parse(LEDGER.fact(new FactId("departed-on")), "2025-04-01"));
        Line shirts = new Line(
                Code.parse("6109.10.00"),
                "CN",
                AsOf.parse("2025-04-20"),
                new BigDecimal("1000.00"),
                departed,
                Quantities.none());
        assertThat(DutyAnswer.of(US, shirts).doubts())
                .extracting(Contradiction::id)
                .containsExactly("departed-on-to-us");
    }
}

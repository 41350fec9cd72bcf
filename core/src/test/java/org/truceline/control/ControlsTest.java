package org.truceline.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Item;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// What the shipped ledger asks of exports.
final class ControlsTest {

    private static final Ledger LEDGER = Ledgers.shipped();
    private static final View VIEW = View.of(LEDGER);
    private static final ItemBook BOOK = ItemBook.of(LEDGER);
    private static final Map<String, String> CIVILIAN = Map.of("export-use", "civilian", "military-end-user", "no");

    private static ControlAnswer ask(
            View view, Export.Goods goods, String from, String to, String on, Map<String, String> facts) {
        Map<FactId, FactValue> stated = new HashMap<>();
        facts.forEach((id, text) -> stated.put(new FactId(id), FactValue.parse(LEDGER.fact(new FactId(id)), text)));
        return Controls.in(view).answer(new Export(goods, from, to, AsOf.parse(on), null, stated));
    }

    private static ControlAnswer ask(String item, String on, Map<String, String> facts) {
        return ask(VIEW, BOOK.named(item), "CN", "US", on, facts);
    }

    private static String policy(Value value) {
        return value instanceof Value.Requirement asked ? asked.policy() : "none";
    }

    private static Verdict verdict(ControlAnswer answer, String measure) {
        return answer.verdicts().stream()
                .filter(one -> one.measure().id().text().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "dysprosium, dysprosium",
        "Dysprosium Oxide, dysprosium",
        "ジスプロシウム, dysprosium",
        "ｼﾞｽﾌﾟﾛｼｳﾑ, dysprosium",
        "镝, dysprosium",
        "Dy, dysprosium",
        "Dy2O3, dysprosium",
        "high-purity holmium oxide powder, holmium",
        "氧化钬, holmium",
        "LFP, lfp-cathode",
        "H20, h20"
    })
    void anItemIsFoundByItsNamesInAnyLanguageAndByItsSymbol(String asked, String item) {
        assertThat(BOOK.named(asked).items()).extracting(Item::id).containsExactly(item);
    }

    @Test
    void aSymbolCountsOnlyAsItIsWritten() {
        assertThat(BOOK.named("W").items()).extracting(Item::id).containsExactly("solid-tungsten");
        assertThat(BOOK.named("w").items()).isEmpty();
        assertThat(BOOK.named("dy").items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"superhard", "Superhard materials", "超硬材料"})
    void aNameThatAnActGivesToSeveralItemsFindsThemAll(String asked) {
        assertThat(BOOK.named(asked).items())
                .extracting(Item::id)
                .contains("diamond-powder", "diamond-wheels", "cubic-press", "diamond-windows");
    }

    @Test
    void theLongestNameWithinADescriptionCounts() {
        assertThat(BOOK.named("indium gallium arsenide wafers").items())
                .extracting(Item::id)
                .containsExactly("indium-gallium-arsenide");
    }

    @Test
    void aControlNumberFindsWhatStandsBeneathItAndAbove() {
        assertThat(BOOK.controlled("1C117", Party.CN).items())
                .extracting(Item::id)
                .contains("ammonium-paratungstate", "solid-tungsten");
        assertThat(BOOK.controlled("1c902.b", Party.CN).items())
                .extracting(Item::id)
                .contains("samarium");
        assertThat(BOOK.controlled("1C90", Party.CN).items()).isEmpty();
        assertThat(BOOK.controlled("1C902", Party.US).items()).isEmpty();
    }

    @Test
    void anOrdinaryLicenceStaysBeneathASuspendedBan() {
        ControlAnswer answer = ask("gallium", "2026-10-09", CIVILIAN);

        assertThat(answer.outcome()).isEqualTo(ControlAnswer.Outcome.ANSWERED);
        assertThat(policy(answer.least())).isEqualTo("licence");
        Verdict ban = verdict(answer, "cn.control.46-2024.us-denial");
        assertThat(ban.why()).isEqualTo(Verdict.Why.STATE);
        assertThat(ban.state().kind()).isEqualTo(MeasureState.Kind.SUSPENDED);
        assertThat(ban.then()).extracting(ControlsTest::policy).containsExactly("presumption-of-denial");
    }

    @Test
    void whatWasSuspendedBeforeItBeganHasNoSpellAndWhatRanHasItsDays() {
        Verdict never = verdict(ask("holmium", "2026-10-09", CIVILIAN), "cn.control.57-2025");
        Verdict ran = verdict(
                ask("rare-earth technology", "2026-10-09", Map.of("public-technology", "no")), "cn.control.62-2025");

        assertThat(never.spells()).extracting(ControlsTest::days).containsExactly("2026-11-11 open");
        assertThat(never.state().everBegan()).isFalse();
        assertThat(ran.spells())
                .extracting(ControlsTest::days)
                .containsExactly("2025-10-09 2025-11-07", "2026-11-11 open");
    }

    private static String days(Period spell) {
        java.time.ZoneId zone = java.time.ZoneId.of("Asia/Shanghai");
        LocalDate from = spell.from().atZone(zone).toLocalDate();
        return from + " "
                + (spell.endIsOpen() ? "open" : spell.until().atZone(zone).toLocalDate());
    }

    @Test
    void withoutAnEndUseTheAnswerHasBoundsAndNamesWhatIsMissing() {
        ControlAnswer answer = ask("dysprosium", "2026-10-09", Map.of());

        assertThat(answer.outcome()).isEqualTo(ControlAnswer.Outcome.CANNOT_TELL);
        assertThat(policy(answer.least())).isEqualTo("licence");
        assertThat(policy(answer.most())).isEqualTo("prohibition");
        assertThat(answer.missing())
                .extracting(FactId::text)
                .containsExactlyInAnyOrder("export-use", "military-end-user");
    }

    @Test
    void militaryUseIsForbiddenOfControlledGoodsOnly() {
        Map<String, String> military = Map.of("export-use", "military");

        assertThat(policy(ask("dysprosium", "2026-10-09", military).least())).isEqualTo("prohibition");
        ControlAnswer suspended = ask("holmium", "2026-10-09", military);
        assertThat(policy(suspended.least())).isEqualTo("none");
        assertThat(verdict(suspended, "cn.control.46-2024.military").why()).isEqualTo(Verdict.Why.NOT_CONTROLLED);
    }

    @Test
    void aRuleUponOtherRulesComesBackWithThem() {
        Verdict military =
                verdict(ask("holmium", "2026-10-09", Map.of("export-use", "military")), "cn.control.46-2024.military");

        assertThat(days(new Period(java.util.Objects.requireNonNull(military.next()), Period.OPEN)))
                .isEqualTo("2026-11-11 open");
        assertThat(military.then()).extracting(ControlsTest::policy).containsExactly("prohibition");
    }

    @ParameterizedTest
    @CsvSource({
        "299.99, none",
        "300, licence",
        "300.01, licence",
    })
    void aThresholdDecidesAtItsValue(String density, String expected) {
        Map<String, String> facts = new HashMap<>(CIVILIAN);
        facts.put("energy-density", density);
        View october = VIEW.known(AsOf.parse("2025-10-31"));

        ControlAnswer answer = ask(october, BOOK.named("lithium cells"), "CN", "US", "2025-11-08", facts);

        assertThat(answer.outcome()).isEqualTo(ControlAnswer.Outcome.ANSWERED);
        assertThat(policy(answer.least())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, 156, licence",
        "2.49, 156, none",
        "2.5, 155.9, none",
    })
    void ironPhosphateMustReachBothThresholds(String density, String capacity, String expected) {
        Map<String, String> facts = new HashMap<>(CIVILIAN);
        facts.put("press-density", density);
        facts.put("specific-capacity", capacity);

        ControlAnswer answer =
                ask(VIEW.known(AsOf.parse("2025-10-31")), BOOK.named("LFP"), "CN", "US", "2025-11-08", facts);

        assertThat(policy(answer.least())).isEqualTo(expected);
        assertThat(policy(answer.most())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // share, stake, use, listed, expected
        "0.0009, 0, civilian, no, none",
        "0.001, 0, civilian, no, licence",
        "0.0011, 0, civilian, no, licence",
        "0.001, 0.4999, civilian, no, licence",
        "0.001, 0.5, civilian, no, presumption-of-denial",
        "0.001, 0.5, emergency-relief, no, presumption-of-denial",
        "0.001, 0, emergency-relief, no, report",
        "0.001, 0, advanced-chips, no, case-by-case",
        "0.001, 0, ai-military, no, case-by-case",
        "0.001, 0, wmd, no, presumption-of-denial",
        "0.001, 0, military-potential, no, presumption-of-denial",
        "0.001, 0, advanced-chips, yes, presumption-of-denial"
    })
    void theDecisionTableOfNo61AsItWasAnnounced(
            String share, String stake, String use, String listed, String expected) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "cn-content-share", share,
                "listed-stakes", stake,
                "listed-stake", stake,
                "export-use", use,
                "listed-end-user", listed,
                "military-end-user", "no",
                "cn-origin", "no",
                "cn-rare-earth-technology", "no"));
        View october = VIEW.known(AsOf.parse("2025-10-10"));

        assertThat(policy(ask(october, BOOK.named("SmCo magnet"), "JP", "US", "2025-12-01", facts)
                        .least()))
                .isEqualTo(expected);
        assertThat(policy(ask(october, BOOK.named("SmCo magnet"), "JP", "US", "2025-11-30", facts)
                        .most()))
                .isEqualTo("none");
        assertThat(policy(ask(VIEW, BOOK.named("SmCo magnet"), "JP", "US", "2025-12-01", facts)
                        .most()))
                .isEqualTo("none");
    }

    @Test
    void theShareCountsForMagnetsAndTargetsNotForMetals() {
        Map<String, String> facts = new HashMap<>(CIVILIAN);
        facts.putAll(Map.of("cn-content-share", "0.2", "cn-rare-earth-technology", "no", "cn-origin", "no"));
        View october = VIEW.known(AsOf.parse("2025-10-10"));

        assertThat(policy(ask(october, BOOK.named("terbium metal"), "JP", "US", "2025-12-01", facts)
                        .most()))
                .isEqualTo("none");
    }

    @Test
    void aGeneralLicenceShortensTheLicenceFromTheDayItIsKnown() {
        Map<String, String> facts = new HashMap<>(CIVILIAN);
        facts.put("general-licence", "yes");

        assertThat(policy(ask("dysprosium", "2025-12-17", facts).least())).isEqualTo("licence");
        assertThat(policy(ask("dysprosium", "2025-12-18", facts).least())).isEqualTo("general-licence");
        assertThat(policy(ask("dysprosium", "2026-10-09", CIVILIAN).least())).isEqualTo("licence");
    }

    @Test
    void whatTheUsSheetClaimsStandsBesideAndChangesNothing() {
        ControlAnswer answer = ask("dysprosium", "2026-10-09", CIVILIAN);

        assertThat(verdict(answer, "cn.control.18-2025").state().alternates())
                .singleElement()
                .satisfies(one -> assertThat(policy(one.value())).isEqualTo("general-licence"));
        assertThat(verdict(
                                ask(VIEW, BOOK.named("dysprosium"), "CN", "JP", "2026-10-09", Map.of()),
                                "cn.control.18-2025")
                        .state()
                        .alternates())
                .isEmpty();
    }

    @Test
    void aCustomsCodeNeverSettlesAndNeverSetsFree() {
        ControlAnswer hit = ask(VIEW, BOOK.hinted(Code.parse("2846.90")), "CN", "US", "2026-10-09", CIVILIAN);
        ControlAnswer miss = ask(VIEW, BOOK.hinted(Code.parse("0803")), "CN", "US", "2026-10-09", CIVILIAN);

        assertThat(hit.outcome()).isEqualTo(ControlAnswer.Outcome.CANNOT_TELL);
        assertThat(hit.export().goods().items())
                .extracting(Item::id)
                .containsExactlyInAnyOrder("samarium", "gadolinium");
        assertThat(verdict(hit, "cn.control.18-2025").kind()).isEqualTo(Verdict.Kind.MAY_ASK);
        assertThat(miss.outcome()).isEqualTo(ControlAnswer.Outcome.CANNOT_TELL);
        assertThat(miss.incomplete()).isNotEmpty();
    }

    @Test
    void afterTheHorizonAnEdgeThatNobodyHasLookedAtLeavesTheAnswerOpen() {
        assertThat(ask("holmium", "2026-11-23", CIVILIAN).outcome()).isEqualTo(ControlAnswer.Outcome.OPEN);
        View lapse = VIEW.scenario(LEDGER.scenarios().get("lapse"));
        View extended = VIEW.scenario(LEDGER.scenarios().get("extended-2027-01-10"));

        ControlAnswer lapsed = ask(lapse, BOOK.named("holmium"), "CN", "US", "2026-11-23", CIVILIAN);
        assertThat(lapsed.outcome()).isEqualTo(ControlAnswer.Outcome.ANSWERED);
        assertThat(policy(lapsed.least())).isEqualTo("licence");
        assertThat(policy(ask(extended, BOOK.named("holmium"), "CN", "US", "2026-11-23", CIVILIAN)
                        .most()))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "20999, 6499, 0.5, yes, US, case-by-case",
        "21000, 6499, 0.5, yes, US, presumption-of-denial",
        "20999, 6500, 0.5, yes, US, presumption-of-denial",
        "20999, 6499, 0.51, yes, US, presumption-of-denial",
        "20999, 6499, 0.5, no, US, presumption-of-denial",
        "20999, 6499, 0.5, yes, JP, presumption-of-denial"
    })
    void chipsBelowBothLimitsAreReviewedCaseByCaseFromTheUsOnly(
            String tpp, String bandwidth, String volume, String tested, String from, String expected) {
        Map<String, String> facts =
                Map.of("tpp", tpp, "memory-bandwidth", bandwidth, "us-volume-share", volume, "tested-in-us", tested);
        Export.Goods chips = BOOK.named("advanced chips");

        assertThat(verdict(ask(VIEW, chips, from, "CN", "2026-01-15", facts), "us.bis.h200")
                        .values())
                .extracting(ControlsTest::policy)
                .containsExactly(expected);
        assertThat(verdict(ask(VIEW, chips, from, "CN", "2026-01-14", facts), "us.bis.h200")
                        .values())
                .extracting(ControlsTest::policy)
                .containsExactly("presumption-of-denial");
    }

    @Test
    void aPartyOnTheExportControlListGetsNoControlledGoodsWhileItStandsThere() {
        Export.Dealt dealt = Export.Dealt.of(VIEW, "source intelligence", AsOf.parse("2025-05-13"));
        Map<FactId, FactValue> facts = Map.of();
        Export may = new Export(BOOK.named("tungsten oxide"), "CN", "US", AsOf.parse("2025-05-13"), dealt, facts);
        Export june = new Export(BOOK.named("tungsten oxide"), "CN", "US", AsOf.parse("2025-05-14"), dealt, facts);

        assertThat(verdict(Controls.in(VIEW).answer(may), "cn.ecl.2025-04-04").kind())
                .isEqualTo(Verdict.Kind.ASKS);
        assertThat(verdict(Controls.in(VIEW).answer(june), "cn.ecl.2025-04-04").why())
                .isEqualTo(Verdict.Why.STATE);
        assertThat(Controls.in(VIEW).answer(june).incomplete())
                .extracting(list -> list.id().text())
                .contains("cn/ecl");
    }

    @Test
    void thatAPartyIsOnNoListSaysNothingWhereNamesAreMissing() {
        Export.Dealt dealt = Export.Dealt.of(VIEW, "No Such Firm", AsOf.parse("2025-11-14"));
        Export export = new Export(BOOK.named("ethane"), "US", "CN", AsOf.parse("2025-11-14"), dealt, Map.of());

        ControlAnswer answer = Controls.in(VIEW).answer(export);

        assertThat(answer.outcome()).isEqualTo(ControlAnswer.Outcome.CANNOT_TELL);
        assertThat(answer.incomplete()).extracting(list -> list.id().text()).contains("us/entity-list-2025-09-12");
    }

    @Test
    void anImportBarIsForTheOtherDirection() {
        assertThat(verdict(ask(VIEW, BOOK.named("logs"), "US", "CN", "2025-06-01", Map.of()), "cn.bar.us-logs")
                        .kind())
                .isEqualTo(Verdict.Kind.ASKS);
        assertThat(verdict(ask(VIEW, BOOK.named("logs"), "CN", "US", "2025-06-01", Map.of()), "cn.bar.us-logs")
                        .why())
                .isEqualTo(Verdict.Why.OTHER_WAY);
    }

    @Test
    void inquiriesAndFiguresStandBesideAndAskNothing() {
        ControlAnswer chips = ask(VIEW, BOOK.named("analog chips"), "US", "CN", "2025-11-14", Map.of());
        assertThat(chips.verdicts()).isEmpty();
        assertThat(chips.procedures())
                .singleElement()
                .satisfies(one -> assertThat(one.opened().from()).isEqualTo(LocalDate.of(2025, 9, 13)));
        ControlAnswer magnets = ask("SmCo magnet", "2025-10-25", CIVILIAN);
        assertThat(magnets.figures())
                .extracting(figure -> figure.series().id())
                .contains("cn.magnets.exported-us", "cn.magnets.exported-world");
        assertThat(ask("gallium", "2025-10-25", CIVILIAN).figures()).isEmpty();
    }

    /// The page of the research note on 2026-10-09, row by row.
    @ParameterizedTest
    @CsvSource({
        "cn.control.23-2023, IN_FORCE, ''",
        "cn.control.39-2023, IN_FORCE, ''",
        "cn.control.33-2024, IN_FORCE, ''",
        "cn.control.46-2024.military, IN_FORCE, ''",
        "cn.control.46-2024.us-denial, SUSPENDED, 2026-11-28T00:00+08:00",
        "cn.control.10-2025, IN_FORCE, ''",
        "cn.control.18-2025, IN_FORCE, ''",
        "cn.control.55-2025, SUSPENDED, 2026-11-11T00:00+08:00",
        "cn.control.56-2025, SUSPENDED, 2026-11-11T00:00+08:00",
        "cn.control.57-2025, SUSPENDED, 2026-11-11T00:00+08:00",
        "cn.control.58-2025, SUSPENDED, 2026-11-11T00:00+08:00",
        "cn.control.61-2025.foreign-made, SUSPENDED, 2026-11-11T00:00+08:00",
        "cn.control.61-2025.re-export, SUSPENDED, 2026-11-11T00:00+08:00",
        "cn.control.62-2025, SUSPENDED, 2026-11-11T00:00+08:00",
        "cn.ecl.2025-03-04, ENDED, ''",
        "cn.ecl.2025-04-09, ENDED, ''",
        "cn.ecl.2025-04-04, SUSPENDED, 2026-11-10T00:00+08:00",
        "cn.uel.2025-03-04, ENDED, ''",
        "cn.uel.2025-04-09, ENDED, ''",
        "cn.uel.2025-04-04, SUSPENDED, 2026-11-10T00:00+08:00",
        "cn.ecl.2025-01-02, IN_FORCE, ''",
        "cn.uel.2025-01-02, IN_FORCE, ''",
        "cn.uel.2025-02-04, IN_FORCE, ''",
        "cn.ecl.2025-09-25, IN_FORCE, ''",
        "cn.uel.2025-09-25, IN_FORCE, ''",
        "cn.uel.2025-10-09, IN_FORCE, ''",
        "cn.hanwha, SUSPENDED, 2026-11-10T00:00+08:00",
        "cn.bar.soybean-plants, ENDED, ''",
        "cn.bar.us-logs, ENDED, ''"
    })
    void theTableOfADayShowsWhereEachChineseMeasureStands(String id, MeasureState.Kind kind, String next) {
        ControlDay day = Controls.on(VIEW, AsOf.parse("2026-10-09"));
        MeasureState state = day.rows().stream()
                .filter(row -> row.measure().id().text().equals(id))
                .findFirst()
                .orElseThrow()
                .state();

        assertThat(state.kind()).isEqualTo(kind);
        assertThat(state.until())
                .isEqualTo(
                        next.isEmpty()
                                ? null
                                : java.time.OffsetDateTime.parse(next).toInstant());
    }

    @Test
    void aMeasureOfWhichNothingIsKnownYetIsNotInTheTable() {
        AsOf day = AsOf.parse("2025-10-08");
        List<String> ids = Controls.on(VIEW.known(day), day).rows().stream()
                .map(row -> row.measure().id().text())
                .toList();

        assertThat(ids).contains("cn.control.18-2025").doesNotContain("cn.control.57-2025", "cn.hanwha");
    }

    @Test
    void beforeAControlBeginsNothingIsAsked() {
        assertThat(ask("germanium", "2023-07-31", Map.of()).outcome()).isEqualTo(ControlAnswer.Outcome.ANSWERED);
        assertThat(policy(ask("germanium", "2023-08-01", Map.of()).least())).isEqualTo("licence");
    }

    @Test
    void aPutOffStartIsPendingAndNotConditional() {
        MeasureState state =
                MeasureState.of(VIEW, LEDGER.measure("us.bis.ic-designers").orElseThrow(), AsOf.parse("2026-10-09"));

        assertThat(state.kind()).isEqualTo(MeasureState.Kind.PENDING);
    }

    @Test
    void whatHadNotBegunCitesTheActThatBeginsItAndNotALaterOne() {
        Verdict denial = verdict(ask("gallium", "2024-12-01", CIVILIAN), "cn.control.46-2024.us-denial");
        Verdict letters = verdict(
                ask(VIEW, BOOK.controlled("3D991", Party.US), "US", "CN", "2025-05-22", Map.of()),
                "us.bis.eda-letters");
        Verdict abroad = verdict(ask("dysprosium", "2025-04-03", CIVILIAN), "cn.control.61-2025.foreign-made");

        assertThat(acts(denial)).containsExactly("mofcom-2024-46");
        assertThat(acts(letters)).containsExactly("bis-letters-2025-05-23");
        assertThat(abroad.why()).isEqualTo(Verdict.Why.OTHER_WAY);
        assertThat(acts(abroad)).containsExactly("mofcom-2025-61");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-02T23:59+08:00, mofcom-2024-46",
        "2024-12-03T00:00+08:00, mofcom-2024-46",
        "2025-11-08T23:59+08:00, mofcom-2024-46",
        "2025-11-09T00:00+08:00, mofcom-2025-72 mofcom-2024-46",
        "2026-11-27T23:59+08:00, mofcom-2025-72 mofcom-2024-46",
        "2026-11-28T00:00+08:00, mofcom-2024-46"
    })
    void theActOnTopIsCitedAndApartTheOneThatASuspensionPutsOff(String at, String acts) {
        Verdict denial = verdict(ask("gallium", at, CIVILIAN), "cn.control.46-2024.us-denial");

        assertThat(acts(denial)).containsExactly(acts.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"2025-10-10, 2025-10-10, none", "2025-10-10, 2026-10-09, mofcom-2025-70"})
    void whatWasToBeginEarlierThanItDoesNamesTheActThatPutsItOff(String on, String known, String putOff) {
        MeasureState state = MeasureState.of(
                VIEW.known(AsOf.parse(known)),
                LEDGER.measure(new org.truceline.ledger.MeasureId("cn.control.57-2025")),
                AsOf.parse(on));

        assertThat(state.kind()).isEqualTo(MeasureState.Kind.PENDING);
        assertThat(state.putOff() == null ? "none" : state.putOff().by().text()).isEqualTo(putOff);
    }

    @Test
    void aChangeTellsWhatBringsItAndWhenThatWasAnnounced() {
        Verdict denial = verdict(ask("gallium", "2024-12-03", CIVILIAN), "cn.control.46-2024.us-denial");

        assertThat(denial.coming().by().text()).isEqualTo("mofcom-2025-72");
        assertThat(denial.coming().announced()).isAfter(denial.state().at());
    }

    @Test
    void atEveryEdgeOfEveryControlTheCitedActRunsOrBeginsLaterOrHasRun() {
        for (var measure : LEDGER.measures().values()) {
            if (measure.party() == Party.NL || !measure.id().text().contains(".control.")) {
                continue;
            }
            for (var layer : measure.layers()) {
                for (int minutes = -1; minutes <= 1; minutes++) {
                    if (layer.period().startIsOpen()) {
                        continue;
                    }
                    var at = layer.period().from().plusSeconds(60L * minutes);
                    MeasureState state = MeasureState.of(VIEW, measure, MeasureState.general(measure, at));
                    if (state.rests() == null) {
                        assertThat(state.kind()).isEqualTo(MeasureState.Kind.NOT_KNOWN);
                    } else if (state.kind() == MeasureState.Kind.PENDING) {
                        assertThat(state.rests().period().from()).isAfter(at);
                        assertThat(state.rests().value()).isEqualTo(state.then());
                    } else if (state.kind() != MeasureState.Kind.LAPSED
                            && state.kind() != MeasureState.Kind.TALKED_OF) {
                        assertThat(state.rests().period().contains(at)).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void aRuleThatItsAgencyDoesNotApplyIsTheLawAndTheAgencyIsHeardBesideIt() {
        ControlAnswer before = ask(VIEW, BOOK.controlled("4E091", Party.US), "US", "CN", "2025-05-14", Map.of());
        ControlAnswer answer = ask(VIEW, BOOK.controlled("4E091", Party.US), "US", "CN", "2025-05-15", Map.of());

        assertThat(before.otherwise()).isEmpty();
        assertThat(policy(answer.least())).isEqualTo("licence");
        assertThat(answer.otherwise()).singleElement().satisfies(one -> {
            assertThat(one.saidBy()).isEqualTo("US");
            assertThat(policy(one.most())).isEqualTo("none");
            assertThat(one.layers().getFirst().by().text()).isEqualTo("bis-2025-05-13");
        });
    }

    @Test
    void aStatementThatWouldNotChangeWhatIsRequiredIsNoOtherAnswer() {
        ControlAnswer denied = ask("gallium", "2025-11-08", CIVILIAN);
        ControlAnswer licensed = ask("gallium", "2025-11-10", CIVILIAN);

        assertThat(denied.otherwise()).isEmpty();
        assertThat(licensed.otherwise()).extracting(one -> policy(one.least())).containsExactly("general-licence");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T23:59+08:00, none",
        "2026-11-11T00:00+08:00, none",
        "2027-01-10T23:59+08:00, none",
        "2027-01-11T00:00+08:00, licence"
    })
    void aStatementThatHasRunOutByTheDayIsNoOtherAnswer(String at, String required) {
        ControlAnswer answer = ask("holmium", at, CIVILIAN);

        boolean heard =
                answer.otherwise().stream().anyMatch(one -> policy(one.most()).equals("none"));
        boolean asked = policy(answer.most()).equals("licence");
        assertThat(asked && !heard ? "licence" : "none").isEqualTo(required);
    }

    @Test
    void aChangeThatComesFromAnotherMeasureCitesNoActOfItsOwn() {
        ControlAnswer answer = ask("rare earth technology", "2025-10-10", Map.of("public-technology", "no"));

        assertThat(verdict(answer, "cn.control.46-2024.military").next()).isNotNull();
        assertThat(verdict(answer, "cn.control.46-2024.military").coming()).isNull();
        assertThat(verdict(answer, "cn.control.62-2025").coming().by().text()).isEqualTo("mofcom-2025-70");
    }

    private static List<String> acts(Verdict verdict) {
        return verdict.cited().stream().map(layer -> layer.by().text()).toList();
    }
}

package org.truceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.ledger.Language;
import org.truceline.ledger.Scenario;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// What the brief of a day says, and what it does not say.
final class BriefTest {

    private static final List<String> DAYS = List.of(
            "2018-01-01",
            "2025-01-20",
            "2025-02-05",
            "2025-04-10",
            "2025-05-15",
            "2025-10-12",
            "2025-11-01",
            "2025-11-14",
            "2026-02-25",
            "2026-10-09",
            "2026-11-23",
            "2027-02-01");

    static Stream<Arguments> everyBrief() {
        return DAYS.stream().flatMap(day -> Stream.of(Language.values()).map(language -> Arguments.of(day, language)));
    }

    @Test
    void on14November2025TheTruceIsOnAndTheDutiesAre20And10() {
        String summary = Briefs.section(Briefs.on("2025-11-14", Language.EN), "summary");

        assertThat(summary)
                .contains("The truce is on.")
                .contains("The additional US duty on most Chinese goods is 20%: Fentanyl tariff")
                .contains("The additional Chinese duty on most US goods is 10%")
                .contains("By the books the first of these suspensions ends on 9 November 2026, 24:00");
    }

    @Test
    void on14November2025TheTableOfBusanNamesTheActsThatCarriedItOut() {
        Brief brief = Briefs.on("2025-11-14", Language.EN);
        String agreed = Briefs.section(brief, "agreed");
        Brief.Note order = brief.notes().stream()
                .filter(note -> note.citation().startsWith("EO 14357"))
                .findFirst()
                .orElseThrow();

        assertThat(agreed).contains("carried out[" + order.number() + "]").contains("Busan agreement");
        assertThat(agreed).contains("Still open (both sides) | US chip export controls");
    }

    @Test
    void inJapaneseTheTermsAreThoseOfTheTrade() {
        String text = BriefText.of(Briefs.on("2025-11-14", Language.JA));

        assertThat(text)
                .contains("休戦は有効である。", "相互関税", "入港料", "輸出管理", "一時停止", "2025年11月14日")
                .doesNotContain("2025-11-14", " %");
    }

    @Test
    void inChineseTheTermsAreThoseOfTheTrade() {
        assertThat(BriefText.of(Briefs.on("2025-11-14", Language.ZH)))
                .contains("休战有效", "对等关税", "出口管制", "暂停", "元首会晤")
                .doesNotContain("2025-11-14");
    }

    @Test
    void on15May2025NothingIsKnownOfBusan() {
        String text = BriefText.of(Briefs.on("2025-05-15", Language.EN));

        assertThat(text)
                .contains("The truce is on. Geneva joint statement")
                .contains("The additional US duty on most Chinese goods is 30%")
                .contains("goes from 30% to 54% on 12 August 2025")
                .doesNotContain("Busan", "Stockholm", "Kuala Lumpur", "affiliates");
    }

    @Test
    void on25February2026TheRulingIsKnownAndTheEmergencyDutiesAreGone() {
        String text = BriefText.of(Briefs.on("2026-02-25", Language.EN));

        assertThat(text)
                .contains("The additional US duty on most Chinese goods is 10%: Section 122 import surcharge")
                .contains("20 February 2026: Supreme Court rules on the IEEPA tariffs. ")
                .contains("2 more have lost their object")
                .contains("object gone")
                .contains("Learning Resources v. Trump");
    }

    @Test
    void on23November2026WhatHoldsIsOpen() {
        Brief brief = Briefs.on("2026-11-23", Language.EN);
        String summary = Briefs.section(brief, "summary");

        assertThat(summary)
                .contains("Whether the truce is on cannot be told.")
                .contains("By the books the additional Chinese duty on most US goods is 34%")
                .contains("officials have stated that they go on to 10 January 2027")
                .contains("What holds now is not known here.");
        assertThat(Briefs.section(brief, "agreed")).contains("Busan agreement", "Washington summit");
        assertThat(Briefs.section(brief, "outlook"))
                .contains("US midterm elections | date has passed; outcome not recorded here");
        assertThat(brief.coordinates()).extracting(Brief.Coordinate::value).contains("9 October 2026");
    }

    @ParameterizedTest
    @MethodSource("everyBrief")
    void afterTheHorizonNothingIsSaidToHaveLapsedOrComeBack(String day, Language language) {
        String text = BriefText.of(Briefs.on(day, language)).toLowerCase(Locale.ROOT);

        String denied = text.replace("none is said to have lapsed or come back", "")
                .replace("失効または復活したとは述べない", "")
                .replace("不表示已经失效或恢复", "");
        assertThat(denied).doesNotContain("has lapsed", "have lapsed", "back in force", "失効した", "復活した", "已经失效", "已恢复");
    }

    @Test
    void asKnownOn3April2025FiftyFourPercentWasDueAndHundredAndFourCame() {
        assertThat(Briefs.section(Briefs.on("2025-05-15", Language.EN), "tension"))
                .contains("| United States | 9 April 2025 | 54% | 104%");
        assertThat(Briefs.section(Briefs.on("2025-11-14", Language.EN), "tension"))
                .contains("10 October 2025 (threatened)")
                .contains("1 November 2025 | 130% | 30%");
    }

    @ParameterizedTest
    @MethodSource("everyBrief")
    void everyStatementOfFactLeadsToAMeasureOrCitesAnAct(String day, Language language) {
        List<String> bare = new ArrayList<>();
        for (Brief.Section section : Briefs.on(day, language).sections()) {
            for (Block block : section.blocks()) {
                switch (block) {
                    case Block.Paragraph paragraph -> bare(paragraph.text(), bare);
                    case Block.Points points -> points.points().forEach(point -> bare(point, bare));
                    case Block.Grid grid -> {
                        // the annex is where the links lead
                        if (!section.id().equals("annex")) {
                            grid.rows().forEach(row -> bareRow(row, bare));
                        }
                    }
                    case Block.Picture picture -> assertThat(picture.data()).isNotEmpty();
                    case Block.Remark remark -> {
                        // speaks of this ledger
                    }
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    private static void bare(Text text, List<String> bare) {
        if (!text.isLinked()) {
            bare.add(text.toString());
        }
    }

    private static void bareRow(Block.Row row, List<String> bare) {
        boolean linked =
                row.cells().stream().flatMap(cell -> cell.lines().stream()).anyMatch(Text::isLinked);
        if (!linked) {
            bare.add(BriefText.row(row));
        }
    }

    @ParameterizedTest
    @MethodSource("everyBrief")
    void noPlaceIsLeftUnfilled(String day, Language language) {
        Brief brief = Briefs.on(day, language);

        assertThat(BriefText.of(brief)).doesNotContainPattern("\\{[0-9]}").doesNotContain("null");
        assertThat(brief.sections()).isNotEmpty().allSatisfy(section -> assertThat(section.title())
                .isNotBlank());
        assertThat(Set.copyOf(brief.sections().stream().map(Brief.Section::id).toList()))
                .hasSameSizeAs(brief.sections());
    }

    @Test
    void aScenarioIsNamedWithWhatItAssumes() {
        Scenario lapse = RealLedger.LEDGER.scenarios().get("lapse");
        AsOf day = AsOf.parse("2026-11-23");
        View view = View.of(RealLedger.LEDGER).known(day).scenario(lapse);
        String text = BriefText.of(Brief.of(view, day, Language.EN));

        assertThat(text)
                .contains("A scenario, not the record")
                .contains(lapse.assumes().getFirst().en())
                .contains("Scenario: " + lapse.name().en())
                .contains("In this scenario: ");
    }
}

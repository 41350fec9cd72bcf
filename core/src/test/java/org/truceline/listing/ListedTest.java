package org.truceline.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truceline.listing.Listing.Kind.ENDED;
import static org.truceline.listing.Listing.Kind.IN_FORCE;
import static org.truceline.listing.Listing.Kind.OPEN;
import static org.truceline.listing.Listing.Kind.PENDING;
import static org.truceline.listing.Listing.Kind.REMOVED;
import static org.truceline.listing.Listing.Kind.SUSPENDED;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.Ledgers;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Ledger;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Where a name is listed on a day, by the shipped lists of parties.
final class ListedTest {

    private static final Ledger LEDGER = Ledgers.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gibbs & Cox, Inc.",
                "GIBBS & COX INC",
                "gibbs&cox,inc.",
                "Gibbs  and Cox",
                "ＧＩＢＢＳ　＆　ＣＯＸ，　ＩＮＣ．",
                "吉布斯和考克斯公司"
            })
    void widthCasePunctuationAndSpacesTellNoTwoNamesApart(String name) {
        assertThat(on(name, "2025-04-01").parties())
                .extracting(ListedParty::key)
                .containsExactly("gibbs-and-cox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gibs & Cox, Inc.", "Gibbs & Coxe, Inc.", "Cox", "Gibbs & Cox Inc. Holdings"})
    void aLetterMoreOrLessIsAnotherName(String name) {
        assertThat(on(name, "2025-04-01").found()).isFalse();
    }

    @Test
    void namesThatHoldTheWordsAreToldAndAreNoMatch() {
        Listed hanwha = on("Hanwha", "2025-12-01");
        assertThat(hanwha.found()).isFalse();
        assertThat(hanwha.holding().values())
                .containsExactly(
                        "Hanwha Ocean USA International LLC",
                        "Hanwha Philly Shipyard Inc.",
                        "Hanwha Shipping LLC",
                        "Hanwha Shipping Holdings LLC");
        assertThat(on("洛克希德", "2025-12-01").holding()).hasSize(6);
        assertThat(on("anwh", "2025-12-01").holding()).as("no whole word").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # stopped on one list, in force on the other
            Huntington Ingalls Industries | 2025-12-01 | cn.ecl.2025-09-25 IN_FORCE, cn.uel.2025-03-04 ENDED
            Planate Management Group      | 2025-12-01 | cn.ecl.2025-09-25 IN_FORCE, cn.uel.2025-03-04 ENDED
            AeroVironment, Inc.           | 2025-12-01 | cn.uel.2025-10-09 IN_FORCE, cn.ecl.2025-03-04 ENDED
            Aerkomm Inc.                  | 2025-12-01 | cn.uel.2025-09-25 IN_FORCE, cn.ecl.2025-03-04 ENDED
            # both in force before
            Huntington Ingalls Industries | 2025-11-09 | cn.uel.2025-03-04 IN_FORCE, cn.ecl.2025-09-25 IN_FORCE
            # two lists, two fates
            Skydio                        | 2025-12-01 | cn.uel.2025-04-04 SUSPENDED, cn.ecl.2025-03-04 ENDED
            Exovera                       | 2025-06-01 | cn.uel.2025-03-04 IN_FORCE, cn.ecl.2025-04-09 SUSPENDED
            Teledyne Brown Engineering    | 2025-12-01 | cn.uel.2025-03-04 ENDED, cn.ecl.2025-04-09 ENDED
            Shield AI                     | 2025-08-12 | cn.ecl.2025-03-04 IN_FORCE, cn.uel.2025-04-09 ENDED
            BRINC Drones                  | 2025-06-01 | cn.uel.2025-04-04 SUSPENDED, cn.ecl.2025-04-09 SUSPENDED
            Insitu                        | 2025-12-01 | cn.uel.2025-04-04 SUSPENDED, cn.ecl.2025-04-09 ENDED
            Kratos Unmanned Aerial Systems| 2025-12-01 | cn.uel.2025-04-04 SUSPENDED, cn.ecl.2025-04-09 ENDED
            TCOM                          | 2025-12-01 | cn.ecl.2025-04-04 SUSPENDED, cn.uel.2025-03-04 ENDED
            Illumina                      | 2025-12-01 | cn.uel.2025-02-04 IN_FORCE, cn.uel.illumina.2025-03-04 ENDED
            Anduril Industries            | 2025-12-01 | cn.ecl.2025-01-02 IN_FORCE, cn.uel.2025-01-14 IN_FORCE
            MP Materials                  | 2026-06-22 | cn.ecl.2026-06-22 IN_FORCE
            HS USA Holdings Corp.         | 2026-01-01 | cn.hanwha SUSPENDED
            """)
    void aPartyOnTwoListsHasTwoFates(String name, String day, String listings) {
        assertThat(on(name, day).parties()).hasSize(1);
        assertThat(on(name, day).parties().getFirst().listings().stream()
                        .map(one -> one.measure().id() + " " + one.kind())
                        .toList())
                .isEqualTo(List.of(listings.split(", ", -1)));
    }

    @Test
    void aSuspensionIsCountedFromItsFirstDayThroughItsExtensionsToItsLast() {
        Listing listing = only("BRINC Drones", "cn.uel.2025-04-04", "2025-12-01");
        assertThat(listing.kind()).isEqualTo(SUSPENDED);
        assertThat(listing.listed()).isEqualTo(beijing("2025-04-04T00:00"));
        assertThat(listing.since()).isEqualTo(beijing("2025-05-14T00:00"));
        assertThat(listing.next()).isEqualTo(beijing("2026-11-10T00:00"));
        assertThat(listing.reliefBy()).hasToString("uel-2025-11-05");
    }

    @Test
    void aListingBeginsAtItsHour() {
        assertThat(only("Echodyne", "cn.ecl.2025-04-09", "2025-04-10T12:00").kind())
                .isEqualTo(PENDING);
        assertThat(only("Echodyne", "cn.ecl.2025-04-09", "2025-04-10T12:01").kind())
                .isEqualTo(IN_FORCE);
        assertThat(only("Echodyne", "cn.ecl.2025-04-09", "2025-04-10T12:02").since())
                .isEqualTo(beijing("2025-04-10T12:01"));
    }

    @Test
    void aStopIsTheEndForTheWholeListAndNotARemovalOfOne() {
        assertThat(only("Leidos", "cn.ecl.2025-03-04", "2025-11-09").kind()).isEqualTo(IN_FORCE);
        assertThat(only("Leidos", "cn.ecl.2025-03-04", "2025-11-09").next()).isEqualTo(beijing("2025-11-10T00:00"));
        Listing stopped = only("Leidos", "cn.ecl.2025-03-04", "2025-11-10");
        assertThat(stopped.kind()).isEqualTo(ENDED);
        assertThat(stopped.since()).isEqualTo(beijing("2025-11-10T00:00"));
        assertThat(stopped.next()).isNull();
    }

    @Test
    void aPartyTakenOffIsToldWithTheActThatTookItOff() {
        String arrow = "Arrow China Electronics Trading Co., Ltd.";
        assertThat(only(arrow, "us.bis.entity-list.2025-10-08", "2025-10-16").kind())
                .isEqualTo(IN_FORCE);
        Listing letter = only(arrow, "us.bis.entity-list.2025-10-08", "2025-10-18");
        assertThat(letter.kind()).isEqualTo(REMOVED);
        assertThat(letter.reliefBy()).hasToString("bis-letter-2025-10-17");
        Listing rule = only(arrow, "us.bis.entity-list.2025-10-08", "2025-11-12");
        assertThat(rule.kind()).isEqualTo(REMOVED);
        assertThat(rule.reliefBy()).hasToString("fr-90-50858");
        assertThat(rule.since()).as("off since the letter").isEqualTo(letter.since());
    }

    @Test
    void afterTheHorizonAnEdgeThatNobodyHasLookedAtLeavesItOpen() {
        assertThat(only("TCOM", "cn.ecl.2025-04-04", "2026-11-09").kind()).isEqualTo(SUSPENDED);
        assertThat(only("TCOM", "cn.ecl.2025-04-04", "2026-11-10").kind()).isEqualTo(OPEN);
        View lapse = View.of(LEDGER).scenario(LEDGER.scenarios().get("lapse"));
        assertThat(Listed.of(lapse, "TCOM", AsOf.parse("2026-11-10"))
                        .parties()
                        .getFirst()
                        .listings()
                        .getFirst()
                        .kind())
                .isEqualTo(IN_FORCE);
    }

    @Test
    void whatWasNotKnownYetIsNotTold() {
        View before = View.of(LEDGER).known(AsOf.parse("2025-09-24"));
        assertThat(Listed.of(before, "Global Dimensions", AsOf.parse("2025-12-01"))
                        .found())
                .isFalse();
        Listed two = Listed.of(before, "Huntington Ingalls Industries", AsOf.parse("2025-12-01"));
        assertThat(two.parties().getFirst().listings())
                .extracting(one -> one.measure().id().text(), Listing::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("cn.uel.2025-03-04", IN_FORCE));
    }

    @Test
    void theListsThatAreNotCompleteAreNamed() {
        Listed none = on("Nobody Ltd.", "2025-12-01");
        assertThat(none.found()).isFalse();
        assertThat(none.incomplete())
                .extracting(list -> list.id().toString())
                .filteredOn(id -> !id.startsWith("us/entity-list-"))
                .containsExactly("cn/ecl", "cn/watch-list", "us/entity-list", "us/meu-list", "us/sdn", "us/sdn-744-8");
        assertThat(none.complete())
                .extracting(DatedList::id)
                .extracting(Object::toString)
                .contains("cn/ecl-2025-04-04", "cn/hanwha", "cn/uel-2025-10-09");
    }

    @Test
    void aNameWithoutALetterIsNone() {
        assertThatThrownBy(() -> on("&-.", "2025-12-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'&-.' holds no letter and no digit");
    }

    private static Listed on(String name, String day) {
        return Listed.of(View.of(LEDGER), name, AsOf.parse(day));
    }

    private static Listing only(String name, String measure, String day) {
        return on(name, day).parties().getFirst().listings().stream()
                .filter(one -> one.measure().id().text().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static Instant beijing(String time) {
        return AsOf.parse(time).in(java.time.ZoneId.of("Asia/Shanghai"));
    }
}

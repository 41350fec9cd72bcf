package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.tariff.TinyTariff.PERHAPS;
import static org.truceline.tariff.TinyTariff.bounds;
import static org.truceline.tariff.TinyTariff.layer;
import static org.truceline.tariff.TinyTariff.owed;
import static org.truceline.tariff.TinyTariff.undecided;
import static org.truceline.tariff.TinyTariff.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Reading;
import org.truceline.rate.Unit;
import org.truceline.time.AsOf;

/// One line: base rate, amounts, rounding, bounds, reasons, readings.
class AssessmentTest {

    private static final String TWO_EDITIONS = """
              - {id: e1, from: 2025-01-01, until: 2025-02-05, by: order}
              - {id: e2, from: 2025-06-08, until: open, by: order}
            """;

    @Test
    void eachDutyIsRoundedHalfUpAndTheTotalIsTheSumOfWhatIsShown() {
        Assessment answer = new TinyTariff().duty("a", "5%").duty("b", "5%").assess("100.50");
        assertThat(owed(answer)).as("5.025 each").isEqualTo("a=5.03, b=5.03, base=0.00");
        assertThat(answer.total()).as("not 10.05").isEqualTo("10.06");
    }

    @Test
    void theEffectiveRateComesFromTheUnroundedDuty() {
        Assessment answer = new TinyTariff().duty("a", "5%").assess("100.50");
        assertThat(answer.components().getFirst().effective()).isEqualTo("0.050000");
    }

    @Test
    void goodsWorthNothingOweNothingAndHaveNoEffectiveRate() {
        Assessment answer = new TinyTariff().duty("a", "5%").assess("0");
        assertThat(answer.total()).isEqualTo("0.00");
        assertThat(answer.components().getFirst().effective()).isNull();
        assertThat(Tariff.effectiveRate(answer)).isNull();
    }

    @Test
    void dutiesStandInTheOrderOfTheirProgrammesAndTheBaseDutyLast() {
        Assessment answer = new TinyTariff()
                .programmes("first", "test", "last")
                .measure("a", "last", "{all: yes}", layer("l", "1%", ""))
                .measure("b", "first", "{all: yes}", layer("l", "2%", ""))
                .measure("c", "test", "{all: yes}", layer("l", "3%", ""))
                .assess("100");
        assertThat(owed(answer)).isEqualTo("b=2.00, c=3.00, a=1.00, base=0.00");
    }

    @Test
    void aSpecificRateNamesTheQuantityThatIsMissingWithItsUnit() {
        TinyTariff tariff =
                new TinyTariff().base("1111.11.11", "$1.055/kg + 8.5%", "kg").duty("a", "10%");
        Assessment without = tariff.assess("1000");
        assertThat(without.outcome()).isEqualTo(Assessment.Outcome.CANNOT_TELL);
        assertThat(undecided(without)).isEqualTo("base");
        assertThat(without.missing()).containsExactly(Tariff.QUANTITY);
        assertThat(without.undecided().getFirst().units()).containsExactly(Unit.of("kg"));
        assertThat(bounds(without)).isEqualTo("none");
        assertThat(owed(without)).isEqualTo("a=100.00");
        assertThat(owed(tariff.quantity("t", "0.2").assess("1000"))).isEqualTo("a=100.00, base=296.00");
    }

    @Test
    void aTotalRateBringsTheBaseUpToItsTarget() {
        assertThat(owed(total("2.6%").assess("1000"))).isEqualTo("a=124.00, base=26.00");
        assertThat(owed(total("14.99%").assess("1000"))).isEqualTo("a=0.10, base=149.90");
        assertThat(owed(total("15%").assess("1000"))).isEqualTo("a=0.00, base=150.00");
        assertThat(owed(total("15.01%").assess("1000")))
                .as("never less than nothing")
                .isEqualTo("a=0.00, base=150.10");
    }

    @Test
    void aTotalRateTakesTheEquivalentOfASpecificBase() {
        assertThat(owed(total("84¢/bbl").quantity("bbl", "100").assess("1000"))).isEqualTo("a=66.00, base=84.00");
        Assessment without = total("84¢/bbl").assess("1000");
        assertThat(undecided(without)).isEqualTo("a, base");
        assertThat(without.missing()).containsExactly(Tariff.QUANTITY);
    }

    @Test
    void aTotalRateWithoutABaseIsMissingTheBaseNotTheComputation() {
        TinyTariff later = new TinyTariff().schedule(TWO_EDITIONS, "11111111,2%,,e1\n11111111,3%,,e2\n");
        Assessment between = later.duty("a", "total 15%").on("2025-03-01").assess("1000");
        assertThat(undecided(between)).isEqualTo("a, base");
        assertThat(between.missing()).containsExactly(Tariff.BASE_RATE);
        assertThat(between.undecided()).noneMatch(Assessment.Undecided::notCarried);
        assertThat(bounds(between))
                .as("whatever the base, the target is reached")
                .isEqualTo("150.00 to 150.00");
    }

    @Test
    void theBaseRateIsThatOfTheEditionInForce() {
        assertThat(base("11111111,2%,,e1\n11111111,3%,,e2\n", "2025-02-04"))
                .isInstanceOfSatisfying(BaseRate.Found.class, found -> {
                    assertThat(found.printed()).isEqualTo("2%");
                    assertThat(found.rest()).isEqualTo(BaseRate.Rest.EDITION_IN_FORCE);
                });
    }

    @Test
    void betweenTwoEditionsARateCountsOnlyIfBothPrintIt() {
        assertThat(base("11111111,2%,,e1 e2\n", "2025-02-05")).isInstanceOfSatisfying(BaseRate.Found.class, found -> {
            assertThat(found.rest()).isEqualTo(BaseRate.Rest.SAME_BEFORE_AND_AFTER);
            assertThat(found.editions()).extracting("id").containsExactly("e1", "e2");
        });
        assertThat(base("11111111,2%,,e1\n11111111,3%,,e2\n", "2025-02-05"))
                .isEqualTo(new BaseRate.Missing(List.of("2%", "3%")));
    }

    @Test
    void aRateThatNeighboursPrintDifferentlyIsBoundedByThem() {
        Assessment answer = new TinyTariff()
                .schedule(TWO_EDITIONS, "11111111,2%,,e1\n11111111,3%,,e2\n")
                .duty("a", "10%")
                .on("2025-03-01")
                .assess("1000");
        assertThat(answer.missing()).containsExactly(Tariff.BASE_RATE);
        assertThat(bounds(answer)).isEqualTo("120.00 to 130.00");
    }

    @Test
    void afterTheLastEditionItIsSaidThatLaterOnesWereNotRead() {
        assertThat(base("11111111,2%,,e1 e2\n", "2025-06-08"))
                .isInstanceOfSatisfying(
                        BaseRate.Found.class, found -> assertThat(found.rest()).isEqualTo(BaseRate.Rest.LAST_LOADED));
    }

    @Test
    void beforeTheFirstEditionThereIsNoRate() {
        assertThat(base("11111111,2%,,e1 e2\n", "2024-12-31")).isEqualTo(new BaseRate.Missing(List.of()));
    }

    @Test
    void anUnknownCodeIsNamedWithThoseThatLookMostLikeIt() {
        TinyTariff tariff = new TinyTariff()
                .schedule(
                        "  - {id: e1, from: 2025-01-01, until: open, by: order}\n",
                        "11111111,2%,,e1\n11111119,2%,,e1\n11112211,2%,,e1\n");
        Assessment answer = tariff.tariff().assess(tariff.line("1111.11.12", "1000"));
        assertThat(answer.base())
                .isEqualTo(new BaseRate.UnknownCode(List.of(new Code("11111111"), new Code("11111119"))));
        assertThat(answer.outcome()).isEqualTo(Assessment.Outcome.CANNOT_TELL);
    }

    @Test
    void aStatisticalNumberTakesTheRateOfItsLineUnlessItPrintsItsOwn() {
        TinyTariff tariff = new TinyTariff()
                .schedule(
                        "  - {id: e1, from: 2025-01-01, until: open, by: order}\n",
                        "11111111,2%,,e1\n1111111110,,kg,e1\n1111111120,3%,kg,e1\n");
        assertThat(owed(tariff.tariff().assess(tariff.line("1111.11.1110", "1000"))))
                .isEqualTo("base=20.00");
        assertThat(owed(tariff.tariff().assess(tariff.line("1111.11.1120", "1000"))))
                .isEqualTo("base=30.00");
    }

    @Test
    void theNextChangeIsThatOfThePrintedRateAndNotAGapBetweenTheEditionsLoaded() {
        TinyTariff tariff = new TinyTariff().schedule(TWO_EDITIONS, "11111111,2%,,e1\n11111111,3%,,e2\n");
        Tariff duties = tariff.tariff();
        Assessment january = duties.assess(tariff.on("2025-01-10").line("1000"));
        Assessment march = duties.assess(tariff.on("2025-03-10").line("1000"));
        assertThat(march.outcome()).isEqualTo(Assessment.Outcome.CANNOT_TELL);
        Assessment june = duties.next(january.line()).orElseThrow();
        assertThat(june.at()).isEqualTo("2025-06-08T04:00:00Z");
        assertThat(june.total()).isEqualTo("30.00");
    }

    @Test
    void aDutyThatTheLedgerDoesNotCarryIsNeverPricedAsZero() {
        Assessment answer =
                new TinyTariff().duty("a", "not-carried").duty("b", "10%").assess("1000");
        assertThat(answer.outcome()).isEqualTo(Assessment.Outcome.CANNOT_TELL);
        assertThat(answer.total()).isNull();
        assertThat(owed(answer)).isEqualTo("b=100.00, base=0.00");
        assertThat(answer.undecided().getFirst().notCarried()).isTrue();
        assertThat(bounds(answer)).isEqualTo("none");
    }

    @Test
    void aFactThatDecidesBoundsTheTotal() {
        Assessment answer =
                new TinyTariff().duty("a", "10%", PERHAPS).duty("b", "5%").assess("1000");
        assertThat(answer.missing()).containsExactly(new FactId("contract-date"));
        assertThat(bounds(answer)).isEqualTo("50.00 to 150.00");
    }

    @Test
    void aPartOfALineAsksWhatTheArticleIs() {
        TinyTariff tariff = new TinyTariff()
                .list("parts", "11111111,part,2025-01-01,open,gears")
                .measure("a", "test", "{lists: [us/parts]}", layer("l", "25%", ""));
        Assessment unstated = tariff.assess("1000");
        assertThat(unstated.missing()).containsExactly(new FactId("article"));
        assertThat(bounds(unstated)).isEqualTo("0.00 to 250.00");
        assertThat(tariff.stating("article", "Gears").assess("1000").total()).isEqualTo("250.00");
        assertThat(tariff.stating("article", "other").assess("1000").total()).isEqualTo("0.00");
        assertThat(tariff.stating("article", "cams|gears").assess("1000").total())
                .isEqualTo("250.00");
    }

    @Test
    void goodsOfALineThatAreNotTheDescribedPartNameTheHeadingTheyAreDeclaredUnder() {
        TinyTariff tariff = new TinyTariff()
                .list("parts", "11111111,part,2025-01-01,open,gears")
                .otherwise("parts", "9903.94.06")
                .measure("a", "test", "{lists: [us/parts]}", layer("l", "25%", ""));
        Assessment other = tariff.stating("article", "other").assess("1000");
        assertThat(other.total()).isEqualTo("0.00");
        assertThat(why(other, "a")).isEqualTo("not-described");
        assertThat(declared(other, "us.a")).isEqualTo("9903.94.06");
        assertThat(owed(tariff.stating("article", "gears").assess("1000"))).isEqualTo("a=250.00, base=0.00");
    }

    @Test
    void goodsThatTheListDoesNotNameDeclareNoOtherHeading() {
        Assessment answer = new TinyTariff()
                .list("parts", "22222222,part,2025-01-01,open,gears")
                .otherwise("parts", "9903.94.06")
                .measure("a", "test", "{lists: [us/parts]}", layer("l", "25%", ""))
                .assess("1000");
        assertThat(why(answer, "a")).isEqualTo("not-listed");
        assertThat(declared(answer, "us.a")).isEqualTo("none");
    }

    /// A description of one's own takes no duty off.
    @Test
    void anArticleThatNoListDescribesIsNoAnswer() {
        TinyTariff tariff = new TinyTariff()
                .list("parts", "11111111,part,2025-01-01,open,gears")
                .measure("a", "test", "{lists: [us/parts]}", layer("l", "25%", ""));
        Assessment toys = tariff.stating("article", "toys").assess("1000");
        assertThat(toys.total()).isNull();
        assertThat(bounds(toys)).isEqualTo("0.00 to 250.00");
    }

    @Test
    void eightDigitsAskForTheStatisticalNumberWhereTenDecide() {
        TinyTariff tariff = new TinyTariff()
                .list("split", "1111111110,in,2025-05-01,open,")
                .measure("a", "test", "{lists: [us/split]}", layer("l", "25%", ""));
        assertThat(tariff.on("2025-04-30").assess("1000").total()).isEqualTo("0.00");
        Assessment answer = tariff.on("2025-05-01").assess("1000");
        assertThat(answer.missing()).containsExactly(new FactId("statistical-number"));
        assertThat(bounds(answer)).isEqualTo("0.00 to 250.00");
        assertThat(tariff.tariff().next(tariff.on("2025-04-01").line("1000")).map(Assessment::at))
                .hasToString("Optional[2025-05-01T04:00:00Z]");
    }

    @Test
    void aClaimThatOutlivesTheDutyClaimsNothing() {
        TinyTariff tariff = claims().stating("donation", "yes");
        assertThat(why(tariff.on("2025-06-30").assess("1000"), "a")).isEqualTo("claimed");
        assertThat(why(tariff.on("2025-07-01").assess("1000"), "a")).isEqualTo("ended");
    }

    @Test
    void whatNobodyClaimedIsSaidWhileItWouldCount() {
        TinyTariff tariff = claims();
        assertThat(tariff.on("2025-06-30").assess("1000").assumed()).containsExactly(new FactId("donation"));
        assertThat(tariff.on("2025-07-01").assess("1000").assumed()).isEmpty();
    }

    @Test
    void anAnswerCarriesTheReadingOfTheLayerThatWon() {
        assertThat(reading(", reading: r1", "").assess("1000").readings())
                .extracting(Reading::id)
                .containsExactly("r1");
    }

    @Test
    void anAnswerCarriesTheReadingOfALayerThatRemovedAnother() {
        TinyTariff tariff = reading(
                "",
                "  - {id: up, act: changes, announced: 2025-01-02, from: 2025-01-02, rate: \"90%\", by: order}\n"
                        + "  - {id: off, act: changes, announced: 2025-01-03, from: 2025-01-03, lifts: [up], by: order,"
                        + " reading: r1}\n");
        Assessment answer = tariff.assess("1000");
        assertThat(answer.total()).isEqualTo("100.00");
        assertThat(answer.readings()).extracting(Reading::id).containsExactly("r1");
    }

    @Test
    void anAnswerCarriesTheReadingOfAClaim() {
        TinyTariff tariff = reading(
                "",
                "  - {id: x, act: exempts, announced: 2025-01-02, from: 2025-01-02, lifts: all, by: order, reading: r1,"
                        + " when: {fact: donation, equals: \"yes\"}}\n");
        assertThat(tariff.assess("1000").readings()).isEmpty();
        assertThat(tariff.stating("donation", "yes").assess("1000").readings())
                .extracting(Reading::id)
                .containsExactly("r1");
    }

    @Test
    void anEdgeAfterTheLastDayKeptLeavesTheAnswerOpen() {
        TinyTariff tariff = new TinyTariff().duty("a", "10%", ", until: \"2026-11-10T00:01\"");
        assertThat(tariff.on("2026-11-10T00:00").assess("1000").outcome()).isEqualTo(Assessment.Outcome.ANSWERED);
        Assessment open = tariff.on("2026-11-10T00:01").assess("1000");
        assertThat(open.outcome()).isEqualTo(Assessment.Outcome.OPEN);
        assertThat(open.total()).isNull();
        assertThat(open.open()).extracting(one -> one.id().text()).containsExactly("us.a");
    }

    private static TinyTariff total(String base) {
        return new TinyTariff().base("1111.11.11", base, "bbl").duty("a", "total 15%");
    }

    private static BaseRate base(String rows, String on) {
        TinyTariff tariff = new TinyTariff().schedule(TWO_EDITIONS, rows);
        return tariff.tariff().baseRate(tariff.line("1000").entered(AsOf.parse(on)));
    }

    private static TinyTariff claims() {
        return new TinyTariff()
                .measure(
                        "a",
                        "test",
                        "{all: yes}",
                        layer("l", "10%", "")
                                + "  - {id: x, act: exempts, announced: 2025-01-01, from: 2025-01-01, lifts: all, by: order,"
                                + " when: {fact: donation, equals: \"yes\"}}\n"
                                + "  - {id: end, act: ends, announced: 2025-06-01, from: 2025-07-01, rate: none, by: order}\n");
    }

    private static TinyTariff reading(String more, String layers) {
        String text = "{en: x, ja: 読, zh: 读}";
        return new TinyTariff()
                .measure(
                        "a",
                        "test",
                        "{all: yes}",
                        "readings:\n  - {id: r1, question: " + text + ", chosen: " + text + ", alternative: " + text
                                + ", why: " + text + "}\nlayers:\n" + layer("l", "10%", more) + layers);
    }

    private static String declared(Assessment answer, String measure) {
        return answer.notApplied().stream()
                .filter(one -> one.measure().id().text().equals(measure))
                .map(one -> one.heading() == null ? "none" : one.heading())
                .findFirst()
                .orElseThrow();
    }
}

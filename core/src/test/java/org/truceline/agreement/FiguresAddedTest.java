package org.truceline.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.agreement.FiguresAdded.Kind;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.PublishedFigure;
import org.truceline.ledger.source.FigureFile;
import org.truceline.ledger.source.LedgerFaultException;

/// Figures from a file: what is read, what is refused, and what they do to the series that are there.
final class FiguresAddedTest {

    private static final String HEADER = "series,from,until,value,unit,announced,source,confidence\n";
    private static final String ROW = "cn.soybeans.booked,2025-11-01,2026-02-01,13,Mt,2026-02-06,customs,high\n";

    private final Ledger ledger = new TinyTruce()
            .promised("id: p, subject: purchases, expects: [{commitment: cn.commitment.soybeans-2025, series:"
                    + " cn.soybeans.booked}]")
            .booked("{from: 2025-11-01, at: 2025-12-31, announced: 2026-01-08, value: \"8\"}")
            .ledger();

    @Test
    void aRowIsAFigureThroughTheDayBeforeItsEnd() {
        PublishedFigure figure = read(ROW).getFirst();
        assertThat(figure.point().from()).isEqualTo("2025-11-01");
        assertThat(figure.point().at()).isEqualTo("2026-01-31");
        assertThat(figure.point().announced()).isEqualTo("2026-02-06");
        assertThat(figure.point().value()).isEqualByComparingTo("13");
        assertThat(figure.point().by()).hasToString("customs");
        assertThat(figure.citation()).isEmpty();
        assertThat(figure.line()).isEqualTo(2);
    }

    @Test
    void aSourceInWordsGetsTheSameInstrumentWhereverItStands() {
        String words = ROW.replace(",customs,", ",\"USDA, week 5\",");
        List<PublishedFigure> figures = read(words + words.replace("2026-02-01", "2026-02-02"));
        assertThat(figures).allSatisfy(one -> assertThat(one.citation()).isEqualTo("USDA, week 5"));
        assertThat(figures.get(0).point().by()).isEqualTo(figures.get(1).point().by());
        assertThat(figures.get(0).point().by().text()).matches("figure-[0-9a-f]{10}");
    }

    @Test
    void theFirstDayMayBeUntold() {
        assertThat(read(ROW.replace("2025-11-01", "")).getFirst().point().from())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cn.soybeans.booked|cn.soybeans.boked|LGR-0111 f.csv:2:1 series: the ledger has no series 'cn.soybeans.boked'. It has: cn.soybeans.booked.
            ,Mt,|,t,|LGR-0107 f.csv:2:45 unit: 't' is not the unit of cn.soybeans.booked, which is 'Mt'. Convert the figure, and write the unit of the series.
            2026-02-01|2026-02-30|LGR-0108 f.csv:2:31 until: '2026-02-30' is not a day that exists. Write a day such as 2026-02-01.
            2026-02-01|2025-11-01|LGR-0112 f.csv:2:31 until: the figure ends (2025-11-01) no later than it starts (2025-11-01). Ends are exclusive: for January write 2026-01-01 and 2026-02-01.
            ,13,|,-13,|LGR-0107 f.csv:2:42 value: '-13' is not a number. Write digits, with a point if needed; no separators and no sign.
            ,13,|,,|LGR-0105 f.csv:2:42 value: the cell is empty. Fill it in.
            2026-02-06|2026-01-30|LGR-0115 f.csv:2:48 announced: it was announced (2026-01-30) before the last day that it counts (2026-01-31). Correct one of the two.
            customs|usda|LGR-0111 f.csv:2:59 source: the ledger has no instrument 'usda'. Write the id of one that it has, or the citation of the source in words.
            high|sure|LGR-0107 f.csv:2:67 confidence: 'sure' is not known here. Write high, medium or low.
            """)
    void aWrongCellIsNamedWithItsPlaceAndWhatWouldBeRight(String right, String wrong, String fault) {
        assertThatThrownBy(() -> read(ROW.replaceFirst(right, wrong)))
                .isInstanceOfSatisfying(LedgerFaultException.class, e -> assertThat(e.problems())
                        .extracting(Object::toString)
                        .containsExactly(fault));
    }

    @Test
    void allFaultsOfAFileAreToldTogether() {
        assertThatThrownBy(() -> read(ROW.replace("high", "sure") + ROW.replace(",13,", ",x,")))
                .isInstanceOfSatisfying(LedgerFaultException.class, e -> assertThat(e.problems())
                        .hasSize(2));
    }

    @Test
    void aMissingColumnAndAStrangeOneAreFaultsOfTheHeader() {
        assertThatThrownBy(() ->
                        FigureFile.read("f.csv", HEADER.replace("unit", "units").getBytes(UTF_8), ledger))
                .isInstanceOfSatisfying(LedgerFaultException.class, e -> assertThat(e.problems())
                        .extracting(Object::toString)
                        .containsExactly(
                                "LGR-0105 f.csv:1:1 unit: this column is missing. Add it to the header.",
                                "LGR-0104 f.csv:1:25 units: this column is not known here. Known are: series, from,"
                                        + " until, value, unit, announced, source, confidence."));
    }

    @Test
    void oneSourceDoesNotSayTwoThingsOnOneDay() {
        assertThatThrownBy(() -> read(ROW + ROW.replace(",13,", ",14,")))
                .hasMessageContaining("LGR-0115 f.csv:3:42 value: '14' contradicts 13, which the same source announced"
                        + " on the same day for the same days. Keep the right one; a correction has the day on which"
                        + " it was announced.");
    }

    @Test
    void aRowTellsThatItsDaysAreTheWrongWayRoundAlsoWhereItsNumberIsWrong() {
        assertThatThrownBy(() -> read(ROW.replace(",13,", ",-13,").replaceFirst(",20[0-9-]+,", ",2027-01-01,")))
                .satisfies(fault -> assertThat(((org.truceline.ledger.source.LedgerFaultException) fault).problems())
                        .extracting(problem -> problem.toString().substring(0, 8))
                        .containsExactlyInAnyOrder("LGR-0107", "LGR-0112"));
    }

    @Test
    void aFigureThatIsThereIsNotAddedAgain() {
        String there = "cn.soybeans.booked,2025-11-01,2026-01-01,8,Mt,2026-01-08,customs,low\n";
        FiguresAdded added = FiguresAdded.of(read(there + ROW + ROW));
        assertThat(added.known()).isEqualTo(2);
        assertThat(added.added()).hasSize(1);
        assertThat(added.conflicts()).isEmpty();
    }

    @Test
    void anotherFigureForTheSameDaysReplacesIfAnnouncedLaterAndDiffersIfNot() {
        String later = "cn.soybeans.booked,2025-11-01,2026-01-01,9,Mt,2026-01-09,customs,low\n";
        assertThat(conflicts(later)).containsExactly(Kind.REPLACES);
        assertThat(conflicts(later.replace("2026-01-09", "2026-01-08").replace("customs", "sheet")))
                .containsExactly(Kind.DIFFERS);
        assertThat(conflicts(later.replace("2026-01-09", "2026-01-07"))).containsExactly(Kind.DIFFERS);
        assertThat(conflicts(later.replace("2025-11-01", "2025-12-01")))
                .as("other days")
                .isEmpty();
    }

    @Test
    void aLongerCountFromTheSameDayDoesNotFall() {
        assertThat(conflicts(ROW.replace(",13,", ",7,"))).containsExactly(Kind.FALLS);
        assertThat(conflicts(ROW.replace(",13,", ",8,"))).isEmpty();
        assertThat(conflicts("cn.soybeans.booked,2025-11-01,2025-12-01,9,Mt,2025-12-05,customs,high\n"))
                .containsExactly(Kind.FALLS);
    }

    private List<Kind> conflicts(String rows) {
        return FiguresAdded.of(read(rows)).conflicts().stream()
                .map(FiguresAdded.Conflict::kind)
                .toList();
    }

    private List<PublishedFigure> read(String rows) {
        return FigureFile.read("f.csv", (HEADER + rows).getBytes(UTF_8), ledger);
    }
}

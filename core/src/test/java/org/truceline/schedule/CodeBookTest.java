package org.truceline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.goods.Code;
import org.truceline.ledger.Schedule;
import org.truceline.time.AsOf;

/// Whether a schedule has a code on a day, and what it has in its place.
///
/// Two editions, with a gap between them: the first to 4 February 2025, the second from 8 June 2026. As in the HTSUS,
/// 0201.30.5085 gave way to 5091 and 5097 in between.
final class CodeBookTest {

    private static final Schedule SCHEDULE = new TinySchedule()
            .edition("one", "2025-01-01", "2025-02-05")
            .edition("two", "2026-06-08", "open")
            .row("02013050", "26.4%", "kg", "one", "two")
            .row("0201305010", "-", "kg", "one", "two")
            .row("0201305085", "-", "kg", "one")
            .row("0201305091", "-", "kg", "two")
            .row("0201305097", "-", "kg", "two")
            .row("02023080", "26.4%", "kg", "one", "two")
            .row("85076000", "3.4%", "No.", "one", "two")
            .row("8507600020", "-", "No.", "one", "two")
            .row("85078001", "3.4%", "No.", "one")
            .row("85078041", "3.4%", "No.", "two")
            .row("85171300", "Free", "No.", "one", "two")
            .row("01012100", "Free", "", "one", "two")
            .row("0101210010", "-", "No.", "one", "two")
            .schedule();

    private static CodeFinding find(String code, String day) {
        return CodeBook.of(SCHEDULE).find(Code.parse(code), TinySchedule.day(day));
    }

    private static List<Code> codes(String... texts) {
        return Stream.of(texts).map(Code::parse).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "8507.60.0020, 2024-12-31",
        "8507.60.0020, 2025-01-01",
        "8507.60.00, 2026-06-08",
        "0201.30.5085, 2025-02-04",
        "0201.30.5085, 2025-02-05",
        "0201.30.5085, 2026-06-07",
        "0201.30.5091, 2026-06-07",
        "0201.30.5091, 2026-06-08"
    })
    void aCodeStandsWhereTheEditionInForcePrintsItAndWhereNoneIsLoaded(String code, String day) {
        assertThat(find(code, day)).isEqualTo(new CodeFinding.Printed(Code.parse(code)));
    }

    @Test
    void aCodeHasEndedOnTheFirstDayOfAnEditionWithoutIt() {
        assertThat(find("0201.30.5085", "2026-06-08"))
                .isEqualTo(new CodeFinding.Ended(
                        Code.parse("0201.30.5085"),
                        SCHEDULE.editions().get(0),
                        SCHEDULE.editions().get(1),
                        codes("0201.30.5091", "0201.30.5097")));
    }

    @Test
    void anEndedLineIsFollowedByWhatIsNewInItsSubheadingElseInItsHeading() {
        assertThat(find("8507.80.01", "2026-07-01"))
                .isInstanceOfSatisfying(CodeFinding.Ended.class, ended -> assertThat(ended.instead())
                        .isEqualTo(codes("8507.80.41")));
    }

    @Test
    void aCodeThatBeginsLaterIsNewerThanTheDayAndWhatWentBeforeIsOffered() {
        assertThat(find("0201.30.5097", "2025-02-04"))
                .isEqualTo(new CodeFinding.NotYet(
                        Code.parse("0201.30.5097"),
                        SCHEDULE.editions().get(1),
                        SCHEDULE.editions().get(0),
                        codes("0201.30.5085")));
    }

    @Test
    void aStatisticalNumberThatIsNotThereGetsThoseOfItsLineOnThatDay() {
        assertThat(find("0201.30.5000", "2025-01-15"))
                .isEqualTo(new CodeFinding.NoSuffix(
                        Code.parse("0201.30.5000"), Code.parse("0201.30.50"), codes("0201.30.5010", "0201.30.5085")));
        assertThat(find("0202.30.8000", "2025-01-15"))
                .isEqualTo(new CodeFinding.NoSuffix(Code.parse("0202.30.8000"), Code.parse("0202.30.80"), List.of()));
    }

    @Test
    void ofAHeadingTheLinesBelowItAreOffered() {
        assertThat(find("8507", "2025-01-15"))
                .isEqualTo(
                        new CodeFinding.Heading(new Code("8507"), codes("8507.60.00", "8507.80.01", "8507.80.41"), 3));
        assertThat(find("0201.30", "2025-01-15"))
                .isEqualTo(new CodeFinding.Heading(Code.parse("0201.30"), codes("0201.30.50"), 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8507.06.0020 | 8507.60.0020 | two digits exchanged
            8507.60.0021 | 8507.60.0020 | a digit changed, before the suffix is looked for
            5807.60.0020 | 8507.60.0020 | the first two exchanged
            8507.61.00   | 8507.60.00   | a digit changed
            """)
    void whatOneSlipOfTheHandMakesOfACodeIsOfferedFirst(String asked, String meant, String slip) {
        List<Code> slips = CodeBook.of(SCHEDULE).slips(Code.parse(asked).digits());
        assertThat(slips).as(slip).first().isEqualTo(Code.parse(meant));
    }

    @ParameterizedTest
    @CsvSource({"101210010, 0101.21.0010", "1012100, 0101.21.00", "850760020, 8507.60.0020", "85076000200, 8507.60.0020"
    })
    void aLostZeroAndADigitTooFewOrTooManyAreFound(String digits, String meant) {
        assertThat(CodeBook.of(SCHEDULE).slips(digits)).first().isEqualTo(Code.parse(meant));
    }

    @Test
    void anUnknownCodeGetsThoseThatShareMostOfItsFirstDigits() {
        assertThat(find("8517.99.99", "2025-01-15"))
                .isEqualTo(new CodeFinding.Unknown(Code.parse("8517.99.99"), List.of(), codes("8517.13.00")));
        assertThat(find("9999.99.99", "2025-01-15"))
                .isEqualTo(new CodeFinding.Unknown(Code.parse("9999.99.99"), List.of(), List.of()));
    }

    @Test
    void editionsThatCameLaterAreNotKnown() {
        CodeBook then = CodeBook.of(SCHEDULE, AsOf.parse("2026-06-07"));
        assertThat(then.editions()).extracting(Schedule.Edition::id).containsExactly("one");
        assertThat(then.find(Code.parse("0201.30.5097"), TinySchedule.day("2025-01-15")))
                .isInstanceOf(CodeFinding.NoSuffix.class);
    }

    @Test
    void aScheduleWithoutEditionsTellsNothingOfAnyCode() {
        CodeBook empty = CodeBook.of(new TinySchedule().schedule());
        assertThat(empty.find(Code.parse("1234.56.78"), TinySchedule.day("2025-01-15")))
                .isEqualTo(new CodeFinding.Printed(Code.parse("1234.56.78")));
    }
}

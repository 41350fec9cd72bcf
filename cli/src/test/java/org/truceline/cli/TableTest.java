package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables and lines that fit a width.
final class TableTest {

    @Test
    void aColumnIsAsWideAsItsWidestCellAndNumbersStandToTheRight() {
        Table table = new Table("Duty", ">Amount", "Source")
                .row("Base", "8,500.00", "HTSUS")
                .row("Total", "9.00", "");

        assertThat(table.lines(80))
                .containsExactly("Duty     Amount  Source", "Base   8,500.00  HTSUS", "Total      9.00");
    }

    @Test
    void aTableWithoutTitlesHasNoHeaderLine() {
        assertThat(new Table("", ">").row("a", "1").lines(80)).containsExactly("a  1");
        assertThat(new Table("", ">").isEmpty()).isTrue();
    }

    @Test
    void theWidestColumnGivesWayFirstAndItsCellsAreBrokenAtSpaces() {
        Table table = new Table("Heading", "Why").row("9903.01", "begins on the tenth of November");

        assertThat(table.lines(24))
                .containsExactly("Heading  Why", "9903.01  begins on the", "         tenth of", "         November");
    }

    @Test
    void aWideCharacterTakesTwoColumns() {
        assertThat(Table.width("関税 10%")).isEqualTo(8);
        assertThat(Table.width("（注）")).isEqualTo(6);
        assertThat(Table.width("ｶﾅ")).isEqualTo(2);
        assertThat(Table.width("𠮷")).isEqualTo(2);
        assertThat(new Table("名称", ">率").row("相互関税", "10%").row("基本税率", "3.4%").lines(80))
                .containsExactly("名称        率", "相互関税   10%", "基本税率  3.4%");
    }

    @Test
    void textWithoutSpacesIsBrokenBetweenItsCharactersAndPunctuationStaysBehindItsWord() {
        assertThat(Table.broken("相互関税は停止中。次は十日。", 18)).containsExactly("相互関税は停止中。", "次は十日。");
        assertThat(Table.broken("相互関税は停止中。次", 16)).containsExactly("相互関税は停止", "中。次");
        assertThat(Table.broken("関税と「相互」", 8)).containsExactly("関税と", "「相互」");
    }

    @Test
    void whereEvenTheWordsDoNotFitTheColumnsMoveTogetherAndIdsAreCutAfterASign() {
        Table table = new Table("Id", "Day").row("cn.control.61-2025.half-rule#c1", "2025-10-09");

        assertThat(table.lines(36))
                .containsExactly("Id                        Day", "cn.control.61-2025.half-  2025-10-09", "rule#c1");
        assertThat(table.lines(22))
                .containsExactly("Id          Day", "cn.control. 2025-10-09", "61-2025.", "half-rule#", "c1");
        assertThat(Table.broken("https://example.org/a-long-address", 10)).hasSize(1);
    }

    @Test
    void aShortTextIsOneLineAndAnEmptyOneTakesALineToo() {
        assertThat(Table.broken("one line", 80)).containsExactly("one line");
        assertThat(Table.broken("", 80)).containsExactly("");
    }

    @Test
    void aRowOfAnotherLengthIsAFaultOfTheProgram() {
        Table table = new Table("", "");
        assertThatThrownBy(() -> table.row("one")).hasMessage("a row of 1 cells in a table of 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 110, 200})
    void everyAnswerFitsItsWidthInEveryLanguage(int width) {
        for (String line : List.of(
                "status --on 2026-11-23",
                "status --on 2025-10-12",
                "duty 8507.60.0020 --on 2025-11-14 --value 250000",
                "duty 7326.90.8688 --on 2026-09-15 --value 10000",
                "headline --to US --on 2025-04-20",
                "headline --to US --series",
                "measure us.ieepa.reciprocal.cn --on 2026-11-23",
                "timeline --since 2025-10-01 --to 2025-11-15",
                "lapses --on 2025-11-14",
                "ledger show",
                "ledger diff --known 2025-10-08 --known 2025-10-11")) {
            for (String language : Cli.LANGUAGES) {
                Cli.Answer answer = Cli.ask(width, (line + " --lang " + language).split(" "));
                assertThat(answer.out()
                                .lines()
                                .filter(text -> Table.width(text) > width)
                                .toList())
                        .as("%s, %s, at %d columns", line, language, width)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "status --on 2026-11-23", "duty --help", "duty 85A7 --value 1"})
    void nothingButTextGoesIntoAPipe(String line) {
        Cli.Answer answer = Cli.askLine(line);
        assertThat(answer.out() + answer.err()).doesNotContain("\u001b");
    }
}

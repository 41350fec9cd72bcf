package org.truceline.ledger.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTableTest {

    private final Problems problems = new Problems();

    @Test
    void plainFieldsAreKeptAsTheyAre() {
        Table table = read("code,state\n0101, in \n0102,out\n");
        assertThat(table.columns()).containsExactly("code", "state");
        assertThat(table.rows()).containsExactly(List.of("0101", " in "), List.of("0102", "out"));
        assertThat(table.line(0)).isEqualTo(2);
        assertThat(table.line(1)).isEqualTo(3);
    }

    @Test
    void quotedFieldsHoldCommasQuotesAndLineBreaks() {
        Table table = read("code,article\n0805,\"etrogs, or \"\"citrons\"\"\"\n0806,\"one\ntwo\"\n0807,x\n");
        assertThat(table.rows())
                .containsExactly(
                        List.of("0805", "etrogs, or \"citrons\""), List.of("0806", "one\ntwo"), List.of("0807", "x"));
        assertThat(table.line(2)).as("the line after a field of two lines").isEqualTo(5);
    }

    @Test
    void aQuoteInsideAPlainFieldIsACharacter() {
        assertThat(read("code,article\n0805,5\" pipe\n").rows()).containsExactly(List.of("0805", "5\" pipe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInAnyOfTheThreeWays(String end) {
        Table table = read("code,state" + end + "0101,in" + end + "0102,out" + end);
        assertThat(table.rows()).containsExactly(List.of("0101", "in"), List.of("0102", "out"));
        assertThat(table.line(1)).isEqualTo(3);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(read("\uFEFFcode,state\n").columns()).containsExactly("code", "state");
    }

    @Test
    void theLastLineNeedsNoEndAndEmptyLinesAreSkipped() {
        Table table = read("code,state\n\n0101,in\n\n\n0102,out");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.line(0)).isEqualTo(3);
        assertThat(table.line(1)).isEqualTo(6);
    }

    @Test
    void emptyFieldsAreFieldsAtBothEnds() {
        assertThat(read("a,b,c\n,,\n\"\",x,\n").rows()).containsExactly(List.of("", "", ""), List.of("", "x", ""));
    }

    @Test
    void eachCellHasItsPlaceInCharacters() {
        Table table = read("code,article,by\n0805,\"\uD83C\uDF4B, \"\"a\"\"\",x\n\"08\n06\",b,c\n");
        assertThat(table.header(1)).isEqualTo(new Node.Where("t.csv", 1, 6));
        assertThat(table.where(0, 0)).isEqualTo(new Node.Where("t.csv", 2, 1));
        assertThat(table.where(0, 1)).isEqualTo(new Node.Where("t.csv", 2, 6));
        assertThat(table.where(0, 2)).isEqualTo(new Node.Where("t.csv", 2, 17));
        assertThat(table.where(1, 1)).as("after a line break in quotes").isEqualTo(new Node.Where("t.csv", 4, 5));
    }

    @Test
    void aRowWithTooFewOrTooManyFieldsIsReportedAndTheOthersAreRead() {
        Table table = read("a,b\n1\n2,3\n4,5,6\n");
        assertThat(table.rows()).containsExactly(List.of("2", "3"));
        assertThat(messages())
                .containsExactly(
                        "LGR-0102 t.csv:2:1: the row has 1 fields, the header 2. Quote fields that hold a comma.",
                        "LGR-0102 t.csv:4:1: the row has 3 fields, the header 2. Quote fields that hold a comma.");
    }

    @Test
    void aQuoteThatIsNeverClosedIsReportedWhereItOpens() {
        read("a,b\n1,2\n3,\"4\n5,6\n");
        assertThat(messages()).containsExactly("LGR-0102 t.csv:3:3: a quote is opened and never closed. Close it.");
    }

    @Test
    void textAfterAClosingQuoteIsReported() {
        read("a,b\n\"1\"2,3\n");
        assertThat(messages())
                .containsExactly("LGR-0102 t.csv:2:4: after the closing quote stands '2'."
                        + " Quote the whole field, and write a quote inside it twice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\n", "\uFEFF"})
    void anEmptyFileIsReported(String text) {
        assertThat(table(text.getBytes(UTF_8))).isNull();
        assertThat(messages()).containsExactly("LGR-0102 t.csv:1:1: the file is empty. Write a header.");
    }

    @Test
    void otherEncodingsAreReported() {
        assertThat(table("code\n\u00E9\n".getBytes(ISO_8859_1))).isNull();
        assertThat(messages()).containsExactly("LGR-0101 t.csv:1:1: the file is not UTF-8 text. Save it as UTF-8.");
    }

    private Table read(String text) {
        Table table = table(text.getBytes(UTF_8));
        assertThat(table).isNotNull();
        return table;
    }

    private @Nullable Table table(byte[] bytes) {
        return CsvTable.read("t.csv", bytes, problems);
    }

    private List<String> messages() {
        return catchThrowableOfType(LedgerFaultException.class, problems::throwIfAny).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}

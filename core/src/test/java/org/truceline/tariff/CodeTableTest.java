package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.goods.Code;

/// Codes found by their text.
class CodeTableTest {

    private static final List<Code> CODES = List.of(
            new Code("8507"),
            new Code("850760"),
            new Code("85076000"),
            new Code("8507600020"),
            new Code("8507600090"),
            new Code("0101210010"),
            new Code("01012100"),
            new Code("9999999999"),
            new Code("00000000"),
            new Code("0000000000"));

    private final CodeTable table = new CodeTable(CODES);

    @Test
    void findsEveryCodeByItsDigitsAndByItsText() {
        for (int i = 0; i < CODES.size(); i++) {
            assertThat(table.index(CODES.get(i))).isEqualTo(i);
            assertThat(index(CODES.get(i).digits())).isEqualTo(i);
            assertThat(index(CODES.get(i).dotted())).isEqualTo(i);
        }
    }

    @Test
    void readsPointsAndBlanksWhereverTheyStand() {
        for (String text : List.of("8507600020", "8507.60.0020", "8507.60.00.20", "8507 60 0020", "85.07.60.0020 ")) {
            assertThat(index(text)).as(text).isEqualTo(3);
        }
        for (String text : List.of("85076000", "8507.60.00", "8507 60 00", "8507.6000", " 8507.60.00")) {
            assertThat(index(text)).as(text).isEqualTo(2);
        }
    }

    @Test
    void findsNoCodeThatIsNotThere() {
        for (String text : List.of("", "850", "85076", "8507.60.0021", "8507.60.01", "8507.60.000", "8507.60.00200")) {
            assertThat(index(text)).as(text).isEqualTo(-1);
        }
    }

    @Test
    void aSignThatIsNoDigitSpoilsTheCodeInEveryPlace() {
        for (String text : List.of("8507600020", "8507.60.0020", "85076000", "8507.60.00")) {
            for (int place = 0; place < text.length(); place++) {
                for (char sign : new char[] {'/', ':', '?', '@', 'A', 'p', '\0', '\t', '\u0080', '\u00B0', '\u00FF'}) {
                    String spoiled = text.substring(0, place) + sign + text.substring(place + 1);
                    assertThat(index(spoiled))
                            .as("sign %d at place %d of %s", (int) sign, place, text)
                            .isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void readsOnlyWhatStandsBetweenTheBounds() {
        byte[] text = "18507.60.00201".getBytes(StandardCharsets.US_ASCII);
        assertThat(table.index(text, 1, 13)).isEqualTo(3);
        assertThat(table.index(text, 1, 11)).isEqualTo(2);
        assertThat(table.index(text, 0, 13)).isEqualTo(-1);
        assertThat(table.index(text, 1, 14)).isEqualTo(-1);
    }

    private int index(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return table.index(bytes, 0, bytes.length);
    }
}

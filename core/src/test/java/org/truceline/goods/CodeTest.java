package org.truceline.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"8507.60.0020", "8507.60.00.20", "8507600020", "8507 60 0020"})
    void theSameNumberIsReadInEverySpelling(String text) {
        assertThat(Code.parse(text)).isEqualTo(new Code("8507600020"));
    }

    @ParameterizedTest
    @CsvSource({
        "8507, 8507",
        "85076, 8507.6",
        "850760, 8507.60",
        "85076000, 8507.60.00",
        "8507600020, 8507.60.0020",
        "0102294062, 0102.29.4062"
    })
    void itIsWrittenAsTheSchedulesPrintIt(String digits, String printed) {
        assertThat(new Code(digits).dotted()).isEqualTo(printed);
        assertThat(new Code(digits)).hasToString(printed);
        assertThat(Code.parse(printed)).isEqualTo(new Code(digits));
    }

    @Test
    void aLeadingZeroIsKept() {
        Code cattle = Code.parse("0102.29.4062");

        assertThat(cattle.digits()).isEqualTo("0102294062");
        assertThat(cattle.chapter()).isEqualTo("01");
    }

    @Test
    void aPrefixIsNoLongerThanTheCode() {
        Code code = Code.parse("8517.13.00");

        assertThat(code.prefix(4)).isEqualTo("8517");
        assertThat(code.prefix(10)).isEqualTo("85171300");
        assertThat(code.startsWith("851713")).isTrue();
        assertThat(code.startsWith("8517130000")).isFalse();
        assertThat(code.length()).isEqualTo(8);
    }

    @Test
    void codesAreOrderedAsTextSoThatAHeadingComesBeforeItsLines() {
        assertThat(Code.parse("8507")).isLessThan(Code.parse("8507.60"));
        assertThat(Code.parse("8507.60")).isLessThan(Code.parse("8508"));
        assertThat(Code.parse("0102")).isLessThan(Code.parse("8507"));
    }

    @Test
    void whatIsNoCodeIsRefusedWithTheReason() {
        assertThatThrownBy(() -> Code.parse("850")).hasMessage("it has 3 digits; a code has 4 to 10");
        assertThatThrownBy(() -> Code.parse("85076000201")).hasMessage("it has 11 digits; a code has 4 to 10");
        assertThatThrownBy(() -> Code.parse("")).hasMessage("it has 0 digits; a code has 4 to 10");
        assertThatThrownBy(() -> Code.parse("8507-60")).hasMessage("'-' at position 5 is not a digit");
        assertThatThrownBy(() -> Code.parse("８５０７")).hasMessage("'８' at position 1 is not a digit");
        assertThatThrownBy(() -> new Code("8507.60")).hasMessage("a code has 4 to 10 digits, not '8507.60'");
    }
}

package org.truceline.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.rate.RateExpression.AdValorem;
import org.truceline.rate.RateExpression.Compound;
import org.truceline.rate.RateExpression.Described;
import org.truceline.rate.RateExpression.GreaterOf;
import org.truceline.rate.RateExpression.PartOfValue;
import org.truceline.rate.RateExpression.Specific;

/// What is not a rate, and how that is said.
class RateRefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ''                       | 0
            '   '                    | 3
            abc                      | 0
            25                       | 2
            -5%                      | 0
            '12,5%'                  | 2
            .5%                      | 0
            1.2.3%                   | 0
            33 1/3%                  | 3
            5% +                     | 4
            5% 3%                    | 3
            5%; Free                 | 2
            37% /                    | 4
            'Free, under bond'       | 4
            5¢                       | 2
            5¢/                      | 3
            5¢/banana                | 3
            5¢/kg on 3 sides         | 3
            5¢/kg less 2%            | 3
            5 XXQ/kg                 | 2
            5¢/kg + ¥3/kg            | 8
            3% on                    | 5
            3% on +                  | 6
            5% or 2¢/kg              | 11
            5% but not less than     | 20
            5% but not less than 2% but not more than 9% | 24
            the greater of 5%        | 17
            total                    | 5
            total 15¢/kg             | 8
            99999999999999999999%    | 0
            See additional U.S. note 1 | 0
            The rate applicable to the natural juice in heading 2009 | 0
            """)
    void aRefusalPointsAtTheFirstCharacterThatDoesNotFit(String text, int position) {
        assertThatExceptionOfType(RateSyntaxException.class)
                .isThrownBy(() -> RateExpression.parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.position()).isEqualTo(position);
                    assertThat(refusal.text()).isEqualTo(text);
                });
    }

    @Test
    void aRefusalSaysWhatWhereWhatWasFoundAndWhatWouldBeRight() {
        assertThatExceptionOfType(RateSyntaxException.class)
                .isThrownBy(() -> RateExpression.parse("12,5%"))
                .withMessage("cannot read the rate \"12,5%\": at character 3 found \",5%\", expected \"%\" or \"¢\""
                        + " after the number; decimals take a point, thousands no comma");
        assertThatExceptionOfType(RateSyntaxException.class)
                .isThrownBy(() -> RateExpression.parse("5¢/banana"))
                .withMessage("cannot read the rate \"5¢/banana\": at character 4 found \"banana\", expected a unit of"
                        + " quantity such as kg, liter, doz. or kg on lead content");
        assertThatExceptionOfType(RateSyntaxException.class)
                .isThrownBy(() -> RateExpression.parse(""))
                .withMessageContaining("at character 1 found the end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The rate applicable to the complete, assembled movement", "See additional U.S. note 2"})
    void aRateThatRefersToAnotherProvisionIsRefusedByThatReason(String text) {
        assertThatExceptionOfType(RateSyntaxException.class)
                .isThrownBy(() -> RateExpression.parse(text))
                .withMessageContaining("a rate that refers to another provision is not carried");
    }

    @Test
    void recordsRefuseWhatNoScheduleCouldPrint() {
        AdValorem five = new AdValorem(new BigDecimal("0.05"));
        Unit kg = Unit.of("kg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdValorem(new BigDecimal("-0.01")))
                .withMessage("ratio must not be negative, found -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdValorem(new BigDecimal("1E+999999999")))
                .withMessageContaining("at most 16 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Compound(List.of(five)))
                .withMessage("terms: at least two are needed, found 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GreaterOf(List.of(
                        new Specific(BigDecimal.ONE, Currency.getInstance("USD"), kg),
                        new Specific(BigDecimal.ONE, Currency.getInstance("CNY"), kg))))
                .withMessage("alternatives: amounts must share one currency, found [USD, CNY]");
        assertThatIllegalArgumentException().isThrownBy(() -> new PartOfValue(BigDecimal.ONE, "the case + 5"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartOfValue(BigDecimal.ONE, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Described("whatever the Secretary finds"));
    }

    @Test
    void noTextCausesAnythingButARefusal() {
        long seed = 20_251_110L;
        Random random = new Random(seed);
        for (int round = 0; round < 50_000; round++) {
            String text = random.nextInt(4) == 0 ? RandomRates.characters(random) : RandomRates.pieces(random);
            Throwable thrown = catchThrowable(() -> RateExpression.parse(text));
            if (thrown != null) {
                assertThat(thrown)
                        .as("seed %d, round %d: <%s>", seed, round, text)
                        .isInstanceOf(RateSyntaxException.class);
            } else {
                RateExpression rate = RateExpression.parse(text);
                assertThat(RateExpression.parse(rate.text()))
                        .as("seed %d, round %d: <%s>", seed, round, text)
                        .isEqualTo(rate);
            }
        }
    }

    @Test
    void veryLongTextIsReadOrRefusedLikeAnyOther() {
        assertThat(RateExpression.parse("1%" + " + 1%".repeat(20_000)).adValorem())
                .contains(new BigDecimal("200.01"));
        for (String unit : List.of(" ", "1", "on ", "5¢/kg less ", "3% on a ", "a", "¢", "1¢ each + ")) {
            assertThatExceptionOfType(RateSyntaxException.class)
                    .isThrownBy(() -> RateExpression.parse(unit.repeat(5_000)))
                    .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(400));
        }
    }
}

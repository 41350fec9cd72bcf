package org.truceline.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.rate.RateExpression.AdValorem;
import org.truceline.rate.RateExpression.AtLeast;
import org.truceline.rate.RateExpression.AtMost;
import org.truceline.rate.RateExpression.ChoiceOf;
import org.truceline.rate.RateExpression.Compound;
import org.truceline.rate.RateExpression.Described;
import org.truceline.rate.RateExpression.Free;
import org.truceline.rate.RateExpression.GreaterOf;
import org.truceline.rate.RateExpression.LessPerDegree;
import org.truceline.rate.RateExpression.PartOfValue;
import org.truceline.rate.RateExpression.Specific;
import org.truceline.rate.RateExpression.Total;

/// How printed rates are read, form by form. The literals are printed in the HTSUS or in an act.
class RateReadingTest {

    @Test
    void freeIsARate() {
        assertThat(RateExpression.parse("Free")).isEqualTo(new Free());
        assertThat(RateExpression.parse(" FREE\n")).isEqualTo(new Free());
    }

    @Test
    void aPercentageIsAnExactRatio() {
        assertThat(RateExpression.parse("25%")).isEqualTo(new AdValorem(new BigDecimal("0.25")));
        assertThat(RateExpression.parse("6.25 %")).isEqualTo(new AdValorem(new BigDecimal("0.0625")));
        assertThat(RateExpression.parse("350%")).isEqualTo(new AdValorem(new BigDecimal("3.5")));
    }

    @Test
    void theSpellingOfADecimalDoesNotMakeAnotherRate() {
        assertThat(RateExpression.parse("4.0%")).isEqualTo(RateExpression.parse("4%"));
        assertThat(new AdValorem(new BigDecimal("1E+1"))).isEqualTo(new AdValorem(new BigDecimal("10.00")));
        assertThat(new AdValorem(new BigDecimal("0.00")).ratio()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void centsAndDollarsAreAmountsInDollars() {
        assertThat(RateExpression.parse("1.5¢/kg")).isEqualTo(dollars("0.015", "kg"));
        assertThat(RateExpression.parse("$1.055/kg")).isEqualTo(dollars("1.055", "kg"));
        assertThat(RateExpression.parse("105.5¢/kg")).isEqualTo(RateExpression.parse("$1.055/kg"));
        assertThat(RateExpression.parse("16¢ each")).isEqualTo(dollars("0.16", "each"));
    }

    @Test
    void chineseAmountsAreYuan() {
        RateExpression expected = new Specific(new BigDecimal("0.6"), Currency.getInstance("CNY"), Unit.of("kg"));
        assertThat(List.of("¥0.6/kg", "￥0.6/kg", "CNY 0.6/kg", "0.6 CNY/kg", "0.60CNY per kg"))
                .allSatisfy(text -> assertThat(RateExpression.parse(text)).isEqualTo(expected));
        assertThat(expected.text()).isEqualTo("¥0.6/kg");
    }

    @Test
    void termsAddUpInTheOrderInWhichTheyArePrinted() {
        assertThat(RateExpression.parse("36¢ each + 5.6% + 2¢/jewel"))
                .isEqualTo(new Compound(List.of(dollars("0.36", "each"), percent("5.6"), dollars("0.02", "jewel"))));
        assertThat(RateExpression.parse("40¢/kg +10.4%")).isEqualTo(RateExpression.parse("40¢/kg + 10.4%"));
    }

    @Test
    void aLimitComparesTwoSums() {
        assertThat(RateExpression.parse("12.8% but not less than 1.5¢/kg"))
                .isEqualTo(new AtLeast(percent("12.8"), dollars("0.015", "kg")));
        assertThat(RateExpression.parse("5% + 1¢/kg, but not more than 9%"))
                .isEqualTo(new AtMost(new Compound(List.of(percent("5"), dollars("0.01", "kg"))), percent("9")));
    }

    @Test
    void whicheverIsHigherIsTheGreaterAndWhicheverIsLowerIsALimit() {
        assertThat(RateExpression.parse("5% or 2¢/kg, whichever is higher"))
                .isEqualTo(RateExpression.parse("the greater of 5% or 2¢/kg"))
                .isEqualTo(new GreaterOf(List.of(percent("5"), dollars("0.02", "kg"))));
        assertThat(RateExpression.parse("10% or ¥900/t, whichever is lower"))
                .isEqualTo(RateExpression.parse("10% but not more than ¥900/t"));
    }

    @Test
    void aChoiceListsItsAlternatives() {
        assertThat(RateExpression.parse("the choice of 54% or $100 per postal item"))
                .isEqualTo(new ChoiceOf(List.of(percent("54"), dollars("100", "postal item"))));
    }

    @Test
    void aTotalIsATargetAndNotARate() {
        assertThat(RateExpression.parse("total 15%")).isEqualTo(new Total(new BigDecimal("0.15")));
    }

    @Test
    void aPercentageOnAPartKeepsTheNameOfThePart() {
        assertThat(RateExpression.parse("3% on the case"))
                .isEqualTo(new PartOfValue(new BigDecimal("0.03"), "the case"));
        assertThat(RateExpression.parse("$1.75 each + 4.8% on the case + 2.2% on the strap, band or bracelet"))
                .isEqualTo(new Compound(List.of(
                        dollars("1.75", "each"),
                        new PartOfValue(new BigDecimal("0.048"), "the case"),
                        new PartOfValue(new BigDecimal("0.022"), "the strap, band or bracelet"))));
    }

    @Test
    void anAlternativeAfterAPartBeginsOnlyWhereAnAmountFollows() {
        assertThat(RateExpression.parse("the greater of 3% on the band or bracelet or 5¢ each"))
                .isEqualTo(new GreaterOf(List.of(
                        new PartOfValue(new BigDecimal("0.03"), "the band or bracelet"), dollars("0.05", "each"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5¢/kg less 1¢/kg for each degree under 100 degrees but not less than 1¢/kg",
                "4.3% + 1.7¢/jewel + 0.2¢ for each other piece or part, but if consisting in part of a plate or"
                        + " a set of plates the total duty shall not exceed the duty for the complete movement"
            })
    void formsThatCountWholeDegreesOrPiecesAreKeptAsPrinted(String text) {
        assertThat(RateExpression.parse(text)).isEqualTo(new Described(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less than 3.143854¢/kg | 0.036606 | 0.00020668  | 0.03143854
            4.3817¢/kg less 0.0622005¢ /kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less 2.831562¢ /kg   | 0.043817 | 0.000622005 | 0.02831562
            """)
    void aRateOfSugarFallsWithEachDegree(String text, String full, String perDegree, String minimum) {
        RateExpression rate = RateExpression.parse(text);
        assertThat(rate)
                .isEqualTo(new LessPerDegree(
                        dollars(full, "kg"), new BigDecimal(perDegree), new BigDecimal("100"), dollars(minimum, "kg")));
        assertThat(RateExpression.parse(rate.text())).isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.5¢/ liter                                      | 4.5¢/liter
            52.5¢/bbl                                        | 52.5¢/bbl
            5.25 ¢ / bbl                                     | 5.25¢/bbl
            4.4¢/liter + 31.4¢/pf. liter                     | 4.4¢/liter + 31.4¢/pf.liter
            3.1¢/liter + 22.1¢/pf. liter on ethyl alcohol content | 3.1¢/liter + 22.1¢/pf.liter on ethyl alcohol content
            96¢/doz. + 1.4%                                  | 96¢/doz. + 1.4%
            90¢/pr. + 37.5%                                  | 90¢/pr. + 37.5%
            28.8¢/gross + 4.6%                               | 28.8¢/gross + 4.6%
            0.3¢/line/ gross + 4.6%                          | 0.3¢/line/gross + 4.6%
            10¢/1,000 pins + 3.5%                            | 10¢/1000 pins + 3.5%
            20¢/thousand + 3.5%                              | 20¢/1000 + 3.5%
            $1.34/1000                                       | $1.34/1000
            $1.80/m3                                         | $1.8/m3
            14.5¢/m2 + 0.4%                                  | 14.5¢/m2 + 0.4%
            39.7¢/t                                          | 39.7¢/t
            $1.32/t, including weight of container           | $1.32/t, including weight of container
            68¢/head                                         | 68¢/head
            18.7¢/clean kg                                   | 18.7¢/clean kg
            33.9¢/kg of total sugars + 5.1%                  | 33.9¢/kg of total sugars + 5.1%
            0.7¢/kg on copper content + 0.7¢/kg on lead content | 0.7¢/kg on copper content + 0.7¢/kg on lead content
            1.5¢/kg on entire contents of container          | 1.5¢/kg on entire contents of container
            43¢ each + 2.8¢/jewel over 7 + 3.7% on the case  | 43¢ each + 2.8¢/jewel over 7 + 3.7% on the case
            13.5¢/kg + 6.3% + 1.9¢/article                   | 13.5¢/kg + 6.3% + 1.9¢/article
            86.1¢/m2 of recording surface                    | 86.1¢/m2 of recording surface
            2.5% on the value of the lead content            | 2.5% on the value of the lead content
            20%  on the value of the telescopic sight, if any | 20% on the value of the telescopic sight, if any
            3.9% on the movement and case+ 5.3% on the battery | 3.9% on the movement and case + 5.3% on the battery
            TOTAL 15.0%                                      | total 15%
            greater of 5% or 2 EUR/kg                        | the greater of 5% or EUR 2/kg
            """)
    void everyPrintedFormHasOneCanonicalSpelling(String printed, String canonical) {
        assertThat(RateExpression.parse(printed).text()).isEqualTo(canonical);
        assertThat(RateExpression.parse(canonical)).isEqualTo(RateExpression.parse(printed));
    }

    private static AdValorem percent(String percent) {
        return new AdValorem(new BigDecimal(percent).movePointLeft(2));
    }

    private static Specific dollars(String amount, String unit) {
        return new Specific(new BigDecimal(amount), Currency.getInstance("USD"), Unit.of(unit));
    }
}

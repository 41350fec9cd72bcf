package org.truceline.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.rate.Assessed.Amount;
import org.truceline.rate.Assessed.NeedsQuantity;
import org.truceline.rate.Assessed.NotComputed;
import org.truceline.rate.RateExpression.Total;

/// What a rate amounts to. The expected amounts are worked by hand.
class RateDutyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Free                                   | 50000 | 0    | 0
            2.9%                                   | 14172 | 0    | 410.988
            1¢/kg                                  | 100000 | 21000 | 210
            $1.055/kg + 8.5%                       | 10000 | 100  | 955.5
            12.8% but not less than 1.5¢/kg        | 1000  | 8533 | 128
            12.8% but not less than 1.5¢/kg        | 1000  | 8534 | 128.01
            10% but not more than ¥900/t           | 1000  | 111  | 99.9
            10% but not more than ¥900/t           | 1000  | 112  | 100
            the greater of 5% or 2¢/kg or 1¢/kg + 3% | 100 | 200  | 5
            the greater of 5% or 2¢/kg or 1¢/kg + 3% | 100 | 201  | 5.01
            0.000001%                              | 1     | 0    | 0.00000001
            """)
    void theDutyIsExact(String rate, BigDecimal value, BigDecimal kilograms, BigDecimal duty) {
        assertThat(RateExpression.parse(rate).duty(value, Quantities.of(Unit.of("kg"), kilograms)))
                .isEqualTo(new Amount(duty));
    }

    @ParameterizedTest
    @CsvSource({"410.984999, 410.98", "410.985, 410.99", "410.988, 410.99", "0, 0.00", "0.005, 0.01"})
    void aDutyIsRoundedHalfUpToTheCent(BigDecimal exact, String cents) {
        assertThat(new Amount(exact).toCents()).hasToString(cents);
    }

    @Test
    void theExampleOfThePackageHolds() {
        RateExpression rate = RateExpression.parse("$1.055/kg + 8.5%");
        Assessed duty = rate.duty(new BigDecimal("10000"), Quantities.of(Unit.of("t"), new BigDecimal("2")));
        assertThat(duty).hasToString("Amount[exact=2960]");
    }

    @Test
    void kilogramsAndTonnesConvertExactly() {
        assertThat(duty("39.7¢/t", "0", Quantities.of(Unit.of("kg"), new BigDecimal("1"))))
                .isEqualTo(new Amount(new BigDecimal("0.000397")));
        assertThat(duty("1.5¢/kg", "0", Quantities.of(Unit.of("t"), new BigDecimal("2.5"))))
                .isEqualTo(new Amount(new BigDecimal("37.5")));
    }

    @Test
    void everyMissingQuantityIsNamedOnce() {
        assertThat(duty("4.4¢/liter + 31.4¢/pf. liter but not less than 5¢/liter", "100", Quantities.none()))
                .isEqualTo(new NeedsQuantity(List.of(Unit.of("liter"), Unit.of("pf.liter"))));
        assertThat(duty("4.4¢/liter + 31.4¢/pf. liter", "100", Quantities.of(Unit.of("liters"), BigDecimal.TEN)))
                .isEqualTo(new NeedsQuantity(List.of(Unit.of("pf.liter"))));
    }

    @Test
    void theWeightOfTheArticleIsNotTheWeightOfItsContent() {
        Quantities weight = Quantities.of(Unit.of("kg"), new BigDecimal("1000"));
        assertThat(duty("1.1¢/kg on lead content", "100", weight))
                .isEqualTo(new NeedsQuantity(List.of(Unit.of("Pb kg"))));
        assertThat(duty("1.1¢/kg on lead content", "100", weight.with(Unit.of("Pb kg"), new BigDecimal("600"))))
                .isEqualTo(new Amount(new BigDecimal("6.6")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3% on the case                            | needs a value other than the customs value
            40¢ each + 6% on the case                 | needs a value other than the customs value
            the choice of 54% or $100 per postal item | leaves the choice to the person liable
            total 15%                                 | needs the base duty
            5¢/kg less 1¢/kg for each degree under 100 degrees but not less than 1¢/kg | needs facts beyond
            """)
    void whatIsNotComputedSaysWhyAndIsNeverZero(String rate, String why) {
        assertThat(duty(rate, "0", Quantities.none()))
                .isInstanceOfSatisfying(
                        NotComputed.class, refused -> assertThat(refused.why()).contains(why));
    }

    /// HTSUS 1701.13.05, raw cane sugar: 100 kg at 96 degrees owe 100 x (1.4606 - 4 x 0.020668) cents. The minimum is
    /// reached at 75 degrees: 1.4606 - 25 x 0.020668 = 0.9439.
    @ParameterizedTest
    @CsvSource({
        "100.5, 1.4606",
        "100, 1.4606",
        "99.5, 1.450266",
        "96, 1.377928",
        "75.1, 0.9459668",
        "75, 0.943900",
        "74.9, 0.943854",
        "20, 0.943854"
    })
    void sugarOwesLessForEachDegreeAndPartOfOneDownToItsMinimum(String degrees, BigDecimal owed) {
        String rate = "1.4606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree in"
                + " proportion) but not less than 0.943854¢/kg";
        Quantities weight = Quantities.of(Unit.of("kg"), new BigDecimal("100"));
        assertThat(duty(rate, "1", weight.with(Unit.of("degree"), new BigDecimal(degrees))))
                .isEqualTo(new Amount(owed));
        assertThat(duty(rate, "1", weight)).isEqualTo(new NeedsQuantity(List.of(Unit.of("degree"))));
        assertThat(duty(rate, "1", Quantities.none()))
                .isEqualTo(new NeedsQuantity(List.of(Unit.of("kg"), Unit.of("degree"))));
    }

    @Test
    void aTotalOwesWhatTheBaseLeavesBelowTheTarget() {
        Total total = new Total(new BigDecimal("0.15"));
        BigDecimal value = new BigDecimal("1000");
        assertThat(total.above(new Amount(new BigDecimal("149.99")), value))
                .isEqualTo(new Amount(new BigDecimal("0.01")));
        assertThat(total.above(new Amount(new BigDecimal("150")), value)).isEqualTo(new Amount(BigDecimal.ZERO));
        assertThat(total.above(new Amount(new BigDecimal("150.01")), value)).isEqualTo(new Amount(BigDecimal.ZERO));
    }

    @Test
    void aTotalOverABaseThatIsNotKnownIsNotKnownEither() {
        Total total = new Total(new BigDecimal("0.15"));
        Assessed missing = duty("1.5¢/kg", "1000", Quantities.none());
        Assessed refused = duty("3% on the case", "1000", Quantities.none());
        assertThat(total.above(missing, BigDecimal.TEN)).isEqualTo(missing);
        assertThat(total.above(refused, BigDecimal.TEN)).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Free                   | 0
            25%                    | 0.25
            2.5% + 7.5%            | 0.1
            5% but not less than 6% | 0.06
            """)
    void aRateOnTheValueAloneHasARatio(String rate, BigDecimal ratio) {
        assertThat(RateExpression.parse(rate).adValorem()).contains(ratio);
    }

    @ParameterizedTest
    @CsvSource({"1.5¢/kg", "0¢/kg", "1¢/kg + 5%", "3% on the case", "total 15%"})
    void anyOtherRateHasNone(String rate) {
        assertThat(RateExpression.parse(rate).adValorem()).isEmpty();
    }

    @Test
    void theCurrencyOfAmountsIsKnown() {
        assertThat(RateExpression.parse("5% + ¥0.6/kg").amountsIn()).contains(Currency.getInstance("CNY"));
        assertThat(RateExpression.parse("5%").amountsIn()).isEmpty();
    }

    @Test
    void aNegativeValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> duty("5%", "-1", Quantities.none()))
                .withMessage("customs value must not be negative, found -1");
    }

    @Test
    void dutyNeverFallsAsTheValueRises() {
        long seed = 20_250_404L;
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            RateExpression rate = RandomRates.rate(random);
            Quantities quantities = Quantities.of(Unit.of("kg"), new BigDecimal(random.nextInt(1000)))
                    .with(Unit.of("No."), new BigDecimal(random.nextInt(1000)));
            BigDecimal low = BigDecimal.valueOf(random.nextInt(100_000), 2);
            BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(100_000), 2));
            if (rate.duty(low, quantities) instanceof Amount atLow
                    && rate.duty(high, quantities) instanceof Amount atHigh) {
                assertThat(atHigh.exact())
                        .as("seed %d, round %d: %s on %s and %s", seed, round, rate.text(), low, high)
                        .isGreaterThanOrEqualTo(atLow.exact());
            }
        }
    }

    private static Assessed duty(String rate, String value, Quantities quantities) {
        return RateExpression.parse(rate).duty(new BigDecimal(value), quantities);
    }
}

package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truceline.ledger.Value;

/// How the lines of an entry share a fee.
class SharesTest {

    private static final Value.Charge PROCESSING = new Value.ChargeByValue(
            new BigDecimal("0.003464"), new BigDecimal("33.58"), new BigDecimal("651.50"), "USD");
    private static final Value.Charge HARBOR = new Value.ChargeByValue(new BigDecimal("0.00125"), null, null, "USD");

    @Test
    void theCentsThatAreLeftGoToTheLinesCutMostAndThenToTheEarlierOnes() {
        assertThat(amounts(PROCESSING, "1000", "1000", "1000")).containsExactly("11.20", "11.19", "11.19");
        assertThat(amounts(PROCESSING, "1", "2", "1")).containsExactly("8.40", "16.79", "8.39");
    }

    @Test
    void theLimitsBindTheSumAndNotTheLines() {
        assertThat(Shares.of(PROCESSING, values("9000", "1000")).limit()).isEqualTo(LineFees.Limit.NONE);
        assertThat(amounts(PROCESSING, "9000", "1000")).containsExactly("31.18", "3.46");
        assertThat(Shares.of(PROCESSING, values("900", "100")).limit()).isEqualTo(LineFees.Limit.MINIMUM);
        assertThat(Shares.of(PROCESSING, values("900000", "100000")).limit()).isEqualTo(LineFees.Limit.MAXIMUM);
        assertThat(amounts(PROCESSING, "900000", "100000")).containsExactly("586.35", "65.15");
    }

    @Test
    void aFeeWithoutLimitsIsRoundedOnceForTheEntry() {
        assertThat(amounts(HARBOR, "4", "4", "4")).containsExactly("0.01", "0.01", "0.00");
    }

    @Test
    void anEntryWithoutValueStillOwesTheMinimum() {
        assertThat(amounts(PROCESSING, "0", "0")).containsExactly("33.58", "0.00");
    }

    @Test
    void oneAmountForTheEntryIsSharedToo() {
        assertThat(amounts(new Value.ChargePerEntry(new BigDecimal("2.69"), "USD"), "100", "100"))
                .containsExactly("1.35", "1.34");
    }

    @Test
    void whateverTheValuesTheSharesAreExactlyTheFeeAndNeverNegative() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<BigDecimal> values = new ArrayList<>();
            int lines = 1 + random.nextInt(40);
            for (int i = 0; i < lines; i++) {
                values.add(BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 100 : 100_000_000), 2));
            }
            Shares shares = Shares.of(random.nextBoolean() ? PROCESSING : HARBOR, values);
            assertThat(shares.amounts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(shares.fee());
            assertThat(shares.amounts()).as("seed %d", seed).allMatch(share -> share.signum() >= 0);
        }
    }

    private static List<String> amounts(Value.Charge charge, String... values) {
        return Shares.of(charge, values(values)).amounts().stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static List<BigDecimal> values(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}

package org.truceline.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Printing and reading are inverse.
class RateRoundTripTest {

    @Test
    void everyRateReadsBackFromItsOwnText() {
        long seed = 20_250_512L;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            RateExpression rate = RandomRates.rate(random);
            String text = rate.text();
            assertThat(RateExpression.parse(text))
                    .as("seed %d, round %d: %s", seed, round, text)
                    .isEqualTo(rate);
            assertThat(RateExpression.parse(text).text()).isEqualTo(text);
        }
    }
}

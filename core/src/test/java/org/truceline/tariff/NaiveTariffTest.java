package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.timeline.View;

/// The engine against a second, naive one. Lines are drawn with a seed, which every failure names.
class NaiveTariffTest {

    private static final long SEED = 20_250_409L;
    private static final int LINES = 3_000;
    private static final Ledger LEDGER = Ledgers.shipped();
    private static final Tariff US = Tariff.of(Party.US, View.of(LEDGER));

    @Test
    void theEngineOwesWhatTheNaiveOneOwes() {
        NaiveTariff naive = new NaiveTariff(LEDGER);
        RandomLines lines = new RandomLines(LEDGER, SEED);
        int told = 0;
        int answered = 0;
        for (int round = 0; round < LINES; round++) {
            Line line = lines.next();
            Assessment engine = US.assess(line);
            Optional<BigDecimal> total = naive.total(line);
            String what = "seed " + SEED + ", round " + round + ": " + line;
            if (total.isPresent()) {
                told++;
                assertThat(engine.outcome()).as(what).isNotEqualTo(Assessment.Outcome.CANNOT_TELL);
                assertThat(sum(engine)).as(what).isEqualTo(total.get());
            } else if (engine.outcome() != Assessment.Outcome.CANNOT_TELL) {
                answered++;
            }
        }
        assertThat(told).as("lines of %d that both tell", LINES).isGreaterThan(LINES / 4);
        assertThat(answered)
                .as("lines on which the naive one gives up, though what it does not know changes nothing")
                .isLessThan(LINES / 10);
    }

    private static BigDecimal sum(Assessment assessment) {
        return assessment.components().stream()
                .map(Assessment.Component::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}

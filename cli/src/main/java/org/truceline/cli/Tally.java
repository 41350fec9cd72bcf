package org.truceline.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.answers.Words;
import org.truceline.tariff.Assessment;

/// What became of the rows of a file.
final class Tally {

    private final Map<Assessment.Outcome, Long> outcomes = new EnumMap<>(Assessment.Outcome.class);
    private long refused;

    void answered(Assessment.Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    void refused() {
        refused++;
    }

    private long of(Assessment.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /// Refused rows weigh more than rows without a total, since nothing at all is said of them.
    int exit() {
        if (refused > 0) {
            return Exit.BAD_INPUT;
        }
        boolean all = of(Assessment.Outcome.CANNOT_TELL) + of(Assessment.Outcome.OPEN) == 0;
        return all ? Exit.ANSWERED : Exit.NO_TOTAL;
    }

    /// The counts as a sentence.
    String text(Words words, @Nullable Path file) {
        long told = outcomes.values().stream().mapToLong(Long::longValue).sum();
        String counts = words.text(
                "tally",
                number(told + refused),
                number(of(Assessment.Outcome.ANSWERED)),
                number(of(Assessment.Outcome.CANNOT_TELL)),
                number(of(Assessment.Outcome.OPEN)),
                number(refused));
        return refused == 0 || file == null ? counts : counts + " " + words.text("tally.refused", file);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}

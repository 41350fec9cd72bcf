package org.truceline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.truceline.goods.Code;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.ledger.source.LedgerReader;
import org.truceline.rate.Quantities;
import org.truceline.tariff.CompiledTariff;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.Line;
import org.truceline.tariff.LineFees;
import org.truceline.tariff.Tariff;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The shipped ledger, and lines of Chinese goods drawn with a seed: codes of the schedule in the order of chance, days
/// since 6 July 2018, values up to a million.
final class ShippedLines {

    static final int COUNT = 1 << 16;
    static final int FIRST_DAY = (int) LocalDate.of(2018, 7, 6).toEpochDay();
    static final int LAST_DAY = (int) LocalDate.of(2026, 10, 9).toEpochDay();

    private static final long SEED = 20_261_109L;
    private static final int FIRST_WITH_BASE_RATES =
            (int) LocalDate.of(2025, 1, 1).toEpochDay();

    final Tariff tariff;
    final CompiledTariff compiled;
    final int[] codes = new int[COUNT];
    final int[] days = new int[COUNT];
    final long[] cents = new long[COUNT];
    final byte[] texts;
    final int[] textEnds = new int[COUNT + 1];
    final Line[] lines = new Line[COUNT];

    /// @param answered only lines that have a total
    ShippedLines(boolean answered) {
        this.tariff = Tariff.of(Party.US, View.of(ledger()));
        this.compiled = CompiledTariff.of(tariff, "CN");
        List<Code> known = compiled.codes();
        Random random = new Random(SEED);
        int from = answered ? FIRST_WITH_BASE_RATES : FIRST_DAY;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            do {
                codes[i] = random.nextInt(known.size());
                days[i] = from + random.nextInt(LAST_DAY - from);
                cents[i] = random.nextInt(100_000_000);
            } while (answered && compiled.price(codes[i], days[i], cents[i]) < 0);
            Code code = known.get(codes[i]);
            text.append(code.dotted());
            textEnds[i + 1] = text.length();
            lines[i] = new Line(
                    code,
                    "CN",
                    AsOf.endOf(LocalDate.ofEpochDay(days[i])),
                    BigDecimal.valueOf(cents[i], 2),
                    Map.of(),
                    Quantities.none());
        }
        this.texts = text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// The assessment in an answer: without fees, notices, the next change and what other statements would change.
    static DutyAnswer alone(DutyAnswer answer) {
        LineFees none = new LineFees(1, List.of(), List.of(), List.of(), Set.of());
        return new DutyAnswer(answer.view(), answer.now(), none, List.of(), Optional.empty(), List.of(), List.of());
    }

    static Ledger ledger() {
        try (InputStream dump = ShippedLines.class.getResourceAsStream("/ledger/ledger.bin")) {
            if (dump == null) {
                throw new IllegalStateException("ledger.bin is not on the class path; build the module ledger");
            }
            return LedgerReader.read(dump);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

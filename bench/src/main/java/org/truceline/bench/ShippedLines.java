package org.truceline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
import org.truceline.tariff.LineTaxes;
import org.truceline.tariff.Tariff;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The shipped ledger, and lines of Chinese goods drawn with a seed: codes of the schedule in the order of chance, days
/// from the beginning of the ledger to its horizon, values up to a million.
final class ShippedLines {

    static final int COUNT = 1 << 16;
    private static final long SEED = 20_261_109L;

    /// First and last day that the ledger answers for, counted from 1970.
    final int firstDay;

    final int lastDay;
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
        Ledger ledger = ledger();
        this.tariff = Tariff.of(Party.US, View.of(ledger));
        this.firstDay = (int) ledger.begins().toEpochDay();
        this.lastDay = (int) ledger.horizon().toEpochDay();
        this.compiled = CompiledTariff.of(tariff, "CN");
        List<Code> known = compiled.codes();
        Random random = new Random(SEED);
        int from = answered ? firstWithBaseRates(tariff) : firstDay;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            do {
                codes[i] = random.nextInt(known.size());
                days[i] = from + random.nextInt(lastDay - from);
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

    /// The first day of the first edition of the schedule: before it no line has a base rate, so none has a total.
    private static int firstWithBaseRates(Tariff tariff) {
        Instant first = tariff.view().ledger().schedules().values().stream()
                .filter(schedule -> schedule.zone().equals(tariff.zone()))
                .flatMap(schedule -> schedule.editions().stream())
                .map(edition -> edition.period().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return (int) first.atZone(tariff.zone()).toLocalDate().toEpochDay();
    }

    /// The assessment in an answer: without fees, notices, the next change and what other statements would change.
    static DutyAnswer alone(DutyAnswer answer) {
        LineFees none = new LineFees(1, List.of(), List.of(), List.of(), Set.of());
        LineTaxes untaxed = new LineTaxes(List.of(), List.of(), List.of(), Set.of());
        return new DutyAnswer(
                answer.view(),
                answer.now(),
                none,
                untaxed,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
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

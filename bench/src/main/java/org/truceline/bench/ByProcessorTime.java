package org.truceline.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.truceline.answers.DutyJson;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Language;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.tariff.CompiledTariff;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.NaiveTariff;
import org.truceline.tariff.Tariff;
import org.truceline.timeline.View;

/// The benchmarks in processor time of the measuring thread, for a machine that does other work at the same time: the
/// clock on the wall says little there. What other threads take from the caches is still in it.
final class ByProcessorTime {

    private static final int ROUNDS = 9;
    private static final int ANSWERS = 1 << 9;
    private static final int NAIVE = 200;
    private static final long HUNDRED = 10_000;

    private ByProcessorTime() {}

    public static void main(String[] arguments) {
        ShippedLines any = new ShippedLines(false);
        ShippedLines answered = new ShippedLines(true);
        CompiledTariff compiled = any.compiled;
        long yardstick = print("the same arrays added up", 64L * ShippedLines.COUNT, 0, () -> {
            long sum = 0;
            for (int round = 0; round < 64; round++) {
                for (int i = 0; i < ShippedLines.COUNT; i++) {
                    sum += any.cents[i] ^ (any.codes[i] + any.days[i] + round);
                }
            }
            return sum;
        });
        print("price from number", 16L * ShippedLines.COUNT, yardstick, () -> {
            long sum = 0;
            for (int round = 0; round < 16; round++) {
                for (int i = 0; i < ShippedLines.COUNT; i++) {
                    sum += compiled.price(any.codes[i], any.days[i], any.cents[i]);
                }
            }
            return sum;
        });
        print("price from text", 16L * ShippedLines.COUNT, yardstick, () -> {
            long sum = 0;
            for (int round = 0; round < 16; round++) {
                for (int i = 0; i < ShippedLines.COUNT; i++) {
                    sum += compiled.price(any.texts, any.textEnds[i], any.textEnds[i + 1], any.days[i], any.cents[i]);
                }
            }
            return sum;
        });
        Ledger ledger = any.tariff.view().ledger();
        NaiveTariff naive = new NaiveTariff(ledger);
        long byNaive = print("naive interpreter", NAIVE, 0, () -> {
            long sum = 0;
            for (int i = 0; i < NAIVE; i++) {
                sum += naive.total(answered.lines[i]).isPresent() ? 1 : 0;
            }
            return sum;
        });
        print("assessment, explained", ShippedLines.COUNT, byNaive, () -> {
            long sum = 0;
            for (int i = 0; i < ShippedLines.COUNT; i++) {
                sum += answered.tariff.assess(answered.lines[i]).components().size();
            }
            return sum;
        });
        List<DutyAnswer> answers = new ArrayList<>();
        print("whole answer, first asked", ANSWERS, byNaive, 1, () -> {
            Tariff fresh = Tariff.of(Party.US, View.of(ledger));
            for (int i = 0; i < ANSWERS; i++) {
                answers.add(DutyAnswer.of(fresh, answered.lines[i]));
            }
            return answers.size();
        });
        print("whole answer, asked again", ANSWERS, byNaive, () -> {
            long sum = 0;
            for (int i = 0; i < ANSWERS; i++) {
                sum += DutyAnswer.of(answered.tariff, answered.lines[i])
                        .nextOthers()
                        .size();
            }
            return sum;
        });
        DutyJson json = new DutyJson(new Phrases(Words.in(Language.EN), ledger), Party.US, any.tariff.zone());
        print("whole answer written as JSON", ANSWERS, byNaive, () -> {
            long sum = 0;
            for (DutyAnswer answer : answers.subList(0, ANSWERS)) {
                sum += json.text(answer).length();
            }
            return sum;
        });
        List<DutyAnswer> assessments =
                answers.subList(0, ANSWERS).stream().map(ShippedLines::alone).toList();
        print("assessment written as JSON", ANSWERS, byNaive, () -> {
            long sum = 0;
            for (DutyAnswer answer : assessments) {
                sum += json.text(answer).length();
            }
            return sum;
        });
        long cells = (long) compiled.codes().size() * (any.lastDay - any.firstDay + 1);
        System.out.printf(
                Locale.ROOT,
                "panel: %,d codes on each day from %s to %s, %,d cells%n",
                compiled.codes().size(),
                LocalDate.ofEpochDay(any.firstDay),
                LocalDate.ofEpochDay(any.lastDay),
                cells);
        print("panel walked, cells", cells, yardstick, () -> walk(compiled, any));
        print(
                "panel compiled and walked, cells",
                cells,
                yardstick,
                3,
                () -> walk(CompiledTariff.of(Tariff.of(Party.US, View.of(ledger)), "CN"), any));
    }

    private static long walk(CompiledTariff compiled, ShippedLines any) {
        long sum = 0;
        for (int code = 0; code < compiled.codes().size(); code++) {
            for (int day = any.firstDay; day <= any.lastDay; day++) {
                sum += compiled.price(code, day, HUNDRED);
            }
        }
        return sum;
    }

    private static long print(String what, long operations, long against, LongSupplier work) {
        return print(what, operations, against, ROUNDS, work);
    }

    /// Prints the median of the rounds after the first third, which warm up.
    ///
    /// @param against picoseconds of what this is compared with; 0 for none
    /// @return picoseconds for one operation
    private static long print(String what, long operations, long against, int rounds, LongSupplier work) {
        List<Long> taken = new ArrayList<>();
        long sum = 0;
        for (int round = 0; round < rounds; round++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            sum += work.getAsLong();
            taken.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);
        }
        long[] counted = taken.subList(rounds / 3, rounds).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        long median = counted[counted.length / 2];
        long each = Math.max(1, median * 1000 / operations);
        String ratio = against == 0 ? "" : String.format(Locale.ROOT, "%12.3f x", (double) against / each);
        System.out.printf(
                Locale.ROOT,
                "%-36s %,14d /s %,10d ms %s   (%x, %d rounds)%n",
                what,
                1_000_000_000_000L / each,
                median / 1_000_000,
                ratio,
                sum & 0xFFFF,
                rounds);
        return each;
    }
}

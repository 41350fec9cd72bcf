package org.truceline.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.tariff.CompiledTariff;
import org.truceline.tariff.Tariff;
import org.truceline.timeline.View;

/// The whole panel of rates: every code of the schedule on every day from the beginning of the ledger to its horizon,
/// in milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class PanelBenchmark {

    private static final long HUNDRED = 10_000;

    private final Ledger ledger = ShippedLines.ledger();
    private final int firstDay = (int) ledger.begins().toEpochDay();
    private final int lastDay = (int) ledger.horizon().toEpochDay();
    private CompiledTariff compiled = compile();

    @Setup
    public void fill() {
        walk(compiled);
    }

    /// Programs are there.
    @Benchmark
    public long walked() {
        return walk(compiled);
    }

    /// From the ledger as it was read: signatures, segments, base rates and programs are all found anew.
    @Benchmark
    public long compiledAndWalked() {
        compiled = compile();
        return walk(compiled);
    }

    private CompiledTariff compile() {
        return CompiledTariff.of(Tariff.of(Party.US, View.of(ledger)), "CN");
    }

    private long walk(CompiledTariff compiled) {
        long sum = 0;
        int codes = compiled.codes().size();
        for (int code = 0; code < codes; code++) {
            for (int day = firstDay; day <= lastDay; day++) {
                sum += compiled.price(code, day, HUNDRED);
            }
        }
        return sum;
    }
}

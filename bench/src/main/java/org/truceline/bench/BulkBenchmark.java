package org.truceline.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truceline.tariff.CompiledTariff;

/// Lines by the million, in lines a second on one core.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@OperationsPerInvocation(ShippedLines.COUNT)
public class BulkBenchmark {

    private final ShippedLines drawn = new ShippedLines(false);
    private long[] apart = new long[0];

    @Setup
    public void prepare() {
        apart = new long[drawn.compiled.columns().size()];
    }

    /// The same arrays read once and added up: what no answer can beat.
    @Benchmark
    public long yardstick() {
        long sum = 0;
        for (int i = 0; i < ShippedLines.COUNT; i++) {
            sum += drawn.cents[i] + drawn.codes[i] + drawn.days[i];
        }
        return sum;
    }

    @Benchmark
    public long fromNumber() {
        CompiledTariff compiled = drawn.compiled;
        long sum = 0;
        for (int i = 0; i < ShippedLines.COUNT; i++) {
            sum += compiled.price(drawn.codes[i], drawn.days[i], drawn.cents[i]);
        }
        return sum;
    }

    @Benchmark
    public long fromNumberEachProgrammeApart() {
        CompiledTariff compiled = drawn.compiled;
        long sum = 0;
        for (int i = 0; i < ShippedLines.COUNT; i++) {
            sum += compiled.price(drawn.codes[i], drawn.days[i], drawn.cents[i], apart);
        }
        return sum;
    }

    @Benchmark
    public long fromText() {
        CompiledTariff compiled = drawn.compiled;
        long sum = 0;
        for (int i = 0; i < ShippedLines.COUNT; i++) {
            sum += compiled.price(drawn.texts, drawn.textEnds[i], drawn.textEnds[i + 1], drawn.days[i], drawn.cents[i]);
        }
        return sum;
    }
}

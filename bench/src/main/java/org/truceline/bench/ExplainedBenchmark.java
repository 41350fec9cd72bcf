package org.truceline.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truceline.answers.DutyJson;
import org.truceline.answers.Phrases;
import org.truceline.answers.Words;
import org.truceline.ledger.Language;
import org.truceline.ledger.Party;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.DutyAnswer;
import org.truceline.tariff.Line;
import org.truceline.tariff.NaiveTariff;

/// Explained answers to lines that have a total, one after the other, in lines a second on one core.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExplainedBenchmark {

    private static final int ANSWERS = 1 << 9;

    private final ShippedLines drawn = new ShippedLines(true);
    private final NaiveTariff naive = new NaiveTariff(drawn.tariff.view().ledger());
    private final DutyJson json = new DutyJson(
            new Phrases(Words.in(Language.EN), drawn.tariff.view().ledger()), Party.US, drawn.tariff.zone());
    private final List<DutyAnswer> answers = Arrays.stream(drawn.lines)
            .limit(ANSWERS)
            .map(line -> DutyAnswer.of(drawn.tariff, line))
            .toList();
    private final List<DutyAnswer> assessments =
            answers.stream().map(ShippedLines::alone).toList();
    private int next;

    private Line line() {
        next = (next + 1) & (ShippedLines.COUNT - 1);
        return drawn.lines[next];
    }

    @Benchmark
    public Assessment assessment() {
        return drawn.tariff.assess(line());
    }

    /// The whole answer: the assessment, the next change, and what statements that are not law would change.
    @Benchmark
    public DutyAnswer answer() {
        return DutyAnswer.of(drawn.tariff, line());
    }

    /// Whole answers that are there, written down.
    @Benchmark
    public String written() {
        next = (next + 1) & (ANSWERS - 1);
        return json.text(answers.get(next));
    }

    /// Assessments that are there, written down: without fees, notices, the next change and other statements.
    @Benchmark
    public String assessmentWritten() {
        next = (next + 1) & (ANSWERS - 1);
        return json.text(assessments.get(next));
    }

    /// The same duties by the naive interpreter, which explains nothing.
    @Benchmark
    public Object naive() {
        return naive.total(line());
    }
}

package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Standing;
import org.truceline.time.AsOf;
import org.truceline.timeline.Fold;
import org.truceline.timeline.View;

/// Every edge of what the United States have enacted is looked at by a case beside the measure, a minute before, at it,
/// and a minute after.
///
/// An edge is looked at if one question is asked at all three instants, by what is known at the horizon, and the duty
/// bears on it: it is owed, undecided, or not owed for a reason that is more than "not on the list". The edges of a
/// layer with a condition count only in a case that meets the condition.
final class EdgesHaveCasesTest {

    private static final Map<String, List<CaseQuestion>> QUESTIONS = CaseQuestion.all();

    static Stream<Path> measures() {
        return CaseQuestion.files(".yaml").filter(path -> !path.toString().endsWith(".cases.yaml"));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everyEdgeOfALayerIsLookedAtInTheFileBesideTheMeasure(Path file) {
        Measure measure = measure(file);
        List<CaseQuestion> questions =
                QUESTIONS.getOrDefault(file.getFileName().toString().replace(".yaml", ".cases.yaml"), List.of());
        List<String> missed = new ArrayList<>();
        for (Layer layer : enacted(measure)) {
            for (Instant edge : edges(layer)) {
                if (questions.stream().noneMatch(one -> looks(one, measure, layer, edge))) {
                    missed.add(layer.id() + " at " + AsOf.words(edge, measure.zone()));
                }
            }
        }
        assertThat(missed)
                .as("edges of %s that no case in %s looks at in threes", measure.id(), file.getFileName())
                .isEmpty();
    }

    private static boolean looks(CaseQuestion question, Measure measure, Layer layer, Instant edge) {
        if (!question.inThrees(edge)) {
            return false;
        }
        return CaseQuestion.around(edge).stream().anyMatch(at -> {
            Assessment answer = question.answer(at);
            return CaseQuestion.bears(answer, measure.id().text())
                    && (layer.when() == null
                            || layer.when() instanceof Condition.Always
                            || atWork(question, measure, layer, at));
        });
    }

    /// True if the condition of the layer is met: the layer is among those that answer or lift, or is itself lifted.
    private static boolean atWork(CaseQuestion question, Measure measure, Layer layer, Instant at) {
        Line line = CaseAnswers.line(CaseQuestion.LEDGER, question.given());
        Fold fold = View.of(CaseQuestion.LEDGER)
                .timeline(measure)
                .at(new org.truceline.timeline.Case(line.code(), line.origin(), at, line.facts()));
        return layer.equals(fold.top())
                || fold.beneath().contains(layer)
                || fold.lifting().contains(layer)
                || fold.lifting().stream().anyMatch(one -> one.lifts(layer));
    }

    private static List<Layer> enacted(Measure measure) {
        return measure.layers().stream()
                .filter(layer -> layer.standing() == Standing.ENACTED)
                .toList();
    }

    private static Set<Instant> edges(Layer layer) {
        Set<Instant> edges = new TreeSet<>(CaseQuestion.ends(layer.period()));
        entered(layer.when(), edges);
        return edges;
    }

    /// Instants before which a condition wants the goods entered.
    private static void entered(@Nullable Condition condition, Set<Instant> into) {
        switch (condition) {
            case Condition.Before before when before.fact().equals(Condition.ENTERED) -> into.add(before.edge());
            case Condition.Named named -> entered(named.condition(), into);
            case Condition.Not not -> entered(not.condition(), into);
            case Condition.All all -> all.conditions().forEach(one -> entered(one, into));
            case Condition.Any any -> any.conditions().forEach(one -> entered(one, into));
            case null, default -> {
                // has no edge of its own
            }
        }
    }

    private static Measure measure(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            String id = lines.filter(line -> line.startsWith("measure: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("measure: ".length())
                    .strip();
            return CaseQuestion.LEDGER.measure(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.truceline.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.Ledgers;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;

/// The cases of exports that lie beside the measures.
final class ExportCasesTest {

    private static final Ledger LEDGER = Ledgers.shipped();
    private static final List<ExportCases.Check> CHECKS = new ExportCases(LEDGER).readAll(Ledgers.directory());

    static Stream<ExportCases.Check> checks() {
        return CHECKS.stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void isAsExpected(ExportCases.Check check) {
        ControlAnswer answer = check.answer();
        check.expect().forEach((key, expected) -> {
            Object found =
                    switch (key) {
                        case "outcome" -> word(answer.outcome());
                        case "least" -> policy(answer.least());
                        case "most" -> policy(answer.most());
                        case "asks" -> measures(answer, Verdict.Kind.ASKS);
                        case "may-ask" -> measures(answer, Verdict.Kind.MAY_ASK);
                        case "missing" ->
                            new TreeSet<>(
                                    answer.missing().stream().map(FactId::text).toList());
                        case "why" -> why(answer, ((Map<?, ?>) expected).keySet());
                        case "next" ->
                            answer.next() == null
                                    ? "none"
                                    : AsOf.words(answer.next(), java.time.ZoneId.of("Asia/Shanghai"));
                        default -> throw new IllegalStateException(key);
                    };
            Object wanted = expected instanceof List<?> list ? new TreeSet<>(texts(list)) : expected;
            assertThat(found).as("%s: %s", check.name(), key).isEqualTo(wanted);
        });
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    private static Set<String> measures(ControlAnswer answer, Verdict.Kind kind) {
        return new TreeSet<>(
                answer.of(kind).stream().map(one -> one.measure().id().text()).toList());
    }

    private static Map<String, String> why(ControlAnswer answer, Set<?> ids) {
        Map<String, String> found = new TreeMap<>();
        for (Verdict verdict : answer.verdicts()) {
            if (ids.contains(verdict.measure().id().text())) {
                found.put(verdict.measure().id().text(), verdict.why() == null ? "none" : word(verdict.why()));
            }
        }
        return found;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String policy(Value value) {
        return switch (value) {
            case Value.Requirement requirement -> requirement.policy();
            case Value.Effect effect -> effect.policy();
            case Value.Bar bar -> "bar";
            default -> "none";
        };
    }

    /// Every edge of a control on goods, and of an import bar, is asked about a minute before, at it, and a minute
    /// after, with goods that the measure names.
    @Test
    void everyEdgeIsAskedInThrees() {
        Map<String, Set<Instant>> asked = new TreeMap<>();
        for (ExportCases.Check check : CHECKS) {
            for (Verdict verdict : check.answer().verdicts()) {
                Measure measure = verdict.measure();
                if (verdict.why() != Verdict.Why.OTHER_WAY) {
                    asked.computeIfAbsent(measure.id().text(), absent -> new HashSet<>())
                            .add(check.export().on().in(measure.zone()));
                }
            }
        }
        List<String> missing = new ArrayList<>();
        for (Measure measure : LEDGER.measures().values()) {
            if (goesByItems(measure)) {
                for (Instant edge : edges(measure)) {
                    Set<Instant> around = Set.of(edge.minusSeconds(60), edge, edge.plusSeconds(60));
                    if (!asked.getOrDefault(measure.id().text(), Set.of()).containsAll(around)) {
                        missing.add(measure.id() + " " + AsOf.words(edge, measure.zone()));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean goesByItems(Measure measure) {
        boolean kind = measure.kind() == MeasureKind.CONTROL || measure.kind() == MeasureKind.IMPORT_BAR;
        return kind
                && switch (measure.scope().goods()) {
                    case Scope.ListedGoods listed -> true;
                    case Scope.AllGoods all -> false;
                    case Scope.DescribedGoods described ->
                        !described.controlledBy().isEmpty();
                };
    }

    private static Set<Instant> edges(Measure measure) {
        Set<Instant> edges = new TreeSet<>();
        for (Layer layer : measure.layers()) {
            if (layer.standing() == Standing.ENACTED) {
                if (!layer.period().startIsOpen()) {
                    edges.add(layer.period().from());
                }
                if (!layer.period().endIsOpen()) {
                    edges.add(layer.period().until());
                }
            }
        }
        return edges;
    }
}

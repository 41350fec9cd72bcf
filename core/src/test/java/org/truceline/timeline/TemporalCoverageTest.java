package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.Condition;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Scenario;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Standing;
import org.truceline.time.AsOf;

/// Every measure of the shipped ledger at every edge, a minute before, at, and a minute after: the timeline answers, or
/// says that nothing applies, or names what is missing; it never throws, and leaves no gap that no act declares.
///
/// No value is asserted here: a wrong rate passes. Values stand in the tests of the US and of the Chinese timelines.
final class TemporalCoverageTest {

    private static final Ledger LEDGER = Ledgers.shipped();

    static Stream<String> measures() {
        return LEDGER.measures().keySet().stream().map(Object::toString).sorted();
    }

    static Stream<String> duties() {
        return LEDGER.measures().values().stream()
                .filter(measure -> measure.kind() == MeasureKind.DUTY)
                .map(measure -> measure.id().text())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void answersAtEveryEdgeInEveryView(String id) {
        Measure measure = LEDGER.measure(id).orElseThrow();
        for (View view : views()) {
            for (Case asked : cases(measure)) {
                answersAtEveryEdge(view, measure, asked);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("measures")
    void answersAtEveryEdgeWhateverWasKnown(String id) {
        Measure measure = LEDGER.measure(id).orElseThrow();
        Case asked = Case.allGoods("CN", Instant.EPOCH);
        Set<Instant> learned = new TreeSet<>();
        for (Layer layer : measure.layers()) {
            learned.add(layer.announced());
            if (layer.published() != null) {
                learned.add(layer.published());
            }
        }
        for (Instant day : learned) {
            for (Instant known : around(day)) {
                View view = View.of(LEDGER).known(AsOf.at(known, measure.zone()));
                answersAtEveryEdge(view.with(Standing.values()), measure, asked);
                answersAtEveryEdge(view.clock(View.Clock.PUBLISHED), measure, asked);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("measures")
    void nothingChangesBetweenTwoEdges(String id) {
        Measure measure = LEDGER.measure(id).orElseThrow();
        Timeline timeline = View.of(LEDGER).with(Standing.values()).timeline(measure);
        for (Case asked : cases(measure)) {
            NavigableSet<Instant> edges = timeline.edges(asked);
            for (Instant edge : edges) {
                Instant next = edges.higher(edge);
                Instant last = next == null ? edge.plus(Duration.ofDays(9999)) : next.minusNanos(1);
                assertThat(timeline.at(asked.at(last)))
                        .as("%s for %s between %s and %s", id, asked.code(), edge, last)
                        .isEqualTo(timeline.at(asked.at(edge)));
            }
        }
    }

    /// A duty that has begun stays until an act ends it or its own term runs out: no instant between is without a
    /// layer, unless a layer lifts what would answer.
    @ParameterizedTest
    @MethodSource("duties")
    void aDutyThatHasBegunLeavesNoGap(String id) {
        Measure measure = LEDGER.measure(id).orElseThrow();
        Timeline timeline = View.of(LEDGER).timeline(measure);
        for (Case asked : cases(measure)) {
            Instant begun = null;
            Instant ended = null;
            for (Layer layer : timeline.layers()) {
                boolean reaches = layer.value() != null
                        && !layer.period().startIsOpen()
                        && timeline.at(asked.at(layer.period().from())).top() != null;
                if (reaches) {
                    begun = begun == null || layer.period().from().isBefore(begun)
                            ? layer.period().from()
                            : begun;
                    ended = ended == null || layer.period().until().isAfter(ended)
                            ? layer.period().until()
                            : ended;
                }
            }
            if (begun != null) {
                for (Instant edge : timeline.edges(asked).subSet(begun, true, ended, false)) {
                    Fold fold = timeline.at(asked.at(edge));
                    assertThat(fold.top() != null
                                    || !fold.lifting().isEmpty()
                                    || !fold.missing().isEmpty())
                            .as("%s for %s has a layer at %s", id, asked.code(), edge)
                            .isTrue();
                }
            }
        }
    }

    private static void answersAtEveryEdge(View view, Measure measure, Case asked) {
        Timeline timeline = view.timeline(measure);
        for (Instant edge : timeline.edges(asked)) {
            for (Instant at : around(edge)) {
                Fold fold = timeline.at(asked.at(at));
                assertThat(fold.value()).isNotNull();
                assertThat(fold.possible()).contains(new Fold.Possible(fold.top()));
                if (fold.undecided()) {
                    assertThat(fold.missing())
                            .as("%s for %s at %s says what is missing", measure.id(), asked.code(), at)
                            .isNotEmpty();
                }
            }
        }
    }

    /// The default view, one for each standing, one with all, and one for each scenario.
    private static List<View> views() {
        View view = View.of(LEDGER);
        List<View> views = new ArrayList<>(List.of(view, view.with(Standing.values())));
        for (Standing standing : Standing.values()) {
            views.add(view.with(standing));
        }
        for (Scenario scenario : LEDGER.scenarios().values()) {
            views.add(view.scenario(scenario));
        }
        return views;
    }

    /// Goods in general, and two numbers with their headings, or two items, from each list on which the measure leans.
    private static List<Case> cases(Measure measure) {
        Set<ListId> lists = new LinkedHashSet<>();
        switch (measure.scope().goods()) {
            case Scope.AllGoods all -> lists.addAll(all.except());
            case Scope.ListedGoods listed -> lists.addAll(listed.lists());
            case Scope.DescribedGoods described -> {
                // words only
            }
        }
        measure.layers().forEach(layer -> lists(layer.when(), lists));
        List<Case> cases = new ArrayList<>(List.of(Case.allGoods("CN", Instant.EPOCH)));
        for (ListId id : lists) {
            Map<String, List<DatedList.Row>> rows = LEDGER.list(id).rows().get();
            List<String> keys = rows.keySet().stream().sorted().toList();
            for (String key : new HashSet<>(List.of(keys.getFirst(), keys.getLast()))) {
                if (LEDGER.list(id).of() == DatedList.Of.ITEMS) {
                    cases.add(new Case(
                            null, "CN", Instant.EPOCH, Map.of(Condition.ITEM, new FactValue.Text(key + "|other"))));
                    continue;
                }
                cases.add(new Case(Code.parse((key + "000000").substring(0, 10)), "CN", Instant.EPOCH, Map.of()));
                cases.add(new Case(Code.parse(key.substring(0, 4)), "CN", Instant.EPOCH, Map.of()));
            }
        }
        return cases;
    }

    private static void lists(Condition condition, Set<ListId> into) {
        switch (condition) {
            case Condition.Listed listed -> into.add(listed.list());
            case Condition.Named named -> lists(named.condition(), into);
            case Condition.Not not -> lists(not.condition(), into);
            case Condition.All all -> all.conditions().forEach(inner -> lists(inner, into));
            case Condition.Any any -> any.conditions().forEach(inner -> lists(inner, into));
            default -> {
                // names no list
            }
        }
    }

    private static List<Instant> around(Instant edge) {
        return List.of(edge.minusSeconds(60), edge, edge.plusSeconds(60));
    }
}

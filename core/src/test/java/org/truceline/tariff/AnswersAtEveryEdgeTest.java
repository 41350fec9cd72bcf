package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Party;
import org.truceline.ledger.Scope;
import org.truceline.rate.Quantities;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// What the United States charge at every edge of the ledger, a minute before, at it, and a minute after: one number
/// for
/// each combination of lists, of the mainland, of Hong Kong and of Macau.
///
/// Every duty is accounted for once, sums are the totals, whatever cannot be told says what is missing, and between two
/// edges nothing changes. No rate is asserted here; rates stand in the cases.
final class AnswersAtEveryEdgeTest {

    private static final Ledger LEDGER = Ledgers.shipped();

    private static final Tariff US = Tariff.of(Party.US, View.of(LEDGER));

    private static final Instant FIRST = Instant.parse("2018-07-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2028-02-01T00:00:00Z");

    private static final List<Measure> DUTIES = LEDGER.measures().values().stream()
            .filter(measure ->
                    measure.kind() == MeasureKind.DUTY && measure.id().text().startsWith("us."))
            .toList();

    private static final Map<ListId, TreeSet<String>> KEYS = new HashMap<>();

    /// Facts so stated that few questions stay open.
    private static final Map<String, String> STATED = Map.of(
            "article",
            "other",
            "steel-value",
            "100",
            "aluminum-value",
            "50",
            "copper-value",
            "0",
            "metal-weight-share",
            "0.5",
            "in-quota",
            "no");

    @ParameterizedTest(name = "{0}, facts stated: {1}")
    @CsvSource({"CN, false", "CN, true", "HK, true", "MO, true"})
    void everyAnswerIsWholeAndNothingChangesBetweenTwoEdges(String origin, boolean stated) {
        Map<FactId, FactValue> facts = stated ? facts() : Map.of();
        for (String code : codes(origin)) {
            Line line = new Line(
                    Code.parse(code),
                    origin,
                    AsOf.at(FIRST, US.zone()),
                    new BigDecimal("1000"),
                    facts,
                    Quantities.none());
            Assessment from = US.assess(line);
            for (Instant edge : US.edges(line).subSet(FIRST, false, LAST, true)) {
                Assessment until = US.assess(line.entered(AsOf.at(edge.minusSeconds(60), US.zone())));
                if (!until.at().isBefore(from.at())) {
                    assertThat(said(until))
                            .as("%s of %s from %s to a minute before %s", code, origin, from.at(), edge)
                            .isEqualTo(said(from));
                    whole(until, line);
                }
                from = US.assess(line.entered(AsOf.at(edge, US.zone())));
                whole(from, line);
            }
        }
    }

    private static void whole(Assessment answer, Line line) {
        String about = line.code() + " of " + line.origin() + " at " + answer.at();
        BigDecimal sum = answer.components().stream()
                .map(Assessment.Component::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        switch (answer.outcome()) {
            case ANSWERED -> assertThat(answer.total()).as(about).isEqualByComparingTo(sum);
            case CANNOT_TELL -> assertThat(answer.undecided()).as(about).isNotEmpty();
            case OPEN ->
                assertThat(answer.open()).as(about).allSatisfy(measure -> assertThat(answer.at())
                        .isAfter(AsOf.endOf(measure.through()).in(measure.zone())));
        }
        boolean notCarried = answer.undecided().stream().anyMatch(Assessment.Undecided::notCarried);
        for (Assessment.Undecided one : answer.undecided()) {
            assertThat(!one.missing().isEmpty() || !one.units().isEmpty() || one.incomplete() != null || notCarried)
                    .as("%s: what is missing for %s", about, id(one.measure()))
                    .isTrue();
        }
        eachDutyOnce(answer, about);
        List<String> lists = answer.components().stream()
                .map(part -> id(part.measure()))
                .filter(id -> id.startsWith("us.s301.list-") || id.startsWith("us.s301.note-31-"))
                .toList();
        assertThat(lists)
                .as("%s: rates of Section 301 replace one another", about)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(answer.components().stream()
                        .map(Assessment.Component::heading)
                        .filter(Objects::nonNull)
                        .toList())
                .as("%s: headings", about)
                .doesNotHaveDuplicates();
    }

    private static void eachDutyOnce(Assessment answer, String about) {
        List<Measure> named = new ArrayList<>();
        answer.components().forEach(part -> named.add(part.measure()));
        answer.undecided().forEach(one -> named.add(one.measure()));
        answer.notApplied().forEach(one -> {
            named.add(one.measure());
            assertThat(one.reason())
                    .as("%s: why %s is not owed", about, id(one.measure()))
                    .isNotNull();
        });
        named.removeIf(Objects::isNull);
        Set<Measure> once = new HashSet<>(named);
        assertThat(once.size()).as("%s: duties named more than once", about).isEqualTo(named.size());
        assertThat(DUTIES.stream().filter(duty -> !once.contains(duty)).map(AnswersAtEveryEdgeTest::id))
                .as("%s: duties of which the answer does not speak", about)
                .isEmpty();
    }

    /// What an answer says of amounts and of doubts.
    private static List<Object> said(Assessment answer) {
        List<Object> said = new ArrayList<>();
        answer.components()
                .forEach(part -> said.add(
                        List.of(id(part.measure()), String.valueOf(part.heading()), part.amount(), part.basisValue())));
        answer.undecided().forEach(one -> said.add(id(one.measure()) + "?"));
        answer.notApplied()
                .forEach(one -> said.add(one.measure().id() + " " + one.reason().getClass() + one.heading()));
        answer.open().forEach(measure -> said.add(measure.id() + " open"));
        return said;
    }

    private static String id(@Nullable Measure measure) {
        return measure == null ? "base" : measure.id().text();
    }

    /// One number of eight or ten digits for each combination of the lists on which duties on goods of the origin lean.
    private static Collection<String> codes(String origin) {
        Set<ListId> lists = new HashSet<>();
        DUTIES.stream()
                .filter(measure -> measure.scope().reachesOrigin(origin))
                .forEach(measure -> lists.addAll(lists(measure)));
        Map<Set<ListId>, String> codes = new LinkedHashMap<>();
        codes.put(Set.of(), "28257000");
        Set<String> keys = new TreeSet<>();
        lists.forEach(list -> keys.addAll(LEDGER.list(list).rows().get().keySet()));
        for (String key : keys) {
            if (key.length() >= 8) {
                codes.putIfAbsent(lists.stream().filter(list -> on(list, key)).collect(Collectors.toSet()), key);
            }
        }
        return codes.values();
    }

    /// True if the list has a row for the number, for what it lies beneath, or for what lies beneath it.
    private static boolean on(ListId list, String code) {
        TreeSet<String> keys = KEYS.computeIfAbsent(
                list, id -> new TreeSet<>(LEDGER.list(id).rows().get().keySet()));
        for (int digits = code.length(); digits >= 2; digits--) {
            if (keys.contains(code.substring(0, digits))) {
                return true;
            }
        }
        String beneath = keys.higher(code);
        return beneath != null && beneath.startsWith(code);
    }

    private static Set<ListId> lists(Measure measure) {
        return switch (measure.scope().goods()) {
            case Scope.AllGoods all -> Set.copyOf(all.except());
            case Scope.ListedGoods listed -> Set.copyOf(listed.lists());
            case Scope.DescribedGoods described -> Set.of();
        };
    }

    private static Map<FactId, FactValue> facts() {
        Map<FactId, FactValue> facts = new TreeMap<>(java.util.Comparator.comparing(FactId::text));
        STATED.forEach((id, text) -> {
            FactId fact = new FactId(id);
            facts.put(fact, FactValue.parse(LEDGER.fact(fact), text));
        });
        return facts;
    }
}

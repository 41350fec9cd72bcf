package org.truceline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.Ledgers;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.MeasureId;
import org.truceline.time.AsOf;

/// Holdings against the threshold of an ownership rule, and years that run from a stated day.
final class HoldingTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final FactId TOGETHER = new FactId("together");
    private static final FactId SINGLE = new FactId("single");

    private static Ledger ledger(String aggregate, String compare) {
        return Ledgers.duty(
                """
                layers:
                  - {id: l, act: imposes, announced: 2025-01-01, from: 2025-01-01, rate: "10%", by: order}
                """,
                Map.of("facts/ships.yaml", """
                        facts:
                          - {id: together, type: share, of: call, name: {en: Together, ja: 合計, zh: 合计}, asked-by: CBP}
                          - {id: single, type: share, of: call, name: {en: Largest, ja: 最大, zh: 最大}, asked-by: CBP}
                        """, "measures/us/rule.yaml", """
                        measure: us.rule
                        kind: ownership-rule
                        name: {en: Rule, ja: 規則, zh: 规则}
                        authority: {statute: "19 U.S.C. 1", agency: President}
                        zone: America/New_York
                        attaches: vessel-arrival
                        scope: {parties: {described: {en: owners, ja: 船主, zh: 船东}}}
                        checked: {on: 2026-11-23, through: 2026-10-09}
                        layers:
                          - {id: rule, act: imposes, announced: 2025-01-01, from: 2025-02-01, rule: {threshold: "25", compare: COMPARE, aggregate: AGGREGATE, indirect: not-stated, stakes: [equity], nationalities: [US]}, by: order}
                        """.replace("COMPARE", compare)
                        .replace("AGGREGATE", aggregate)));
    }

    @ParameterizedTest(name = "added up: {0}, together {2}, the largest {3}: {4}")
    @CsvSource({
        "yes, at-least, 0.25, , YES, ",
        "yes, at-least, 0.2499, , NO, ",
        "yes, more-than, 0.25, , NO, ",
        "yes, more-than, 0.2501, , YES, ",
        "yes, at-least, , 0.25, YES, ",
        "yes, at-least, , 0.24, UNKNOWN, together",
        "yes, at-least, , 0, NO, ",
        "yes, at-least, , , UNKNOWN, together",
        "no, at-least, 0.9, 0.24, NO, ",
        "no, at-least, 0.9, 0.25, YES, ",
        "no, at-least, 0.9, , UNKNOWN, single",
        "no, at-least, 0.24, , NO, ",
        "not-stated, at-least, 0.3, 0.25, YES, ",
        "not-stated, at-least, 0.3, 0.1, UNKNOWN, us.rule",
        "not-stated, at-least, 0.3, , UNKNOWN, single",
        "not-stated, at-least, 0.2, 0.1, NO, ",
        "not-stated, at-least, , 0.1, UNKNOWN, together",
    })
    void aHoldingMeetsARuleAsTheRuleAddsUp(
            String aggregate,
            String compare,
            @Nullable String together,
            @Nullable String single,
            Truth.Kind kind,
            @Nullable String missing) {
        Map<FactId, FactValue> facts = new HashMap<>();
        put(facts, TOGETHER, together);
        put(facts, SINGLE, single);
        Truth truth = test(
                ledger(aggregate, compare),
                new Condition.Meets(TOGETHER, SINGLE, new MeasureId("us.rule")),
                facts,
                "2025-03-01T12:00");
        assertThat(truth.kind()).isEqualTo(kind);
        assertThat(truth.missing().stream().map(FactId::text).toList())
                .isEqualTo(missing == null ? List.of() : List.of(missing));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-31T23:59, NO", "2025-02-01T00:00, YES", "2025-02-01T00:01, YES"})
    void aRuleThatIsNotYetInForceIsMetByNobody(String at, Truth.Kind kind) {
        Map<FactId, FactValue> facts = new HashMap<>();
        put(facts, TOGETHER, "1");
        assertThat(test(
                                ledger("yes", "at-least"),
                                new Condition.Meets(TOGETHER, null, new MeasureId("us.rule")),
                                facts,
                                at)
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-31T23:59, NO",
        "2025-06-01T00:00, YES",
        "2025-06-01T00:01, YES",
        "2028-05-31T23:59, YES",
        "2028-06-01T00:00, NO",
        "2028-06-01T00:01, NO",
    })
    void yearsRunFromTheFirstInstantOfTheStatedDay(String at, Truth.Kind kind) {
        FactId ordered = new FactId("contract-date");
        Map<FactId, FactValue> facts = Map.of(ordered, new FactValue.Moment(AsOf.parse("2025-06-01")));
        assertThat(test(ledger("yes", "at-least"), new Condition.ForYears(ordered, 3), facts, at)
                        .kind())
                .isEqualTo(kind);
        assertThat(test(ledger("yes", "at-least"), new Condition.ForYears(ordered, 3), Map.of(), at)
                        .missing())
                .containsExactly(ordered);
    }

    private static void put(Map<FactId, FactValue> facts, FactId fact, @Nullable String share) {
        if (share != null) {
            facts.put(fact, new FactValue.Amount(new BigDecimal(share)));
        }
    }

    private static Truth test(Ledger ledger, Condition condition, Map<FactId, FactValue> facts, String at) {
        return View.of(ledger)
                .test(condition, NEW_YORK, new Case(null, "", AsOf.parse(at).in(NEW_YORK), facts));
    }
}

package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.rate.Quantities;
import org.truceline.rate.Unit;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// A handful of duties stated in the test, on goods of one code, 1111.11.11, that is free in column 1 unless the test
/// says
/// otherwise. Everything is announced and begins on 1 January 2025.
final class TinyTariff {

    /// A duty that hangs on a fact which nobody states: owed, or not.
    static final String PERHAPS = ", when: {fact: contract-date, before: \"2024-01-01T00:00\"}";

    private static final String FACTS = """
            facts:
              - {id: contract-date, type: instant, name: {en: Contract, ja: 契約, zh: 合同}, asked-by: CBP}
              - {id: article, type: text, name: {en: Article, ja: 品名, zh: 货品}, asked-by: CBP}
              - id: steel-value
                type: amount
                name: {en: Steel, ja: 鉄鋼, zh: 钢铁}
                asked-by: CBP
                unstated: {test: fails, why: {en: The whole, ja: 全額, zh: 全额}, by: order}
              - id: copper-value
                type: amount
                name: {en: Copper, ja: 銅, zh: 铜}
                asked-by: CBP
                unstated: {test: fails, why: {en: The whole, ja: 全額, zh: 全额}, by: order}
              - id: donation
                type: yes-no
                name: {en: Donation, ja: 寄贈, zh: 捐赠}
                asked-by: CBP
                unstated: {test: fails, why: {en: Not claimed, ja: 申告なし, zh: 未申报}, by: order}
              - id: us-content-value
                type: amount
                name: {en: US content, ja: 米国原産分, zh: 美国成分}
                asked-by: CBP
                unstated: {test: fails, why: {en: Not claimed, ja: 申告なし, zh: 未申报}, by: order}
              - {id: provision, type: code, begins: "98", name: {en: Provision, ja: 規定, zh: 条款}, asked-by: CBP}
              - {id: repair-value, type: amount, name: {en: Repair, ja: 修理, zh: 修理}, asked-by: CBP}
              - {id: admitted-on, type: instant, name: {en: Admitted, ja: 搬入, zh: 入区}, asked-by: CBP}
              - {id: withdrawn-on, type: instant, name: {en: Withdrawn, ja: 引取, zh: 提取}, asked-by: CBP}
              - {id: privileged, type: yes-no, name: {en: Privileged, ja: 特権, zh: 特权}, asked-by: CBP}
            """;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private final Map<FactId, String> facts = new HashMap<>();
    private Quantities quantities = Quantities.none();
    private @Nullable Ledger ledger;
    private String on = "2025-06-01";

    TinyTariff() {
        files.put("facts/us.yaml", FACTS);
        base("1111.11.11", "Free", "kg");
    }

    /// A duty on all goods at this rate.
    TinyTariff duty(String name, String rate) {
        return duty(name, rate, "");
    }

    /// @param more further keys of its one layer, each after a comma
    TinyTariff duty(String name, String rate, String more) {
        return measure(name, "test", "{all: yes}", layer("l", rate, more));
    }

    /// @param layers lines of layers as they stand in a measure file, before them perhaps `conditions` or `readings`
    TinyTariff measure(String name, String programme, String goods, String layers) {
        files.put("measures/us/" + name + ".yaml", """
                measure: us.%s
                kind: duty
                programme: %s
                name: {en: %s, ja: 関税, zh: 关税}
                authority: {statute: "19 U.S.C. 1", agency: President}
                zone: America/New_York
                attaches: entry
                scope: {origins: [CN], goods: %s}
                basis: customs-value
                checked: {on: 2026-11-23, through: 2026-10-09}
                %s
                """.formatted(
                        name, programme, name, goods, layers.contains("layers:") ? layers : "layers:\n" + layers));
        return this;
    }

    static String layer(String id, String rate, String more) {
        return String.format(
                Locale.ROOT,
                "  - {id: %s, act: imposes, announced: 2025-01-01, from: \"2025-01-01T00:01\", rate: \"%s\", by: order%s}%n",
                id,
                rate,
                more);
    }

    /// @param rule for instance `kind: one-of, order: [us.a, us.b]`
    TinyTariff relation(String rule) {
        relations.append(String.format(
                Locale.ROOT,
                "  - {id: r%d, %s, announced: 2025-01-01, from: \"2025-01-01T00:01\", by: order}%n",
                relations.length(),
                rule));
        return this;
    }

    /// The base rate of a code in the one edition, which runs from 2025 on.
    TinyTariff base(String code, String rate, String units) {
        return schedule(
                "  - {id: e1, from: 2025-01-01, until: open, by: order}\n",
                Code.parse(code).digits() + ',' + rate + ',' + units + ",e1\n");
    }

    TinyTariff schedule(String editions, String rows) {
        files.put("schedules/us/hts.yaml", """
                schedule: us/hts
                zone: America/New_York
                currency: USD
                name: {en: Schedule, ja: 税率表, zh: 税则}
                editions:
                %s
                rows: hts.csv
                """.formatted(editions));
        files.put("schedules/us/hts.csv", "code,rate,units,editions\n" + rows);
        return this;
    }

    /// Adds a heading to a list written before, for goods that are not the part of a number that it names.
    TinyTariff otherwise(String list, String heading) {
        files.computeIfPresent("lists/us/" + list + ".yaml", (file, text) -> text + "otherwise: \"" + heading + "\"\n");
        return this;
    }

    /// A complete list of codes; rows are `code,state,from,until,article`.
    TinyTariff list(String name, String... rows) {
        StringBuilder csv =
                new StringBuilder("code,state,announced,from,until,by,standing,confidence,heading,article\n");
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            csv.append(String.join(",", cells[0], cells[1], "2025-01-01", cells[2], cells[3], "order,,,", cells[4]))
                    .append('\n');
        }
        files.put("lists/us/" + name + ".yaml", """
                list: us/%s
                of: codes
                name: {en: List, ja: 一覧, zh: 清单}
                zone: America/New_York
                complete: yes
                count: %d
                by: order
                source: {where: here, confidence: high}
                rows: %s.csv
                """.formatted(
                        name,
                        java.util.Arrays.stream(rows)
                                .map(row -> row.substring(0, row.indexOf(',')))
                                .distinct()
                                .count(),
                        name));
        files.put("lists/us/" + name + ".csv", csv.toString());
        return this;
    }

    TinyTariff programmes(String... ids) {
        files.put(
                "programmes.yaml",
                "programmes:\n"
                        + java.util.Arrays.stream(ids)
                                .map(id -> "  - {id: " + id + ", name: {en: P, ja: 事業, zh: 项目}}\n")
                                .collect(Collectors.joining()));
        return this;
    }

    TinyTariff stating(String fact, String text) {
        facts.put(new FactId(fact), text);
        return this;
    }

    TinyTariff quantity(String unit, String number) {
        quantities = quantities.with(Unit.of(unit), new BigDecimal(number));
        return this;
    }

    TinyTariff on(String time) {
        on = time;
        return this;
    }

    Ledger ledger() {
        if (ledger == null) {
            Map<String, String> further = new LinkedHashMap<>(files);
            if (!relations.isEmpty()) {
                further.put("relations/us.yaml", "zone: America/New_York\nrelations:\n" + relations);
            }
            ledger = Ledgers.duty(
                    "layers:\n  - {id: off, act: ends, announced: 2024-01-01, from: 2024-01-01, rate: none, by: order}\n",
                    further);
        }
        return ledger;
    }

    Tariff tariff() {
        return Tariff.of(Party.US, View.of(ledger()));
    }

    Line line(String value) {
        return line("1111.11.11", value);
    }

    Line line(String code, String value) {
        Map<FactId, FactValue> stated = new HashMap<>();
        facts.forEach((id, text) -> stated.put(id, FactValue.parse(ledger().fact(id), text)));
        return new Line(Code.parse(code), "CN", AsOf.parse(on), new BigDecimal(value), stated, quantities);
    }

    Assessment assess(String value) {
        return tariff().assess(line(value));
    }

    /// The duties owed as `a=10.00, base=0.00`, in their order.
    static String owed(Assessment assessment) {
        return assessment.components().stream()
                .map(one -> (one.measure() == null ? "base" : name(one.measure())) + "=" + one.amount())
                .collect(Collectors.joining(", "));
    }

    /// Duties of which it cannot be told whether they are owed.
    static String undecided(Assessment assessment) {
        return assessment.undecided().stream()
                .map(one -> one.measure() == null ? "base" : name(one.measure()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Why a duty is not owed: `replaced`, `excluded`, ...
    static String why(Assessment assessment, String duty) {
        return assessment.notApplied().stream()
                .filter(one -> name(one.measure()).equals(duty))
                .map(one -> CaseAnswers.reason(one.reason()))
                .findFirst()
                .orElse("owed or undecided");
    }

    static String bounds(Assessment assessment) {
        Assessment.Bounds bounds = assessment.bounds();
        return bounds == null ? "none" : bounds.lowest() + " to " + bounds.highest();
    }

    private static String name(org.truceline.ledger.Measure measure) {
        return measure.id().text().substring("us.".length());
    }
}

package org.truceline.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.Ledgers;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Scenario;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// A tiny ledger with one duty, one promise to buy soybeans, one visit, and one agreement whose provisions the test
/// writes.
///
/// The duty is 30% from the start of 2025. The purchase: 12 million tonnes by the end of 2025 as written, by the end of
/// February 2026
/// as stated in December. The ledger has been kept through 2026-10-09.
final class TinyTruce {

    static final String DUTY =
            "layers:\n  - {id: r30, act: imposes, announced: 2025-01-01, from: 2025-01-01, rate: \"30%\", by: o-30}\n";

    private static final String SOYBEANS = """
            measure: cn.commitment.soybeans-2025
            kind: commitment
            name: {en: Soybeans, ja: 大豆, zh: 大豆}
            authority: {statute: none, agency: fact sheet}
            zone: Asia/Shanghai
            attaches: purchase
            scope: {origins: [US], goods: {described: {en: Soybeans, ja: 大豆, zh: 大豆}}}
            checked: {on: 2026-11-23, through: 2026-10-09}
            layers:
              - {id: p1, act: imposes, announced: 2025-11-01, from: 2025-11-01, target: {amount: "12", unit: Mt, by: "2026-01-01"}, by: sheet}
              - {id: st1, act: postpones, standing: stated, said-by: US, announced: 2025-12-03, from: 2025-12-03, target: {amount: "12", unit: Mt, by: "2026-03-01"}, by: interview}
            """;

    private static final String BOOKED = """
            series: cn.soybeans.booked
            counts: booked
            name: {en: Booked, ja: 成約, zh: 订购}
            unit: Mt
            zone: Asia/Shanghai
            points:
            """;

    private static final String VISIT = """
            events:
              - id: visit
                kind: visit
                zone: Asia/Shanghai
                name: {en: Visit, ja: 訪問, zh: 访问}
                dates:
            """;

    private final Map<String, String> files = new LinkedHashMap<>();
    private String layers = DUTY;

    /// Further layers of the duty, one line each.
    TinyTruce duty(String... lines) {
        layers = DUTY + lines("  ", lines);
        return this;
    }

    /// Provisions of the agreement, without side, name and source.
    TinyTruce promised(String... provisions) {
        StringBuilder yaml = new StringBuilder("""
                agreement: truce
                name: {en: Truce, ja: 休戦, zh: 休战}
                announced: 2025-11-01
                place: {en: Busan, ja: 釜山, zh: 釜山}
                between: [US, CN]
                by: [sheet]
                provisions:
                """);
        for (String provision : provisions) {
            yaml.append(
                            "  - {side: US, claimed-by: both, announced: 2025-11-01, by: sheet, name: {en: P, ja: P, zh: P}, ")
                    .append(provision)
                    .append("}\n");
        }
        files.put("agreements/truce.yaml", yaml.toString());
        return this;
    }

    /// Figures booked: `{at: 2025-12-31, announced: 2026-01-08, value: "8"}`, without the source.
    TinyTruce booked(String... points) {
        StringBuilder yaml = new StringBuilder(BOOKED);
        for (String point : points) {
            yaml.append("  - ").append(point.replace("}", ", by: customs}")).append('\n');
        }
        files.put("measures/cn/soybeans.yaml", SOYBEANS);
        files.put(
                "figures/booked.yaml",
                points.length == 0 ? yaml.toString().replace("points:", "points: []") : yaml.toString());
        return this;
    }

    /// The promise to buy with another target, and no later statement of it.
    TinyTruce target(String target) {
        StringBuilder yaml = new StringBuilder();
        for (String line : SOYBEANS.lines().toList()) {
            if (!line.contains("id: st1")) {
                yaml.append(line.replaceFirst("target: \\{[^}]*}", "target: " + target))
                        .append('\n');
            }
        }
        files.put("measures/cn/soybeans.yaml", yaml.toString());
        return this;
    }

    /// What was said of the day of the visit, and how it went if a line begins with `outcome `.
    TinyTruce visit(String... lines) {
        StringBuilder dates = new StringBuilder(VISIT);
        StringBuilder outcomes = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("outcome ")) {
                outcomes.append("      - {announced: ")
                        .append(line.substring("outcome ".length()))
                        .append(", text: {en: Held, ja: 実施, zh: 举行}, by: report}\n");
            } else {
                dates.append("      - ")
                        .append(line.replace("}", ", by: spokesman}"))
                        .append('\n');
            }
        }
        files.put("events/visit.yaml", dates + (outcomes.isEmpty() ? "" : "    outcomes:\n" + outcomes));
        return this;
    }

    /// A scenario `complete` that takes the ledger to be complete after its horizon.
    TinyTruce complete() {
        files.put("scenarios/complete.yaml", """
                scenario: complete
                name: {en: Complete, ja: 完結, zh: 完整}
                assumes: [{en: No further act, ja: 追加の法令なし, zh: 无后续法令}]
                no-further-act: yes
                layers: []
                """);
        return this;
    }

    Ledger ledger() {
        return Ledgers.duty(layers, files);
    }

    /// The one provision as it stands on a day, as known that day.
    ProvisionState on(String day) {
        return on(day, day);
    }

    ProvisionState on(String day, String known) {
        return states(View.of(ledger()).known(AsOf.parse(known)), day).getFirst();
    }

    ProvisionState inScenario(String day) {
        Ledger ledger = ledger();
        Scenario scenario = ledger.scenarios().get("complete");
        return states(View.of(ledger).scenario(scenario), day).getFirst();
    }

    /// The visit as it stands on a day, as known that day.
    EventState visitOn(String day) {
        Ledger ledger = ledger();
        AsOf when = AsOf.parse(day);
        return EventState.of(View.of(ledger).known(when), ledger.events().get("visit"), when);
    }

    /// The purchase as it stands on a day, as known that day.
    CommitmentState purchaseOn(String day) {
        Ledger ledger = ledger();
        AsOf when = AsOf.parse(day);
        return CommitmentState.all(View.of(ledger).known(when), when).getFirst();
    }

    private static List<ProvisionState> states(View view, String day) {
        Agreement agreement = view.ledger().agreements().get("truce");
        return AgreementState.of(view, agreement, AsOf.parse(day)).provisions();
    }

    private static String lines(String indent, String... lines) {
        StringBuilder yaml = new StringBuilder();
        for (String line : lines) {
            yaml.append(indent).append("- ").append(line).append('\n');
        }
        return yaml.toString();
    }
}

package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Party;
import org.truceline.rate.Quantities;
import org.truceline.rate.RateExpression;
import org.truceline.time.AsOf;
import org.truceline.timeline.Case;
import org.truceline.timeline.Membership;
import org.truceline.timeline.View;

/// What the lists of Section 232 metals must keep so that the measures that read them stay simple.
class MetalTiersTest {

    private static final List<String> TIERS = List.of("articles", "derivatives", "25", "mobile", "15", "k");
    private static final List<String> STEEL = List.of("steel", "steel-derivatives", "steel-content");
    private static final List<String> ALUMINIUM = List.of("aluminum", "aluminum-derivatives", "aluminum-content");

    private final View view = View.of(Ledgers.shipped());

    /// One heading only (U.S. note 16(a)): the layers of the measure need no order among tiers.
    @ParameterizedTest
    @ValueSource(strings = {"2026-04-06T05:00:00Z", "2026-06-08T05:00:00Z", "2028-01-02T05:00:00Z"})
    void noNumberIsOnTwoTiersOnOneDay(String at) {
        assertThat(onSeveral(TIERS.stream().map("metals-2026-"::concat).toList(), Instant.parse(at)))
                .isEmpty();
    }

    /// Each metal is charged once, on the full value or on its content.
    @ParameterizedTest
    @ValueSource(
            strings = {"2018-04-01T05:00:00Z", "2020-02-09T05:00:00Z", "2025-03-13T05:00:00Z", "2025-09-01T05:00:00Z"})
    void noNumberIsOnTwoListsOfOneMetalOnOneDay(String at) {
        assertThat(onSeveral(STEEL, Instant.parse(at))).isEmpty();
        assertThat(onSeveral(ALUMINIUM, Instant.parse(at))).isEmpty();
    }

    /// Otherwise the headings for a total that is reached (9903.82.08, .11, .24, .26) would have to be carried too.
    @Test
    void noGoodOfATotalTierReachesItsTotalByTheBaseRateAlone() {
        Tariff tariff = Tariff.of(Party.US, view);
        Instant at = Instant.parse("2026-08-01T05:00:00Z");
        assertThat(numbers()
                        .filter(code -> on("metals-2026-15", code, at) || on("metals-2026-k", code, at))
                        .map(code -> new Line(
                                code, "CN", AsOf.parse("2026-08-01"), BigDecimal.ONE, Map.of(), Quantities.none()))
                        .map(tariff::baseRate)
                        .map(base -> ((BaseRate.Found) base).printed())
                        .map(printed ->
                                RateExpression.parse(printed).adValorem().orElseThrow()))
                .isNotEmpty()
                .allMatch(rate -> rate.compareTo(new BigDecimal("0.10")) < 0);
    }

    private List<String> onSeveral(List<String> lists, Instant at) {
        List<String> found = new ArrayList<>();
        numbers().forEach(code -> {
            List<String> on = lists.stream().filter(list -> on(list, code, at)).toList();
            if (on.size() > 1) {
                found.add(code.dotted() + " " + on);
            }
        });
        return found;
    }

    private boolean on(String list, Code code, Instant at) {
        Case asked = new Case(code, "CN", at, Map.of());
        return view.membership(new ListId("us/s232-" + list), asked).answer() == Membership.Answer.ON;
    }

    private Stream<Code> numbers() {
        return view.ledger().schedules().get("us/hts").rows().get().keySet().stream()
                .filter(code -> code.length() == 10)
                .map(Code::parse);
    }
}

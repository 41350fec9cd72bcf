package org.truceline.portfee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.Ledgers;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Party;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// What holds of every call and of every ship's calls, against the fees written a second time.
final class PortFeePropertiesTest {

    private static final MonthDay SEVENTEENTH = MonthDay.of(4, 17);
    private static final View LAPSED =
            View.of(Ledgers.shipped()).scenario(Ledgers.shipped().scenarios().get("lapse"));
    private static final PortFees US = PortFees.of(Party.US, LAPSED);
    private static final PortFees CN = PortFees.of(Party.CN, LAPSED);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aCallThatStatesEverythingOwesWhatTheSecondProgramSays(long seed) {
        RandomCalls random = new RandomCalls(seed);
        for (int i = 0; i < 400; i++) {
            Call call = random.call("1", random.ship());
            for (PortFees fees : List.of(US, CN)) {
                assertThat(fees.assess(call).amount())
                        .as(fees.authority() + " " + call)
                        .isEqualTo(NaivePortFees.fee(fees == US, call));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aFactThatIsForgottenLeavesTheFeeWithinTheBounds(long seed) {
        RandomCalls random = new RandomCalls(seed);
        for (int i = 0; i < 200; i++) {
            Call call = random.call("1", random.ship());
            for (PortFees fees : List.of(US, CN)) {
                BigDecimal told = NaivePortFees.fee(fees == US, call);
                Map<FactId, FactValue> fewer = new HashMap<>(call.facts());
                List<FactId> facts =
                        new ArrayList<>(fewer.keySet().stream().sorted().toList());
                for (int forgotten = random.number(3) + 1; forgotten > 0; forgotten--) {
                    FactId fact = facts.remove(random.number(facts.size()));
                    boolean claim = Ledgers.shipped().fact(fact).unstated() != null;
                    if (!claim) {
                        fewer.remove(fact);
                    }
                }
                CallFee fee = fees.assess(Call.alone(call.arrival(), fewer));
                assertThat(fee.fee().lowest())
                        .as(fees.authority() + " " + fewer)
                        .isLessThanOrEqualTo(told);
                if (fee.fee().highest() != null) {
                    assertThat(fee.fee().highest())
                            .as(fees.authority() + " " + fewer)
                            .isGreaterThanOrEqualTo(told);
                }
                assertThat(fee.missing().isEmpty())
                        .as(fees.authority() + " " + fewer)
                        .isEqualTo(fee.fee().isExact());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void theCallsOfAShipOweWhatTheSecondProgramSaysInWhateverOrderTheyAreGiven(long seed) {
        RandomCalls random = new RandomCalls(seed);
        Map<FactId, FactValue> ship = random.ship();
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(random.call("v" + random.number(12), ship));
        }
        for (PortFees fees : List.of(US, CN)) {
            List<BigDecimal> expected = NaivePortFees.history(fees == US, calls, SEVENTEENTH);
            assertThat(amounts(fees, calls)).as(fees.authority() + " " + seed).isEqualTo(expected);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(seed));
            assertThat(amounts(fees, order.stream().map(calls::get).toList()))
                    .as(fees.authority() + " " + seed + " shuffled")
                    .isEqualTo(order.stream().map(expected::get).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void whereTheYearIsNotToldTheBoundsHoldEveryYear(long seed) {
        RandomCalls random = new RandomCalls(seed);
        Map<FactId, FactValue> ship = new HashMap<>(random.ship());
        ship.put(new FactId("operator-country"), new FactValue.Text("CN"));
        ship.put(new FactId("vessel-type"), new FactValue.Text("bulk"));
        List<Call> calls = new ArrayList<>();
        AsOf begin = AsOf.parse("2026-11-20T09:00-05:00");
        for (int i = 0; i < 14; i++) {
            AsOf at = new AsOf.Exact(((AsOf.Exact) begin).time().plusDays(14L * i + random.number(10)));
            calls.add(new Call("ship", "v" + i, null, at, ship));
        }
        List<CallAnswer> answers = Voyages.of(US, List.of()).answers(calls);
        for (MonthDay year : List.of(MonthDay.of(1, 1), SEVENTEENTH, MonthDay.of(10, 14))) {
            List<BigDecimal> told = NaivePortFees.history(true, calls, year);
            for (int i = 0; i < calls.size(); i++) {
                Bounds bounds = answers.get(i).now().fee();
                assertThat(bounds.lowest()).isLessThanOrEqualTo(told.get(i));
                assertThat(bounds.highest()).isGreaterThanOrEqualTo(told.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void noShipPaysMoreThanFiveTimesItsHighestFeeInAYearAndNoPauseCounts(long seed) {
        RandomCalls random = new RandomCalls(seed);
        Map<FactId, FactValue> ship = new HashMap<>(random.ship());
        ship.put(new FactId("flag"), new FactValue.Text("US"));
        ship.put(new FactId("built"), new FactValue.Text("KR"));
        ship.put(new FactId("repair-only"), new FactValue.Text("no"));
        List<Call> calls = new ArrayList<>();
        AsOf.Exact begin = (AsOf.Exact) AsOf.parse("2026-04-17T09:00+08:00");
        for (int i = 0; i < 40; i++) {
            calls.add(
                    new Call("ship", "v" + i, null, new AsOf.Exact(begin.time().plusDays(9L * i)), ship));
        }
        List<BigDecimal> amounts = amounts(CN, calls);
        BigDecimal highest = Collections.max(amounts);
        assertThat(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(highest.multiply(BigDecimal.valueOf(5)));
        assertThat(highest).isPositive();
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i)
                    .arrival()
                    .in(CN.zone())
                    .isBefore(AsOf.parse("2026-11-10T13:01+08:00").in(CN.zone()))) {
                assertThat(amounts.get(i)).isZero();
            }
        }
    }

    private static List<BigDecimal> amounts(PortFees fees, List<Call> calls) {
        return Voyages.of(fees, List.of(SEVENTEENTH)).answers(calls).stream()
                .map(answer -> answer.now().amount())
                .toList();
    }
}

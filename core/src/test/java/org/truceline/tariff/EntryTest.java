package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truceline.Ledgers;
import org.truceline.goods.Code;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Party;
import org.truceline.rate.Quantities;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// Lines that one entry declares together.
class EntryTest {

    private static final FactId MODE = new FactId("mode");
    private static final Ledger LEDGER = Ledgers.shipped();

    @Test
    void linesEnteredAtDifferentTimesAreNoEntry() {
        assertThatThrownBy(() -> Entry.of(
                        LEDGER, List.of(line("2026-09-15", "10", Map.of()), line("2026-09-16", "10", Map.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines of one entry are entered at one time, and these say 2026-09-15 and 2026-09-16");
    }

    @Test
    void linesThatContradictEachOtherAboutTheEntryAreRefused() {
        assertThatThrownBy(() -> Entry.of(
                        LEDGER,
                        List.of(
                                line("2026-09-15", "10", Map.of(MODE, new FactValue.Text("vessel"))),
                                line("2026-09-15", "10", Map.of(MODE, new FactValue.Text("air"))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines of one entry agree on mode, and these say vessel and air");
    }

    @Test
    void everyLineKnowsTheValueOfTheEntryAndWhatAnotherLineSaysOfIt() {
        Entry entry = Entry.of(
                LEDGER,
                List.of(
                        line("2026-09-15", "10", Map.of(MODE, new FactValue.Text("vessel"))),
                        line("2026-09-15", "32.50", Map.of())));
        assertThat(entry.value()).isEqualByComparingTo("42.50");
        assertThat(entry.lines()).allSatisfy(line -> assertThat(line.facts())
                .containsEntry(MODE, new FactValue.Text("vessel"))
                .containsEntry(Condition.ENTRY_VALUE, new FactValue.Amount(new BigDecimal("42.50"))));
    }

    @Test
    void twoLinesThatHangOnTheSameFactOfTheEntryTurnTogether() {
        Entry entry =
                Entry.of(LEDGER, List.of(line("2026-09-15", "10000", Map.of()), line("2026-09-15", "30000", Map.of())));
        List<LineFees> fees = Fees.of(Party.US, View.of(LEDGER)).on(entry);
        assertThat(fees).extracting(LineFees::total).containsOnlyNulls();
        assertThat(fees.getFirst().bounds())
                .isEqualTo(new Assessment.Bounds(new BigDecimal("34.64"), new BigDecimal("47.14")));
        assertThat(fees.getLast().bounds())
                .isEqualTo(new Assessment.Bounds(new BigDecimal("103.92"), new BigDecimal("141.42")));
    }

    @Test
    void noFeeIsToldWhereNoneIsCarried() {
        Line line = new Line(
                Code.parse("12019010"),
                "US",
                AsOf.parse("2025-11-14"),
                new BigDecimal("10000"),
                Map.of(),
                Quantities.none());
        LineFees fees = Fees.of(Party.CN, View.of(LEDGER)).on(Entry.of(line)).getFirst();
        assertThat(fees.total()).isNull();
        assertThat(fees.bounds()).isNull();
    }

    private static Line line(String on, String value, Map<FactId, FactValue> facts) {
        return new Line(
                Code.parse("6109.10.00"), "CN", AsOf.parse(on), new BigDecimal(value), facts, Quantities.none());
    }
}

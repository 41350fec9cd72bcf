package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// The lines that one entry declares together. Limits of fees bind their sum.
///
/// Shape: at least one line, in the order in which they were declared; all entered at one time. A fact of the entry
/// that one line states stands on every line, and so does the value of the entry, as the fact `entry-value`.
public record Entry(List<Line> lines) {

    /// The number by which lines of one entry are known.
    public static final FactId NUMBER = new FactId("entry-number");

    public Entry {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an entry has at least one line");
        }
    }

    /// A line by itself, taken as an entry of its own.
    public static Entry of(Line line) {
        return new Entry(List.of(line.with(Condition.ENTRY_VALUE, new FactValue.Amount(line.value()))));
    }

    /// Lines of one entry.
    ///
    /// @throws IllegalArgumentException saying what contradicts what, if they were entered at different times, or
    ///     state a fact of the entry differently
    public static Entry of(Ledger ledger, List<Line> lines) {
        Map<FactId, FactValue> shared = new LinkedHashMap<>();
        BigDecimal value = BigDecimal.ZERO;
        for (Line line : lines) {
            value = value.add(line.value());
            AsOf first = lines.getFirst().entered();
            if (!line.entered().equals(first)) {
                throw new IllegalArgumentException("lines of one entry are entered at one time, and these say "
                        + first.text() + " and " + line.entered().text());
            }
            line.facts().forEach((id, stated) -> share(ledger, shared, id, stated));
        }
        shared.put(Condition.ENTRY_VALUE, new FactValue.Amount(value));
        List<Line> complete = new ArrayList<>();
        for (Line line : lines) {
            Line whole = line;
            for (Map.Entry<FactId, FactValue> fact : shared.entrySet()) {
                whole = whole.with(fact.getKey(), fact.getValue());
            }
            complete.add(whole);
        }
        return new Entry(complete);
    }

    private static void share(Ledger ledger, Map<FactId, FactValue> shared, FactId id, FactValue stated) {
        Fact fact = ledger.facts().get(id);
        if (fact == null || fact.of() != Fact.Of.ENTRY) {
            return;
        }
        FactValue before = shared.putIfAbsent(id, stated);
        if (before != null && !before.text().equalsIgnoreCase(stated.text())) {
            throw new IllegalArgumentException(
                    "lines of one entry agree on " + id + ", and these say " + before.text() + " and " + stated.text());
        }
    }

    /// The customs value of all lines.
    public BigDecimal value() {
        return lines.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The time at which it was entered.
    public AsOf entered() {
        return lines.getFirst().entered();
    }

    /// The same entry made at another time.
    public Entry entered(AsOf other) {
        return new Entry(lines.stream().map(line -> line.entered(other)).toList());
    }
}

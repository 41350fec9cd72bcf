package org.truceline.tariff;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Party;
import org.truceline.ledger.Relation;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.Truth;
import org.truceline.timeline.View;

/// Which instant fixes the rates of a line: the entry, unless a relation in force on entry names another that the line
/// states, as of goods out of a warehouse or a foreign-trade zone.
final class Dating {

    private final Party authority;
    private final View view;
    private final RelationsInForce relations;

    Dating(Party authority, View view, RelationsInForce relations) {
        this.authority = authority;
        this.view = view;
        this.relations = relations;
    }

    /// The instant that a relation names; null if it is the entry.
    ///
    /// @param entered the instant of entry
    @Nullable
    Dated of(Line line, Instant entered) {
        if (line.facts().isEmpty()) {
            return null;
        }
        Case asked = new Case(line.code(), line.origin(), entered, line.facts());
        for (Relation relation : relations.at(entered).relations()) {
            if (relation.rule() instanceof Relation.Dates dates
                    && dates.party() == authority
                    && line.facts().get(dates.fact()) instanceof FactValue.Moment stated
                    && view.test(dates.when(), relation.zone(), asked).kind() == Truth.Kind.YES) {
                return new Dated(relation, dates, stated.moment().in(relation.zone()));
            }
        }
        return null;
    }

    /// True if the line states a fact that may fix the instant of its rates.
    boolean concerns(Line line) {
        return line.facts().keySet().stream().anyMatch(relations.dating()::contains);
    }

    /// What is stated of a line, for conditions: its facts; its value beside them; and its entry, if the rates are not
    /// those of the entry.
    static Map<FactId, FactValue> stated(Line line, @Nullable Dated dated) {
        if (line.facts().isEmpty()) {
            return Map.of();
        }
        Map<FactId, FactValue> stated = new HashMap<>(line.facts());
        stated.put(Condition.CUSTOMS_VALUE, new FactValue.Amount(line.value()));
        if (dated != null) {
            stated.put(Condition.ENTERED, new FactValue.Moment(line.entered()));
        }
        return stated;
    }
}

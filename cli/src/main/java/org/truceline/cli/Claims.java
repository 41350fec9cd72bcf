package org.truceline.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Scenario;

/// The values of a fact that the layers of a ledger ask for. A claim that none of them asks for would be passed over in
/// silence.
final class Claims {

    private Claims() {}

    /// The values, in order.
    static List<String> of(Ledger ledger, FactId fact) {
        Set<String> values = new TreeSet<>();
        for (Measure measure : ledger.measures().values()) {
            measure.layers().forEach(layer -> collect(layer, fact, values));
        }
        for (Scenario scenario : ledger.scenarios().values()) {
            scenario.layers().forEach(layer -> collect(layer, fact, values));
        }
        return List.copyOf(values);
    }

    private static void collect(Layer layer, FactId fact, Set<String> values) {
        collect(layer.when(), fact, values);
    }

    private static void collect(Condition condition, FactId fact, Set<String> values) {
        switch (condition) {
            case Condition.Equal equal -> {
                if (equal.fact().equals(fact)) {
                    values.add(equal.text());
                }
            }
            case Condition.Named named -> collect(named.condition(), fact, values);
            case Condition.Not not -> collect(not.condition(), fact, values);
            case Condition.All all -> all.conditions().forEach(one -> collect(one, fact, values));
            case Condition.Any any -> any.conditions().forEach(one -> collect(one, fact, values));
            case Condition.Always always -> {}
            case Condition.Before before -> {}
            case Condition.AtLeast atLeast -> {}
            case Condition.Stated stated -> {}
            case Condition.Within within -> {}
            case Condition.On on -> {}
            case Condition.After after -> {}
            case Condition.Sum sum -> {}
            case Condition.Meets meets -> {}
            case Condition.ForYears years -> {}
            case Condition.Listed listed -> {}
        }
    }
}

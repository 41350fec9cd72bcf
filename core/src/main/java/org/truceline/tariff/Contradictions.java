package org.truceline.tariff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Contradiction;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Party;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.Truth;
import org.truceline.timeline.View;

/// What a line says against itself. A line with a contradiction is refused, and not priced on one half of what it says.
public final class Contradictions {

    /// One thing that is wrong with a line.
    public sealed interface Found {

        /// A stable word for it.
        String id();
    }

    /// Facts that the ledger does not let stand together.
    public record Stated(Contradiction contradiction) implements Found {
        @Override
        public String id() {
            return contradiction.id();
        }
    }

    /// A claim that no act makes for goods of this code.
    ///
    /// @param value what is claimed, such as a heading
    public record Claimed(FactId fact, String value) implements Found {
        @Override
        public String id() {
            return "claim-not-for-these-goods";
        }
    }

    private Contradictions() {}

    /// Everything that is wrong, in the order of the ledger; empty if nothing is.
    public static List<Found> of(Tariff tariff, Line line) {
        if (line.facts().isEmpty()) {
            return List.of();
        }
        View view = tariff.view();
        Case asked = asked(tariff, line);
        List<Found> found = new ArrayList<>();
        met(tariff, asked, Contradiction.Then.REFUSED).map(Stated::new).forEach(found::add);
        line.facts().keySet().stream()
                .sorted()
                .filter(id -> isClaim(view.ledger().facts().get(id)))
                .filter(id -> !mayBeGranted(view, tariff.authority(), id, asked))
                .map(id -> new Claimed(id, text(line, id)))
                .forEach(found::add);
        return found;
    }

    /// What stands against a line that is answered all the same, in the order of the ledger.
    static List<Contradiction> told(Tariff tariff, Line line) {
        return line.facts().isEmpty()
                ? List.of()
                : met(tariff, asked(tariff, line), Contradiction.Then.TOLD).toList();
    }

    private static Stream<Contradiction> met(Tariff tariff, Case asked, Contradiction.Then then) {
        return tariff.view().ledger().contradictions().stream()
                .filter(one -> one.party() == tariff.authority()
                        && one.then() == then
                        && tariff.view().test(one.when(), one.zone(), asked).kind() == Truth.Kind.YES);
    }

    private static Case asked(Tariff tariff, Line line) {
        Map<FactId, FactValue> facts = new HashMap<>(line.facts());
        facts.put(Condition.CUSTOMS_VALUE, new FactValue.Amount(line.value()));
        return new Case(line.code(), line.origin(), line.entered().in(tariff.zone()), facts);
    }

    private static String text(Line line, FactId id) {
        FactValue value = line.facts().get(id);
        return value == null ? "" : value.text();
    }

    /// A code that only means something where a layer asks for it.
    private static boolean isClaim(@Nullable Fact fact) {
        return fact != null && fact.type() == Fact.Type.CODE && fact.begins() == null;
    }

    /// True if some layer asks for the claim and may be met by these goods, whatever the day.
    private static boolean mayBeGranted(View view, Party authority, FactId id, Case asked) {
        FactValue value = asked.facts().get(id);
        for (Measure measure : view.ledger().measures().values()) {
            if (measure.party() == authority) {
                for (Layer layer : measure.layers()) {
                    boolean asks = value != null && asksFor(layer.when(), id, value);
                    if (asks && mayHold(view, measure, layer, asked)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean mayHold(View view, Measure measure, Layer layer, Case asked) {
        Case then = layer.period().startIsOpen() || layer.period().contains(asked.at())
                ? asked
                : asked.at(layer.period().from());
        return view.test(layer.when(), measure.zone(), then).kind() != Truth.Kind.NO
                || view.test(layer.when(), measure.zone(), asked).kind() != Truth.Kind.NO;
    }

    private static boolean asksFor(Condition condition, FactId id, FactValue value) {
        return switch (condition) {
            case Condition.Equal equal -> equal.fact().equals(id) && value.says(equal.text());
            case Condition.Named named -> asksFor(named.condition(), id, value);
            case Condition.Not not -> asksFor(not.condition(), id, value);
            case Condition.All all -> all.conditions().stream().anyMatch(one -> asksFor(one, id, value));
            case Condition.Any any -> any.conditions().stream().anyMatch(one -> asksFor(one, id, value));
            case Condition.Always always -> false;
            case Condition.Before before -> false;
            case Condition.AtLeast atLeast -> false;
            case Condition.Stated stated -> false;
            case Condition.Within within -> false;
            case Condition.On on -> false;
            case Condition.After after -> false;
            case Condition.Sum sum -> false;
            case Condition.Meets meets -> false;
            case Condition.ForYears years -> false;
            case Condition.Listed listed -> false;
        };
    }
}

package org.truceline.timeline;

import java.util.ArrayList;
import java.util.List;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;

/// Finds the facts on which the answer of a measure may hang for a case, whatever the case states.
///
/// A layer counts only while it runs, if its condition can hold for goods of that code on that day, and if no layer
/// that
/// always holds lies above it for good.
final class Asks {

    private final View view;
    private final Case asked;
    private final List<Ask> found = new ArrayList<>();

    /// How a condition stands before any fact is known.
    private enum Stand {
        HOLDS,
        FAILS,
        HANGS
    }

    Asks(View view, Case asked) {
        this.view = view;
        this.asked = asked;
    }

    /// @param layers from bottom to top
    List<Ask> of(List<Layer> layers) {
        List<Layer> running = layers.stream()
                .filter(layer -> layer.period().contains(asked.at()) && stand(layer.when()) != Stand.FAILS)
                .toList();
        List<Layer> lifting = running.stream()
                .filter(layer -> running.stream().anyMatch(layer::lifts))
                .toList();
        List<Layer> there =
                running.stream().filter(layer -> !surelyLifted(layer, lifting)).toList();
        List<Layer> lifts = there.stream().filter(lifting::contains).toList();
        lifts.forEach(layer -> collect(layer.when(), layer));
        List<List<Layer>> covers = new ArrayList<>();
        for (Layer layer : there.reversed()) {
            if (!(layer.content() instanceof Layer.Lifts) && canShow(layer, covers)) {
                collect(layer.when(), layer);
                if (stand(layer.when()) == Stand.HOLDS) {
                    covers.add(lifts.stream().filter(one -> one.lifts(layer)).toList());
                }
            }
        }
        return found;
    }

    /// True if a layer that always holds removes it, and nothing can remove that layer.
    private boolean surelyLifted(Layer layer, List<Layer> lifting) {
        return lifting.stream()
                .anyMatch(lifts -> lifts.lifts(layer)
                        && stand(lifts.when()) == Stand.HOLDS
                        && lifting.stream().noneMatch(other -> other.lifts(lifts) && !surelyLifted(other, lifting)));
    }

    /// @param covers for each layer above that always holds, the layers that may remove it: one of them must leave this
    ///               layer in place
    private static boolean canShow(Layer layer, List<List<Layer>> covers) {
        return covers.stream().allMatch(lifts -> lifts.stream().anyMatch(one -> !one.lifts(layer)));
    }

    private Stand stand(Condition condition) {
        return switch (condition) {
            case Condition.Always always -> Stand.HOLDS;
            case Condition.Named named -> stand(named.condition());
            case Condition.Before before ->
                before.fact().equals(Condition.ENTERED) ? of(asked.at().isBefore(before.edge())) : Stand.HANGS;
            case Condition.Listed listed -> stand(listed);
            case Condition.AtLeast atLeast -> Stand.HANGS;
            case Condition.Equal equal -> Stand.HANGS;
            case Condition.Stated stated -> Stand.HANGS;
            case Condition.Within within -> Stand.HANGS;
            case Condition.On on -> Stand.HANGS;
            case Condition.After after -> Stand.HANGS;
            case Condition.Sum sum -> Stand.HANGS;
            case Condition.Meets meets -> Stand.HANGS;
            case Condition.ForYears years -> Stand.HANGS;
            case Condition.All all -> each(all.conditions(), Stand.FAILS, Stand.HOLDS);
            case Condition.Any any -> each(any.conditions(), Stand.HOLDS, Stand.FAILS);
            case Condition.Not not ->
                switch (stand(not.condition())) {
                    case HOLDS -> Stand.FAILS;
                    case FAILS -> Stand.HOLDS;
                    case HANGS -> Stand.HANGS;
                };
        };
    }

    private static Stand of(boolean holds) {
        return holds ? Stand.HOLDS : Stand.FAILS;
    }

    private Stand stand(Condition.Listed listed) {
        return switch (view.membership(listed.list(), asked).answer()) {
            case ON -> Stand.HOLDS;
            case OFF -> Stand.FAILS;
            case UNKNOWN -> Stand.HANGS;
        };
    }

    /// @param decides what one of the conditions decides for all
    private Stand each(List<Condition> conditions, Stand decides, Stand otherwise) {
        Stand stand = otherwise;
        for (Condition condition : conditions) {
            Stand one = stand(condition);
            if (one == decides) {
                return decides;
            }
            stand = one == Stand.HANGS ? one : stand;
        }
        return stand;
    }

    /// The facts in those parts of a condition that hang on facts.
    private void collect(Condition condition, Layer layer) {
        if (stand(condition) != Stand.HANGS) {
            return;
        }
        switch (condition) {
            case Condition.Named named -> collect(named.condition(), layer);
            case Condition.Not not -> collect(not.condition(), layer);
            case Condition.All all -> all.conditions().forEach(one -> collect(one, layer));
            case Condition.Any any -> any.conditions().forEach(one -> collect(one, layer));
            case Condition.Before before -> add(before.fact(), layer, condition);
            case Condition.AtLeast atLeast -> add(atLeast.fact(), layer, condition);
            case Condition.Equal equal -> add(equal.fact(), layer, condition);
            case Condition.Stated stated -> add(stated.fact(), layer, condition);
            case Condition.Within within -> add(within.fact(), layer, condition);
            case Condition.On on -> add(on.fact(), layer, condition);
            case Condition.After after -> {
                add(after.fact(), layer, condition);
                add(after.other(), layer, condition);
            }
            case Condition.Sum sum -> sum(sum, layer);
            case Condition.Meets meets -> Conditions.facts(meets).forEach(fact -> add(fact, layer, condition));
            case Condition.ForYears years -> add(years.fact(), layer, condition);
            case Condition.Listed listed -> {
                FactId missing = view.membership(listed.list(), asked).missing();
                if (missing != null) {
                    add(missing, layer, condition);
                }
            }
            case Condition.Always always -> {
                // asks for nothing
            }
        }
    }

    private void sum(Condition.Sum sum, Layer layer) {
        for (Condition.Part part : sum.parts()) {
            boolean counts = part.listed() == null
                    || view.membership(part.listed(), asked).answer() != Membership.Answer.OFF;
            if (counts) {
                add(part.fact(), layer, sum);
            }
        }
        if (sum.whole() != null) {
            add(sum.whole(), layer, sum);
        }
        if (sum.of() != null) {
            add(sum.of(), layer, sum);
        }
    }

    private void add(FactId fact, Layer layer, Condition test) {
        if (!fact.equals(Condition.ENTERED) && !fact.equals(Condition.CUSTOMS_VALUE)) {
            found.add(new Ask(fact, layer, test));
        }
    }
}

package org.truceline.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.time.Period;

/// The layers of one measure that a view sees, from bottom to top, and their fold.
public final class Timeline {

    /// More doubtful conditions than this at one instant are not told apart.
    private static final int MOST_DOUBTFUL = 8;

    private final Measure measure;
    private final List<Layer> layers;
    private final View view;
    private final Conditions conditions;
    private final List<Condition> distinct;

    Timeline(Measure measure, List<Layer> layers, View view) {
        this.measure = measure;
        this.layers = List.copyOf(layers);
        this.view = view;
        this.conditions = new Conditions(view, measure.zone());
        this.distinct = Stream.concat(
                        Stream.of(measure.scope().when()), this.layers.stream().map(Layer::when))
                .distinct()
                .toList();
    }

    public Measure measure() {
        return measure;
    }

    /// Layers seen, from bottom to top.
    public List<Layer> layers() {
        return layers;
    }

    /// The top layer whose period holds the instant of the case, whose condition is true, and that no layer lifts.
    public Fold at(Case asked) {
        List<Layer> running = new ArrayList<>();
        List<Layer> doubtful = new ArrayList<>();
        Set<FactId> missing = new HashSet<>();
        Set<FactId> assumed = new HashSet<>();
        for (Layer layer : layers) {
            if (!layer.period().contains(asked.at())) {
                continue;
            }
            Truth truth = conditions.test(layer.when(), asked);
            assumed.addAll(truth.assumed());
            switch (truth.kind()) {
                case YES -> running.add(layer);
                case UNKNOWN -> {
                    running.add(layer);
                    doubtful.add(layer);
                    missing.addAll(truth.missing());
                }
                case NO -> {
                    // does not reach this case
                }
            }
        }
        List<Fold.Possible> possible = possible(running, doubtful);
        List<Layer> present = present(running, new HashSet<>(doubtful));
        Layer top = last(present);
        List<Layer> certain = new ArrayList<>(running);
        certain.removeAll(doubtful);
        List<Layer> lifting = new ArrayList<>();
        for (Layer layer : certain) {
            if (layer.content() instanceof Layer.Lifts
                    && running.stream().anyMatch(layer::lifts)
                    && !lifted(layer, certain, new HashSet<>())) {
                lifting.add(layer);
            }
        }
        boolean decided = possible.size() == 1;
        return new Fold(top, possible, beneath(present), lifting, decided ? Set.of() : missing, assumed);
    }

    /// Whether the measure concerns the case at all, by the condition of its scope.
    public Truth concerns(Case asked) {
        return conditions.test(measure.scope().when(), asked);
    }

    /// The fold as it would be had the case made no claim: layers that exempt are left out.
    public Fold withoutClaims(Case asked) {
        List<Layer> unclaimed = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.act() != Act.EXEMPTS) {
                unclaimed.add(layer);
            }
        }
        return new Timeline(measure, unclaimed, view).at(asked);
    }

    /// The facts on which the fold may hang for goods of that code and origin at that instant, whatever is stated.
    public List<Ask> asks(Case asked) {
        return new Asks(view, asked).of(layers);
    }

    /// Every instant at which the fold for this case may change.
    public NavigableSet<Instant> edges(Case asked) {
        TreeSet<Instant> edges = new TreeSet<>();
        for (Layer layer : layers) {
            edges.add(layer.period().from());
            edges.add(layer.period().until());
            conditions.edges(layer.when(), asked, edges);
        }
        conditions.edges(measure.scope().when(), asked, edges);
        edges.remove(Period.OPEN);
        return edges;
    }

    /// How the conditions of the scope and of the layers stand for a case at its instant. Cases for which they stand
    /// alike at an instant
    /// have the same fold there.
    public List<Object> stance(Case asked) {
        List<Object> stance = new ArrayList<>();
        for (Condition condition : distinct) {
            stance.add(conditions.test(condition, asked));
        }
        return stance;
    }

    /// The facts about which the conditions of the scope and of the layers ask, [Condition#ENTERED] among them. Where a
    /// list divides the
    /// goods, the article is asked for besides.
    public Set<FactId> facts() {
        Set<FactId> facts = new LinkedHashSet<>();
        distinct.forEach(condition -> facts.addAll(Conditions.facts(condition)));
        return facts;
    }

    /// The lists that the conditions of the scope and of the layers name.
    public Set<ListId> lists() {
        Set<ListId> lists = new LinkedHashSet<>();
        distinct.forEach(condition -> lists.addAll(Conditions.lists(condition)));
        return lists;
    }

    /// True if a stated date is set against the instant asked for, so that facts move the edges.
    public boolean turnsWithFacts() {
        return distinct.stream().anyMatch(Conditions::turnsWithFacts);
    }

    /// One answer for each way in which the doubtful conditions may hold. Layers on one condition stand or fall
    /// together.
    private static List<Fold.Possible> possible(List<Layer> running, List<Layer> doubtful) {
        List<Fold.Possible> possible = new ArrayList<>();
        List<Condition> conditions =
                doubtful.stream().map(Layer::when).distinct().toList();
        int count = Math.min(conditions.size(), MOST_DOUBTFUL);
        for (int choice = 0; choice < 1 << count; choice++) {
            Set<Layer> absent = new HashSet<>();
            for (Layer layer : doubtful) {
                int place = Math.min(conditions.indexOf(layer.when()), MOST_DOUBTFUL - 1);
                if ((choice & (1 << place)) == 0) {
                    absent.add(layer);
                }
            }
            Fold.Possible answer = new Fold.Possible(last(present(running, absent)));
            if (!possible.contains(answer)) {
                possible.add(answer);
            }
        }
        return possible;
    }

    /// Value layers that are there once some are taken as absent and lifting layers have done their work.
    private static List<Layer> present(List<Layer> running, Set<Layer> absent) {
        List<Layer> there = new ArrayList<>(running);
        there.removeAll(absent);
        List<Layer> values = new ArrayList<>();
        for (Layer layer : there) {
            if (!(layer.content() instanceof Layer.Lifts) && !lifted(layer, there, new HashSet<>())) {
                values.add(layer);
            }
        }
        return values;
    }

    /// A layer is lifted by a running layer that is not lifted itself.
    private static boolean lifted(Layer layer, List<Layer> there, Set<Layer> path) {
        if (!path.add(layer)) {
            return false;
        }
        boolean lifted = false;
        for (Layer other : there) {
            lifted = lifted || (other.lifts(layer) && !lifted(other, there, path));
        }
        path.remove(layer);
        return lifted;
    }

    private static List<Layer> beneath(List<Layer> present) {
        List<Layer> beneath = new ArrayList<>(present.reversed());
        if (!beneath.isEmpty()) {
            beneath.removeFirst();
        }
        return beneath;
    }

    private static @Nullable Layer last(List<Layer> layers) {
        return layers.isEmpty() ? null : layers.getLast();
    }
}

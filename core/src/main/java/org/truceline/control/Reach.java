package org.truceline.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Value;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.Membership;
import org.truceline.timeline.Truth;
import org.truceline.timeline.View;

/// Whether a measure reaches an export: its way, its goods, its parties, and the condition of its scope.
final class Reach {

    private final View view;

    Reach(View view) {
        this.view = view;
    }

    /// How the parts of a scope stand to a case.
    ///
    /// @param names false if the measure has nothing to do with the goods or the party asked about
    record Standing(boolean names, boolean way, Truth goods, Truth party, Truth cases) {

        Truth whole() {
            return way ? Truth.all(List.of(goods, party, cases)) : Truth.NO;
        }
    }

    Standing of(Measure measure, Case asked) {
        boolean names = names(measure, asked);
        return new Standing(
                names,
                way(measure, asked),
                names ? goods(measure.scope().goods(), asked, new HashSet<>()) : Truth.NO,
                parties(measure, asked),
                view.timeline(measure).concerns(asked));
    }

    /// True if the lists of the measure name an item asked about, or could; by party if a party is named.
    private boolean names(Measure measure, Case asked) {
        boolean byParty = measure.kind() == MeasureKind.LISTING;
        if (byParty && !party(measure, asked)) {
            return false;
        }
        return switch (measure.scope().goods()) {
            case Scope.AllGoods all -> true;
            case Scope.ListedGoods listed -> listed.lists().stream().anyMatch(list -> view.names(list, asked));
            case Scope.DescribedGoods described ->
                byParty
                        || described.controlledBy().stream()
                                .map(view.ledger()::measure)
                                .anyMatch(one -> names(one, asked));
        };
    }

    private boolean party(Measure measure, Case asked) {
        Scope.@Nullable Parties parties = measure.scope().parties();
        return parties != null && parties.lists().stream().anyMatch(list -> view.names(list, asked));
    }

    private boolean way(Measure measure, Case asked) {
        String from = text(asked, Condition.DEPARTURE);
        String to = text(asked, Condition.DESTINATION);
        boolean home = to.equals(measure.party().name());
        return switch (measure.kind()) {
            case IMPORT_BAR -> home && measure.scope().reachesOrigin(from);
            case LISTING ->
                (reaches(measure, "export") && measure.scope().reachesWay(measure.party(), from, to))
                        || (reaches(measure, "import") && home);
            case CONTROL, OWNERSHIP_RULE -> measure.scope().reachesWay(measure.party(), from, to);
            case DUTY, PORT_FEE, USER_FEE, TAX, COMMITMENT -> false;
        };
    }

    private static boolean reaches(Measure measure, String what) {
        return measure.layers().stream()
                .anyMatch(layer -> layer.value() instanceof Value.Effect effect
                        && effect.reaches().contains(what));
    }

    private static String text(Case asked, FactId fact) {
        FactValue value = asked.facts().get(fact);
        return value == null ? "" : value.text();
    }

    private Truth goods(Scope.Goods goods, Case asked, Set<MeasureId> path) {
        return switch (goods) {
            case Scope.AllGoods all -> not(any(all.except(), asked));
            case Scope.ListedGoods listed ->
                Truth.all(List.of(any(listed.lists(), asked), not(any(listed.except(), asked))));
            case Scope.DescribedGoods described -> {
                if (described.controlledBy().isEmpty()) {
                    yield described.words() == null ? Truth.YES : Truth.unknown(Condition.ITEM);
                }
                if (text(asked, Condition.ITEM).equals(Membership.NONE_DESCRIBED)) {
                    yield Truth.unknown(Condition.ITEM);
                }
                List<Truth> truths = new ArrayList<>();
                for (MeasureId id : described.controlledBy()) {
                    if (path.add(id)) {
                        truths.add(asked(view.ledger().measure(id), asked, path));
                        path.remove(id);
                    }
                }
                yield Truth.any(truths);
            }
        };
    }

    /// Whether another measure asks something of the goods.
    private Truth asked(Measure measure, Case asked, Set<MeasureId> path) {
        boolean asks = view.timeline(measure).at(asked).values().stream().anyMatch(Spells::asks);
        return asks
                ? Truth.all(List.of(
                        goods(measure.scope().goods(), asked, path),
                        view.timeline(measure).concerns(asked)))
                : Truth.NO;
    }

    /// Every instant at which what the measure asks of the case may change: its own edges, and those of the measures
    /// upon
    /// which it rests.
    NavigableSet<Instant> edges(Measure measure, Case asked) {
        NavigableSet<Instant> edges = new TreeSet<>(view.timeline(measure).edges(asked));
        switch (measure.scope().goods()) {
            case Scope.DescribedGoods described ->
                described
                        .controlledBy()
                        .forEach(id -> edges.addAll(
                                view.timeline(view.ledger().measure(id)).edges(asked)));
            case Scope.ListedGoods listed -> listed.lists().forEach(list -> view.membershipEdges(list, asked, edges));
            case Scope.AllGoods all -> {
                // no edges of their own
            }
        }
        Scope.@Nullable Parties parties = measure.scope().parties();
        if (parties != null) {
            parties.lists().forEach(list -> view.membershipEdges(list, asked, edges));
        }
        return edges;
    }

    private Truth any(List<ListId> lists, Case asked) {
        return Truth.any(lists.stream().map(list -> view.keyed(list, asked)).toList());
    }

    private static Truth not(Truth truth) {
        return switch (truth.kind()) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case UNKNOWN -> truth;
        };
    }

    private Truth parties(Measure measure, Case asked) {
        Scope.@Nullable Parties parties = measure.scope().parties();
        if (parties == null || parties.lists().isEmpty()) {
            return Truth.YES;
        }
        return asked.facts().containsKey(Condition.PARTY)
                ? any(parties.lists(), asked)
                : Truth.unknown(Condition.PARTY);
    }
}

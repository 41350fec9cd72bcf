package org.truceline.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// What owners pass on to what they own: the strictest requirement of the lists on which they stand, whatever the share
/// of
/// each; of the same policy, that which reaches all goods. Read from the measures of the ledger that name the lists, as
/// they stand on a day.
///
/// @param lists     what each list asks, the strictest first
/// @param strictest the one that counts; null if no list asks for anything that the ledger carries
public record Passed(List<OfList> lists, @Nullable OfList strictest) {

    private static final List<String> STRICTNESS =
            List.of("prohibition", "denial", "presumption-of-denial", "case-by-case", "licence", "report");

    public Passed {
        lists = List.copyOf(lists);
    }

    /// What being on a list asks on a day.
    ///
    /// @param measure the measure that says so; null if the ledger carries none
    /// @param effect  null if it asks for nothing on the day, or none is carried
    public record OfList(ListId list, @Nullable Measure measure, Value.@Nullable Effect effect) {}

    /// What these lists pass on.
    public static Passed of(View view, Collection<ListId> lists, AsOf when) {
        List<OfList> found = new ArrayList<>();
        for (ListId list : new TreeSet<>(lists)) {
            List<OfList> own = new ArrayList<>();
            for (ListId one : within(view, list)) {
                view.ledger().measures().values().stream()
                        .filter(measure -> names(measure, one))
                        .forEach(measure -> own.add(new OfList(list, measure, effect(view, measure, when))));
            }
            found.addAll(own.isEmpty() ? List.of(new OfList(list, null, null)) : own);
        }
        found.sort(Comparator.comparingInt(Passed::rank).thenComparingInt(Passed::narrowness));
        OfList first = found.isEmpty() ? null : found.getFirst();
        return new Passed(found, first == null || first.effect() == null ? null : first);
    }

    /// A list, and those that it is a part of.
    public static Set<ListId> within(View view, ListId list) {
        Set<ListId> all = new LinkedHashSet<>();
        ListId next = list;
        while (next != null && all.add(next)) {
            DatedList carried = view.ledger().lists().get(next);
            next = carried == null ? null : carried.partOf();
        }
        return all;
    }

    private static boolean names(Measure measure, ListId list) {
        Scope.Parties parties = measure.scope().parties();
        return parties != null && parties.lists().contains(list);
    }

    private static Value.@Nullable Effect effect(View view, Measure measure, AsOf when) {
        return MeasureState.of(view, measure, when).value() instanceof Value.Effect effect ? effect : null;
    }

    /// Of the same policy, what reaches all goods is stricter.
    private static int narrowness(OfList one) {
        Measure measure = one.measure();
        return measure != null && measure.scope().goods() instanceof Scope.AllGoods ? 0 : 1;
    }

    private static int rank(OfList one) {
        Value.Effect effect = one.effect();
        int rank = effect == null ? -1 : STRICTNESS.indexOf(effect.policy());
        return rank < 0 ? STRICTNESS.size() : rank;
    }
}

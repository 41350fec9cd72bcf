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
/// of each. Read from the measures of the ledger that name the lists, as they stand on a day.
///
/// What asks for less, of the same goods or of fewer, is taken in by what asks for more. Where one asks for more of
/// some
/// goods and another for less of others, both bind.
///
/// Source: 90 FR 47201, 15 CFR part 744, supplement 8, as reported: the most restrictive of the owners' licence
/// requirements.
///
/// @param lists what each list asks, the strictest first
public record Passed(List<OfList> lists) {

    private static final List<String> STRICTNESS = List.of(
            "prohibition", "denial", "presumption-of-denial", "case-by-case", "licence", "general-licence", "report");

    public Passed {
        lists = List.copyOf(lists);
    }

    /// What being on a list asks on a day.
    ///
    /// @param measure the measure that says so; null if the ledger carries none
    /// @param effect  null if it asks for nothing on the day, or none is carried
    /// @param binds   false if another list asks for at least as much
    public record OfList(ListId list, @Nullable Measure measure, Value.@Nullable Effect effect, boolean binds) {}

    /// What these lists pass on.
    public static Passed of(View view, Collection<ListId> lists, AsOf when) {
        List<OfList> found = new ArrayList<>();
        for (ListId list : new TreeSet<>(lists)) {
            List<OfList> own = new ArrayList<>();
            for (ListId one : within(view, list)) {
                view.ledger().measures().values().stream()
                        .filter(measure -> names(measure, one))
                        .forEach(measure -> own.add(new OfList(list, measure, effect(view, measure, when), false)));
            }
            found.addAll(own.isEmpty() ? List.of(new OfList(list, null, null, false)) : own);
        }
        found.sort(Comparator.comparingInt(Passed::rank).thenComparingInt(Passed::narrowness));
        return new Passed(bound(found));
    }

    /// What binds, once what is taken in by others is left out.
    public List<OfList> binding() {
        return lists.stream().filter(OfList::binds).toList();
    }

    private static List<OfList> bound(List<OfList> sorted) {
        List<OfList> all = new ArrayList<>();
        for (OfList one : sorted) {
            boolean binds =
                    one.effect() != null && all.stream().noneMatch(other -> other.binds() && takesIn(other, one));
            all.add(new OfList(one.list(), one.measure(), one.effect(), binds));
        }
        return all;
    }

    /// True if a list that asks for no less than another reaches whatever that one reaches.
    private static boolean takesIn(OfList stricter, OfList milder) {
        Measure by = stricter.measure();
        Measure of = milder.measure();
        Value.Effect effect = stricter.effect();
        Value.Effect less = milder.effect();
        return by != null
                && of != null
                && effect != null
                && less != null
                && effect.reaches().containsAll(less.reaches())
                && (everything(by) || by.scope().goods().equals(of.scope().goods()));
    }

    private static boolean everything(Measure measure) {
        return measure.scope().goods() instanceof Scope.AllGoods all
                && all.except().isEmpty();
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
        return measure != null && everything(measure) ? 0 : 1;
    }

    private static int rank(OfList one) {
        Value.Effect effect = one.effect();
        int rank = effect == null ? -1 : STRICTNESS.indexOf(effect.policy());
        return rank < 0 ? STRICTNESS.size() : rank;
    }
}

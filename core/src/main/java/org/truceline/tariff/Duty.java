package org.truceline.tariff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.truceline.goods.Code;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Scope;
import org.truceline.timeline.Case;
import org.truceline.timeline.Chain;
import org.truceline.timeline.View;

/// One duty of an authority in a view: the lists and conditions by which it tells goods apart, and the verdicts that
/// were found on it, each kept once. Thread-safe.
final class Duty {

    private final Measure measure;
    private final View view;
    private final List<ListId> lists;
    private final Map<List<Object>, Reach> reaches = new ConcurrentHashMap<>();
    private final Map<List<Object>, Judged> judged = new ConcurrentHashMap<>();

    Duty(Measure measure, View view) {
        this.measure = measure;
        this.view = view;
        Set<ListId> all = new LinkedHashSet<>(lists(measure.scope().goods()));
        all.addAll(view.timeline(measure).lists());
        this.lists = List.copyOf(all);
    }

    Measure measure() {
        return measure;
    }

    /// Every list that decides on goods here: those of the scope, and those that a condition names.
    List<ListId> lists() {
        return lists;
    }

    /// The goods of a case together with all that this duty treats alike.
    ///
    /// @param chains what each list says of the code
    Reach reach(String origin, Code code, Map<ListId, Chain> chains) {
        List<Object> alike = new ArrayList<>(lists.size() + 1);
        alike.add(measure.scope().reachesOrigin(origin));
        lists.forEach(list -> alike.add(chains.get(list)));
        return reaches.computeIfAbsent(alike, absent -> new Reach(this, view, code, origin));
    }

    Judged judge(Case asked) {
        Verdict verdict = new Judge(view).judge(measure, asked);
        boolean outOfScope =
                verdict instanceof Verdict.NotOwed not && not.reason().outOfScope();
        boolean open = !outOfScope && view.isOpen(measure, asked);
        return judged.computeIfAbsent(Judged.content(verdict, open), absent -> new Judged(verdict, open));
    }

    private static List<ListId> lists(Scope.Goods goods) {
        return switch (goods) {
            case Scope.AllGoods all -> all.except();
            case Scope.ListedGoods listed -> {
                List<ListId> both = new ArrayList<>(listed.lists());
                both.addAll(listed.except());
                yield both;
            }
            case Scope.DescribedGoods described -> List.of();
        };
    }
}

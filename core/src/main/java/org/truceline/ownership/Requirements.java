package org.truceline.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.ListId;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// What owners pass on to each party of a coverage, by the lists on which they stand.
///
/// Shape: one number by party for every 31 lists that feed the rule. Not thread-safe.
public final class Requirements {

    private static final int MARKS = 31;

    private final View view;
    private final AsOf when;
    private final Coverage coverage;
    private final Map<Integer, Set<ListId>> own = new HashMap<>();
    private final List<ListId> feeding;
    private @Nullable List<int[]> reached;
    private final Map<Set<ListId>, Passed> passed = new HashMap<>();

    /// @param lists the lists on which parties stand, by the number of the party
    public Requirements(View view, AsOf when, Coverage coverage, Map<Integer, Set<ListId>> lists) {
        this.view = view;
        this.when = when;
        this.coverage = coverage;
        Set<ListId> all = new TreeSet<>();
        lists.forEach((party, named) -> {
            Set<ListId> fed = new TreeSet<>(named);
            fed.removeIf(list -> !feeds(view, coverage, list));
            own.put(party, fed);
            all.addAll(fed);
        });
        this.feeding = List.copyOf(all);
    }

    /// What reaches each party; found when it is first asked for, since it takes as much memory as the stakes.
    private List<int[]> reached() {
        List<int[]> found = reached;
        if (found == null) {
            found = found();
            reached = found;
        }
        return found;
    }

    private List<int[]> found() {
        List<int[]> found = new ArrayList<>();
        for (int from = 0; from < feeding.size(); from += MARKS) {
            int[] mark = new int[coverage.holdings().parties()];
            for (Map.Entry<Integer, Set<ListId>> one : own.entrySet()) {
                mark[one.getKey()] = marks(one.getValue(), from);
            }
            found.add(coverage.reached(mark));
        }
        return found;
    }

    private static boolean feeds(View view, Coverage coverage, ListId list) {
        return Passed.within(view, list).stream().anyMatch(coverage.rule().feeders()::contains);
    }

    private int marks(Collection<ListId> lists, int from) {
        int marks = 0;
        for (int at = from; at < Math.min(from + MARKS, feeding.size()); at++) {
            marks |= lists.contains(feeding.get(at)) ? 1 << (at - from) : 0;
        }
        return marks;
    }

    /// The lists of this rule on which a party stands itself.
    public Set<ListId> own(int party) {
        return own.getOrDefault(party, Set.of());
    }

    /// The lists from which something reaches a party: its own where it is an owner, and those of its owners.
    public Set<ListId> lists(int party) {
        Set<ListId> found = new TreeSet<>(own(party));
        List<int[]> passes = reached();
        for (int pass = 0; pass < passes.size(); pass++) {
            int marks = passes.get(pass)[party];
            for (int at = 0; at < MARKS; at++) {
                if ((marks & 1 << at) != 0) {
                    found.add(feeding.get(pass * MARKS + at));
                }
            }
        }
        return found;
    }

    /// What is passed on to a party while the rule is applied; nothing where it is not, and may not be, covered.
    public Passed of(int party) {
        Outcome outcome = coverage.outcome(party);
        boolean none = outcome == Outcome.NOT_COVERED || outcome == Outcome.OUTSIDE;
        return none ? new Passed(List.of()) : passed.computeIfAbsent(lists(party), one -> Passed.of(view, one, when));
    }
}

package org.truceline.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds stakes that prove a party covered, none of which can be left out.
///
/// A set of stakes proves a party covered if the rule, applied to these stakes alone, covers it in every way of
/// counting.
/// As more stakes never cover less, one pass that leaves out what can be left out ends at such a set.
final class Proof {

    private final Coverage coverage;
    private final List<Incoming> counted;

    Proof(Coverage coverage, List<Incoming> counted) {
        this.coverage = coverage;
        this.counted = counted;
    }

    /// @param party surely covered
    List<Finding.Held> of(int party) {
        List<Finding.Held> candidates = candidates(party);
        candidates.sort(Comparator.comparingInt(
                        (Finding.Held held) -> held.percent().low())
                .thenComparing(Comparator.comparing(Finding.Held::kind).reversed())
                .thenComparing(Comparator.comparingInt(Finding.Held::number).reversed()));
        List<Finding.Held> kept = halved(party, candidates);
        for (Finding.Held held : List.copyOf(kept)) {
            List<Finding.Held> without = new ArrayList<>(kept);
            without.remove(held);
            if (proves(party, without)) {
                kept = without;
            }
        }
        kept = new ArrayList<>(kept);
        kept.sort(Comparator.comparingInt(Finding.Held::number));
        return kept;
    }

    /// Leaves out stakes by the handful while that can be done.
    private List<Finding.Held> halved(int party, List<Finding.Held> candidates) {
        List<Finding.Held> kept = candidates;
        for (int step = candidates.size() / 2; step > 1; step /= 2) {
            int from = 0;
            while (from < kept.size()) {
                List<Finding.Held> without = new ArrayList<>(kept.subList(0, from));
                without.addAll(kept.subList(Math.min(from + step, kept.size()), kept.size()));
                if (proves(party, without)) {
                    kept = without;
                } else {
                    from += step;
                }
            }
        }
        return kept;
    }

    /// The stakes on the ways from the owners to the party: for a rule in cascade those of covered holders only.
    private List<Finding.Held> candidates(int party) {
        boolean through = coverage.ways().stream().anyMatch(Way::multiplied);
        List<Finding.Held> found = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>(List.of(party));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int company = open.pop();
            for (Incoming incoming : counted) {
                for (Finding.Held held : incoming.of(company)) {
                    boolean owner = coverage.owners().certain().get(held.owner());
                    if (held.percent().low() == 0 || !(through || owner || coverage.surely(held.owner()))) {
                        continue;
                    }
                    found.add(held);
                    if (!owner && seen.add(held.owner())) {
                        open.add(held.owner());
                    }
                }
            }
        }
        return found;
    }

    private boolean proves(int party, List<Finding.Held> stakes) {
        Map<Integer, Integer> place = new HashMap<>();
        place.put(party, 0);
        BitSet owners = new BitSet();
        for (Finding.Held held : stakes) {
            int owner = place.computeIfAbsent(held.owner(), any -> place.size());
            place.computeIfAbsent(held.owned(), any -> place.size());
            owners.set(owner, coverage.owners().certain().get(held.owner()));
        }
        Holdings.Builder builder = new Holdings.Builder();
        for (Finding.Held held : stakes) {
            int least = held.percent().low();
            builder.add(
                    held.kind(),
                    place.getOrDefault(held.owner(), 0),
                    place.getOrDefault(held.owned(), 0),
                    new Percent(least, least),
                    held.number());
        }
        Holdings few = builder.build(place.size());
        place.forEach((number, at) -> counted.forEach(incoming -> few.counts(incoming, number, at)));
        Owners alone = new Owners(owners, owners, new BitSet());
        return Coverage.of(coverage.rule(), few, alone).outcome(0) == Outcome.COVERED;
    }
}

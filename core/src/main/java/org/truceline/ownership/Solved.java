package org.truceline.ownership;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.Value;

/// What one way of counting says of every party.
interface Solved {

    /// Held enough, wherever the stakes lie in their ranges.
    boolean surely(int party);

    /// Held enough if the stakes lie well.
    boolean possibly(int party);

    /// What is held at least, in millionths of a percent.
    int least(int party);

    /// What is held at most, in millionths of a percent.
    int most(int party);

    /// Solves one way.
    static Solved of(Way way, Value.OwnershipRule rule, Holdings holdings, Owners owners) {
        List<Stakes> kinds = kinds(rule, holdings);
        if (way.multiplied()) {
            return new Product(rule, kinds, owners, way.added());
        }
        int needed = needed(rule);
        boolean exact = exact(kinds, owners);
        Cascade empty = Cascade.empty(Cascade.Reading.AT_LEAST, needed, holdings.parties(), kinds);
        if (way.added()) {
            Cascade low = empty.solve(owners.certain());
            return new Added(low, exact ? low : low.atMost(owners.possible()));
        }
        Alone low = Alone.of(empty, owners.certain());
        Alone high = exact
                ? low
                : Alone.of(
                        Cascade.empty(Cascade.Reading.AT_MOST, needed, holdings.parties(), kinds), owners.possible());
        return new Each(low, high);
    }

    /// True if nothing is in doubt: what is possible is certain.
    private static boolean exact(List<Stakes> kinds, Owners owners) {
        return owners.certain().equals(owners.possible())
                && kinds.stream().allMatch(stakes -> !stakes.hasRanges() && !stakes.hasExcess());
    }

    /// The stakes that a rule counts, by kind.
    static List<Stakes> kinds(Value.OwnershipRule rule, Holdings holdings) {
        return rule.stakes().stream()
                .flatMap(word -> StakeKind.of(word).stream())
                .filter(holdings::has)
                .map(holdings::stakes)
                .toList();
    }

    static int needed(Value.OwnershipRule rule) {
        return Percent.needed(rule.threshold(), rule.compare().equals("more-than"));
    }

    /// Stakes of all owners together, in cascade.
    record Added(Cascade low, Cascade high) implements Solved {

        /// Solved again after changes. This one is spent.
        Solved again(List<Stakes> kinds, int[] changed, Owners before, Owners after) {
            boolean same = low == high;
            Cascade least = low.change(
                    kinds, changed, less(after.certain(), before.certain()), less(before.certain(), after.certain()));
            if (same) {
                return new Added(least, exact(kinds, after) ? least : least.atMost(after.possible()));
            }
            Cascade most = high.change(
                    kinds,
                    changed,
                    less(after.possible(), before.possible()),
                    less(before.possible(), after.possible()));
            return new Added(least, most);
        }

        private static BitSet less(BitSet set, BitSet other) {
            BitSet rest = (BitSet) set.clone();
            rest.andNot(other);
            return rest;
        }

        @Override
        public boolean surely(int party) {
            return low.holds(party);
        }

        @Override
        public boolean possibly(int party) {
            return high.holds(party);
        }

        @Override
        public int least(int party) {
            return low.reach(party);
        }

        @Override
        public int most(int party) {
            return high.reach(party);
        }
    }

    /// What the owner that holds most of each company holds, in cascade, each owner for itself.
    record Alone(BitSet covered, Map<Integer, Integer> held) {

        static Alone of(Cascade cascade, BitSet owners) {
            BitSet covered = new BitSet();
            Map<Integer, Integer> held = new HashMap<>();
            for (int owner = owners.nextSetBit(0); owner >= 0; owner = owners.nextSetBit(owner + 1)) {
                cascade.solve(owner).drain(new Cascade.Visitor() {
                    @Override
                    public void covered(int party) {
                        covered.set(party);
                    }

                    @Override
                    public void reached(int company, int counted) {
                        held.merge(company, counted, Math::max);
                    }
                });
            }
            return new Alone(covered, held);
        }

        int reach(int party) {
            return held.getOrDefault(party, 0);
        }
    }

    /// Stakes of each owner for itself, in cascade.
    record Each(Alone low, Alone high) implements Solved {

        @Override
        public boolean surely(int party) {
            return low.covered().get(party);
        }

        @Override
        public boolean possibly(int party) {
            return high.covered().get(party);
        }

        @Override
        public int least(int party) {
            return low.reach(party);
        }

        @Override
        public int most(int party) {
            return high.reach(party);
        }
    }
}

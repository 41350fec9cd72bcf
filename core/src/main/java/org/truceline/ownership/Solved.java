package org.truceline.ownership;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /// Solved again after a change. This one is spent.
    Solved again(Value.OwnershipRule rule, Change change);

    /// Solves one way.
    static Solved of(Way way, Value.OwnershipRule rule, Holdings holdings, Owners owners) {
        List<Stakes> kinds = kinds(way.kinds(rule), holdings);
        if (way.multiplied()) {
            return way.added()
                    ? Product.added(rule, holdings.parties(), kinds, owners)
                    : Product.alone(rule, holdings.parties(), kinds, owners);
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

    /// The stakes of these kinds, as far as there are any.
    static List<Stakes> kinds(List<String> words, Holdings holdings) {
        return words.stream()
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

        @Override
        public Solved again(Value.OwnershipRule rule, Change change) {
            List<Stakes> kinds = change.after();
            Owners before = change.owners();
            Owners after = change.others();
            boolean same = low == high;
            Cascade least = low.change(
                    kinds,
                    change.changed(),
                    less(after.certain(), before.certain()),
                    less(before.certain(), after.certain()));
            if (same) {
                return new Added(least, exact(kinds, after) ? least : least.atMost(after.possible()));
            }
            Cascade most = high.change(
                    kinds,
                    change.changed(),
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
    ///
    /// Shape: one number and one bit a party.
    final class Alone {

        private final BitSet covered;
        private final int[] held;

        private Alone(BitSet covered, int[] held) {
            this.covered = covered;
            this.held = held;
        }

        /// @param from    owners that are counted here
        /// @param cascade empty; it is empty again afterwards
        static Alone of(Cascade cascade, BitSet from) {
            Alone alone = new Alone(new BitSet(), new int[cascade.parties()]);
            alone.take(cascade, from, null);
            return alone;
        }

        /// An owner that another covers is passed over: whatever it holds, that one holds too.
        private void take(Cascade cascade, BitSet from, @Nullable BitSet only) {
            BitSet passed = new BitSet();
            for (int owner = from.nextSetBit(0); owner >= 0; owner = from.nextSetBit(owner + 1)) {
                if (passed.get(owner)) {
                    continue;
                }
                cascade.solve(owner).drain(new Cascade.Visitor() {
                    @Override
                    public void covered(int party) {
                        passed.set(party);
                        if (only == null || only.get(party)) {
                            covered.set(party);
                        }
                    }

                    @Override
                    public void reached(int company, int counted) {
                        if (only == null || only.get(company)) {
                            held[company] = Math.max(held[company], counted);
                        }
                    }
                });
            }
        }

        /// Takes some parties anew from the owners that hold anything of them.
        Alone again(Cascade empty, BitSet above, BitSet below) {
            Alone again = new Alone((BitSet) covered.clone(), held.clone());
            again.covered.andNot(below);
            below.stream().forEach(party -> again.held[party] = 0);
            again.take(empty, above, below);
            return again;
        }

        boolean holds(int party) {
            return covered.get(party);
        }

        int reach(int party) {
            return held[party];
        }
    }

    /// Stakes of each owner for itself, in cascade.
    record Each(Alone low, Alone high) implements Solved {

        @Override
        public Solved again(Value.OwnershipRule rule, Change change) {
            BitSet below = change.below();
            BitSet above = change.above(below);
            BitSet certain = (BitSet) above.clone();
            certain.and(change.others().certain());
            int needed = needed(rule);
            Alone least = low.again(
                    Cascade.empty(Cascade.Reading.AT_LEAST, needed, change.parties(), change.after()), certain, below);
            boolean same = low == high && exact(change.after(), change.others());
            return new Each(
                    least,
                    same
                            ? least
                            : high.again(
                                    Cascade.empty(Cascade.Reading.AT_MOST, needed, change.parties(), change.after()),
                                    above,
                                    below));
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
}

package org.truceline.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Value;

/// What is held of every party when stakes along a chain are multiplied. Compared to the sixteenth decimal of the
/// whole,
/// each bound rounded to the side of doubt; told in whole millionths of a percent.
abstract sealed class Product implements Solved {

    private final long threshold;
    private final boolean more;
    private final Owners owners;

    private Product(Value.OwnershipRule rule, Owners owners) {
        this.threshold = Share.of(rule.threshold());
        this.more = rule.compare().equals("more-than");
        this.owners = owners;
    }

    /// Stakes of all owners together.
    static Product added(Value.OwnershipRule rule, int parties, List<Stakes> kinds, Owners owners) {
        List<Shares> shares = new ArrayList<>();
        for (Stakes stakes : kinds) {
            Shares one = new Shares(stakes, parties);
            one.solve(owners.certain(), owners.possible());
            shares.add(one);
        }
        return new Added(rule, owners, shares);
    }

    /// Each owner for itself.
    static Product alone(Value.OwnershipRule rule, int parties, List<Stakes> kinds, Owners owners) {
        Alone alone = new Alone(rule, owners, new long[parties], new long[parties]);
        alone.take(kinds, owners.possible(), null);
        return alone;
    }

    /// What is held of a party at least, as a share.
    abstract long lower(int party);

    /// The same at most; of a party that may be an owner, what others hold.
    abstract long upper(int party);

    @Override
    public final boolean surely(int party) {
        return owners.certain().get(party) || enough(lower(party));
    }

    @Override
    public final boolean possibly(int party) {
        return owners.possible().get(party) || enough(upper(party));
    }

    private boolean enough(long share) {
        return more ? share > threshold : share >= threshold;
    }

    @Override
    public final int least(int party) {
        return owners.certain().get(party) ? 0 : Share.units(lower(party));
    }

    @Override
    public final int most(int party) {
        return owners.certain().get(party) ? 0 : Share.units(upper(party));
    }

    /// Shape: what [Shares] takes, for each kind.
    private static final class Added extends Product {

        private final Owners owners;
        private final List<Shares> kinds;

        Added(Value.OwnershipRule rule, Owners owners, List<Shares> kinds) {
            super(rule, owners);
            this.owners = owners;
            this.kinds = kinds;
        }

        @Override
        long lower(int party) {
            long most = 0;
            for (Shares shares : kinds) {
                most = Math.max(most, shares.least[party]);
            }
            return most;
        }

        @Override
        long upper(int party) {
            long most = 0;
            boolean owner = owners.possible().get(party) && !owners.certain().get(party);
            for (Shares shares : kinds) {
                most = Math.max(most, owner ? shares.held(party) : shares.most[party]);
            }
            return most;
        }

        @Override
        public Solved again(Value.OwnershipRule rule, Change change) {
            Owners owners = change.others();
            List<Shares> again = new ArrayList<>();
            BitSet below = change.below();
            for (int kind = 0; kind < kinds.size(); kind++) {
                Shares one = new Shares(change.after().get(kind), change.parties());
                one.solveAgain(kinds.get(kind), below, owners.certain(), owners.possible());
                again.add(one);
            }
            return new Added(rule, owners, again);
        }
    }

    /// Shape: two numbers a party.
    private static final class Alone extends Product {

        private final Owners owners;
        private final long[] least;
        private final long[] most;

        Alone(Value.OwnershipRule rule, Owners owners, long[] least, long[] most) {
            super(rule, owners);
            this.owners = owners;
            this.least = least;
            this.most = most;
        }

        /// Takes the greatest share that one of these owners has of each party, or of those asked for.
        private void take(List<Stakes> kinds, BitSet from, @Nullable BitSet only) {
            for (Stakes stakes : kinds) {
                Shares shares = new Shares(stakes, least.length);
                from.stream().filter(stakes::holds).forEach(owner -> {
                    BitSet one = new BitSet();
                    one.set(owner);
                    shares.solve(owners.certain().get(owner) ? one : new BitSet(), one);
                    take(shares, owner, only);
                    shares.clear();
                });
            }
        }

        private void take(Shares shares, int owner, @Nullable BitSet only) {
            for (int place = 0; place < shares.strand.size(); place++) {
                int party = shares.strand.at(place);
                if (party != owner && (only == null || only.get(party))) {
                    least[party] = Math.max(least[party], shares.least[party]);
                    most[party] = Math.max(most[party], shares.most[party]);
                }
            }
        }

        @Override
        long lower(int party) {
            return least[party];
        }

        @Override
        long upper(int party) {
            return most[party];
        }

        @Override
        public Solved again(Value.OwnershipRule rule, Change change) {
            BitSet below = change.below();
            Alone again = new Alone(rule, change.others(), least.clone(), most.clone());
            below.stream().forEach(party -> {
                again.least[party] = 0;
                again.most[party] = 0;
            });
            again.take(change.after(), change.above(below), below);
            return again;
        }
    }
}

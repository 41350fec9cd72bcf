package org.truceline.ownership;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Value;

/// What is held of every party when stakes along a chain are multiplied. Compared exactly; told in whole millionths of
/// a
/// percent.
final class Product implements Solved {

    private final Fraction threshold;
    private final boolean more;
    private final Owners owners;
    private final Map<Integer, Fraction> least = new HashMap<>();
    private final Map<Integer, Fraction> most = new HashMap<>();

    /// @param added stakes of all owners together; else each owner for itself
    Product(Value.OwnershipRule rule, List<Stakes> kinds, Owners owners, boolean added) {
        this.threshold = Fraction.of(rule.threshold());
        this.more = rule.compare().equals("more-than");
        this.owners = owners;
        for (Stakes stakes : kinds) {
            if (added) {
                solve(stakes, owners.certain(), owners.possible());
            } else {
                owners.possible().stream().forEach(owner -> {
                    BitSet one = new BitSet();
                    one.set(owner);
                    solve(stakes, owners.certain().get(owner) ? one : new BitSet(), one);
                });
            }
        }
    }

    private void solve(Stakes stakes, BitSet certain, BitSet possible) {
        LookThrough high = LookThrough.of(stakes, possible);
        LookThrough low = certain.equals(possible) ? high : LookThrough.of(stakes, certain);
        for (int party : high.reached()) {
            if (!owners.certain().get(party)) {
                least.merge(party, low.least(party), Product::greater);
                most.merge(party, high.most(party), Product::greater);
            }
        }
    }

    private static Fraction greater(Fraction one, Fraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public boolean surely(int party) {
        return owners.certain().get(party) || enough(least.get(party));
    }

    @Override
    public boolean possibly(int party) {
        return owners.possible().get(party) || enough(most.get(party));
    }

    private boolean enough(@Nullable Fraction share) {
        int side = share == null ? -1 : share.compareTo(threshold);
        return more ? side > 0 : side >= 0;
    }

    @Override
    public int least(int party) {
        return least.getOrDefault(party, Fraction.ZERO).units();
    }

    @Override
    public int most(int party) {
        return most.getOrDefault(party, Fraction.ZERO).units();
    }
}

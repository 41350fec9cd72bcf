package org.truceline.ownership;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What whole numbers of sixteen decimals leave out of shares that are exactly known, as ratios: so that what is
/// rounded
/// is rounded once, and not at every company of a chain.
///
/// They begin at circles and at companies with shares in themselves, whose shares are mostly no such numbers, and are
/// kept as long as their ratios are short. Else, as behind long chains of shares with many decimals, a share lies
/// between
/// its bounds.
///
/// Shape: an object for each such company. Not thread-safe.
final class Remainders {

    /// Longest denominator kept: that of some forty stakes one behind the other.
    private static final int BITS = 1024;

    /// By company, what the sum of what its holders have is above its lower bound.
    private final Map<Integer, Fraction> above = new HashMap<>();
    /// By company, its share.
    private final Map<Integer, Fraction> shares = new HashMap<>();
    /// Companies of whose sum only the bounds are known.
    private final BitSet lost = new BitSet();

    /// Adds what a known stake of a share is above what it was rounded down to.
    ///
    /// @param down the stake of the lower bound, rounded down
    /// @param up   the stake of the upper bound, rounded up
    void add(int holder, int stake, int company, long down, long up) {
        if (down == up || lost.get(company)) {
            return;
        }
        Fraction share = shares.get(holder);
        if (share == null) {
            lose(company);
            return;
        }
        Fraction rest = share.times(Fraction.of(stake)).minus(Fraction.ofShare(down));
        Fraction before = above.get(company);
        Fraction sum = before == null ? rest : before.plus(rest);
        if (sum.under().bitLength() > BITS) {
            lose(company);
        } else {
            above.put(company, sum);
        }
    }

    /// Says that of the sum of a company only the bounds are known.
    void lose(int company) {
        lost.set(company);
        above.remove(company);
    }

    /// The sum of what the holders of a company have, given its lower bound; null if it is not exactly known.
    @Nullable
    Fraction sum(int company, long least, long most) {
        if (lost.get(company)) {
            return null;
        }
        Fraction rest = above.get(company);
        if (rest == null) {
            return least == most ? Fraction.ofShare(least) : null;
        }
        return rest.plus(Fraction.ofShare(least));
    }

    /// Keeps the share of a company.
    void keep(int company, Fraction share) {
        if (share.under().bitLength() <= BITS) {
            shares.put(company, share);
        }
    }

    /// Takes the shares of companies that hold as they were.
    void keep(Remainders before, BitSet but) {
        before.shares.forEach((company, share) -> {
            if (!but.get(company)) {
                shares.put(company, share);
            }
        });
    }

    void clear() {
        above.clear();
        shares.clear();
        lost.clear();
    }
}

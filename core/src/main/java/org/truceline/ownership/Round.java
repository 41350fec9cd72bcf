package org.truceline.ownership;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/// Companies that hold each other in a circle, solved together.
///
/// Bounds are drawn closer round by round: what is held at least from nothing upwards, what is held at most from all
/// downwards; after each round they are true. Where the stakes are known, small circles are solved by elimination, and
/// their shares are exact.
final class Round {

    /// Companies of one circle that are solved by elimination at once.
    private static final int FEW = 8;

    /// The same, where rounds do not settle a share to the millionth of a percent.
    private static final int LARGEST = 80;

    private static final int ROUNDS = 400;
    private static final long CLOSE = 1000;

    private final Shares shares;
    private final int from;
    private final int size;
    private final BitSet possible;
    /// The stakes within the circle by company held: those of the company at `i` stand from `start[i]`.
    private final int[] start;
    private final int[] owner;
    private final int[] low;
    private final int[] high;
    /// What holders outside the circle have.
    private final long[] least;
    private final long[] most;

    /// @param from first of the companies in the order of the strand
    /// @param to   one after the last
    Round(Shares shares, int from, int to, BitSet possible) {
        this.shares = shares;
        this.from = from;
        this.size = to - from;
        this.possible = possible;
        this.start = new int[size + 1];
        this.least = new long[size];
        this.most = new long[size];
        for (int i = 0; i < size; i++) {
            shares.place()[party(i)] = i;
            least[i] = shares.least[party(i)];
            most[i] = shares.most[party(i)];
        }
        for (int i = 0; i < size; i++) {
            each(i, (holder, company, at) -> start[company + 1]++);
        }
        for (int i = 0; i < size; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, size);
        this.owner = new int[start[size]];
        this.low = new int[start[size]];
        this.high = new int[start[size]];
        for (int i = 0; i < size; i++) {
            each(i, (holder, company, at) -> {
                int place = next[company]++;
                owner[place] = holder;
                low[place] = shares.stakes.lowBy(party(holder))[at];
                high[place] = shares.stakes.highBy(party(holder))[at];
            });
        }
    }

    private interface Seen {
        void stake(int holder, int company, int at);
    }

    /// Sees the stakes of a company in others of the circle.
    private void each(int holder, Seen seen) {
        int party = party(holder);
        Stakes stakes = shares.stakes;
        int[] owned = stakes.ownedBy(party);
        int circle = shares.strand.circle(party);
        for (int at = stakes.from(party); at < stakes.to(party); at++) {
            if (stakes.highBy(party)[at] > 0 && shares.strand.circle(owned[at]) == circle) {
                seen.stake(holder, shares.place()[owned[at]], at);
            }
        }
    }

    private int party(int i) {
        return shares.strand.at(from + i);
    }

    /// Puts the shares of the companies in the place of the sums.
    void solve() {
        if (unheld()) {
            return;
        }
        boolean known = known();
        if (known && size <= FEW) {
            eliminate();
            return;
        }
        long[] lower = new long[size];
        long[] upper = new long[size];
        Arrays.fill(upper, Share.ONE);
        long moved = Share.ONE;
        for (int round = 0; round < ROUNDS && moved > CLOSE; round++) {
            moved = closer(lower, upper);
        }
        boolean settled = true;
        for (int i = 0; i < size; i++) {
            settled &= settled(lower[i], upper[i]);
        }
        if (known && !settled && size <= LARGEST) {
            eliminate();
            return;
        }
        for (int i = 0; i < size; i++) {
            shares.least[party(i)] = Math.min(lower[i], upper[i]);
            shares.most[party(i)] = upper[i];
        }
    }

    /// True if no owner has anything of any of the companies.
    private boolean unheld() {
        for (int i = 0; i < size; i++) {
            if (most[i] > 0 || shares.more(party(i)) > 0 || possible.get(party(i))) {
                return false;
            }
        }
        return true;
    }

    /// True if all that the shares rest upon is exactly known.
    private boolean known() {
        for (int i = 0; i < size; i++) {
            if (!shares.known(party(i), possible) || shares.remainders.sum(party(i), least[i], most[i]) == null) {
                return false;
            }
        }
        return Arrays.equals(low, high);
    }

    /// True if the bounds say the same of every threshold of whole millionths of a percent, met or passed.
    private static boolean settled(long lower, long upper) {
        boolean met = lower % (Share.ONE / Percent.WHOLE) == 0;
        return lower == upper || (Share.units(lower) == Share.units(upper) && !met);
    }

    /// Draws the bounds closer once, all from those of the round before: so their order does not matter.
    ///
    /// @return by how much the bound that moved most did
    private long closer(long[] lower, long[] upper) {
        long moved = 0;
        long[] before = lower.clone();
        long[] above = upper.clone();
        for (int i = 0; i < size; i++) {
            int party = party(i);
            long held = least[i];
            long most = this.most[i];
            long more = shares.more(party);
            long first = shares.holder(party);
            for (int at = start[i]; at < start[i + 1]; at++) {
                long top = above[owner[at]];
                held = Share.sum(held, Share.down(low[at], before[owner[at]]));
                most = Share.sum(most, Share.up(low[at], top));
                if (high[at] > low[at]) {
                    more = Share.sum(more, Share.up(high[at] - low[at], top));
                    first = Math.max(first, top);
                }
            }
            lower[i] = Math.max(before[i], shares.least(party, held));
            long others = shares.most(party, most, more, first);
            upper[i] = possible.get(party) ? shares.owner(party, others) : Math.min(above[i], others);
            moved = Math.max(moved, Math.max(lower[i] - before[i], above[i] - upper[i]));
        }
        return moved;
    }

    private void eliminate() {
        Fraction[][] rows = new Fraction[size][size + 1];
        for (int i = 0; i < size; i++) {
            Arrays.fill(rows[i], Fraction.ZERO);
            rows[i][i] = Fraction.ONE.minus(Fraction.of(shares.stakes.own(party(i))));
            rows[i][size] = Objects.requireNonNull(shares.remainders.sum(party(i), least[i], most[i]));
            for (int at = start[i]; at < start[i + 1]; at++) {
                rows[i][owner[at]] = rows[i][owner[at]].minus(Fraction.of(low[at]));
            }
        }
        for (int i = 0; i < size; i++) {
            clear(rows, i);
        }
        for (int i = 0; i < size; i++) {
            shares.share(party(i), rows[i][size]);
        }
    }

    /// Takes one company out of the rows of the others. One of which nobody outside the circle holds anything has no
    /// share.
    private static void clear(Fraction[][] rows, int i) {
        int size = rows.length;
        Fraction pivot = rows[i][i];
        if (pivot.isZero()) {
            Arrays.fill(rows[i], Fraction.ZERO);
            for (Fraction[] row : rows) {
                row[i] = Fraction.ZERO;
            }
            return;
        }
        for (int column = i; column <= size; column++) {
            rows[i][column] = rows[i][column].by(pivot);
        }
        for (int other = 0; other < size; other++) {
            Fraction factor = rows[other][i];
            if (other == i || factor.isZero()) {
                continue;
            }
            for (int column = i; column <= size; column++) {
                if (!rows[i][column].isZero()) {
                    rows[other][column] = rows[other][column].minus(factor.times(rows[i][column]));
                }
            }
        }
    }
}

package org.truceline.ownership;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What owners hold of each company when the stakes along a chain are multiplied: the least solution of
/// `share(company) = sum of stake x share(owner)`, the share of an owner being one; between two bounds.
///
/// What a company holds in itself, and what companies of a circle hold in each other, is thereby shared among the
/// others. A stake of unknown size is no more than what the other stakes leave. Where the stakes in a company add up to
/// more than all of it, the excess is taken off what is held at least.
///
/// Where all stakes are known, the bounds are the exact share: equal if it has no more decimals than [Share] keeps,
/// rounded once where it has more because of a circle or of own shares. Behind circles too large to be
/// solved at once, long chains of stakes with many decimals, and where ratios grow too long ([Remainders]), they lie
/// further apart.
///
/// Shape: two numbers a party, four where stakes have ranges, besides what [Strand] and [Remainders] take. Not
/// thread-safe; used again
/// for other owners after [#clear()].
final class Shares {

    final Stakes stakes;
    final Strand strand;
    /// By party: first the sum of what its holders have of it, then what is held of it at least.
    final long[] least;
    /// The same at most; a range counts in the sum as its lower end.
    final long[] most;
    /// By party, what ranges may add; nothing where there are none.
    final long[] more;
    /// By party, the greatest share of a holder whose stake has a range.
    final long[] holder;

    final Remainders remainders = new Remainders();
    /// By party that may be an owner, what others hold of it at most; nothing where there is none.
    private long[] held = new long[0];

    private int[] place = new int[0];

    Shares(Stakes stakes, int parties) {
        this.stakes = stakes;
        this.strand = new Strand(stakes, parties);
        this.least = new long[parties];
        this.most = new long[parties];
        this.more = stakes.hasRanges() ? new long[parties] : new long[0];
        this.holder = stakes.hasRanges() ? new long[parties] : new long[0];
    }

    /// Finds the shares that these owners hold together.
    ///
    /// @param certain  those that are owners for certain
    /// @param possible those that may be, the certain ones among them
    void solve(BitSet certain, BitSet possible) {
        strand.walk(possible, certain);
        settle(certain, possible);
    }

    private void settle(BitSet certain, BitSet possible) {
        for (int place = 0; place < strand.size(); ) {
            int party = strand.at(place);
            int end = place + 1;
            while (end < strand.size() && strand.circle(strand.at(end)) == strand.circle(party)) {
                end++;
            }
            if (certain.get(party)) {
                least[party] = Share.ONE;
                most[party] = Share.ONE;
            } else if (end == place + 1) {
                one(party, possible);
            } else {
                new Round(this, place, end, possible).solve();
            }
            for (; place < end; place++) {
                if (most[strand.at(place)] > 0) {
                    pass(strand.at(place), certain, null);
                }
            }
        }
    }

    /// Puts the share of a company that stands in no circle in the place of the sums.
    private void one(int party, BitSet possible) {
        Fraction sum = known(party, possible) ? remainders.sum(party, least[party], most[party]) : null;
        least[party] = least(party, least[party]);
        long others = most(party, most[party], more(party), holder(party));
        most[party] = possible.get(party) ? owner(party, others) : others;
        least[party] = Math.min(least[party], most[party]);
        int own = stakes.own(party);
        if (least[party] < most[party] && sum != null && own < Percent.WHOLE) {
            share(party, sum.by(Fraction.of(Percent.WHOLE - own)));
        }
    }

    /// True if of a company nothing is in doubt but the shares of its holders.
    boolean known(int party, BitSet possible) {
        Percent own = stakes.own.get(party);
        return !possible.get(party)
                && more(party) == 0
                && stakes.total[party] <= Percent.WHOLE
                && (own == null || own.isExact());
    }

    /// What a company that may be an owner has of itself at most: all.
    ///
    /// @param others what others hold of it at most
    long owner(int party, long others) {
        if (held.length == 0) {
            held = new long[most.length];
        }
        held[party] = others;
        return Share.ONE;
    }

    /// What others hold of a party that may be an owner, at most.
    long held(int party) {
        return held.length == 0 ? 0 : held[party];
    }

    /// Puts an exact share in the place of the bounds.
    void share(int party, Fraction share) {
        least[party] = share.down();
        most[party] = share.up();
        if (least[party] < most[party]) {
            remainders.keep(party, share);
        }
    }

    /// Finds the shares of some companies again; those of the others hold as they are.
    ///
    /// @param before shares found with other stakes or owners
    /// @param below  the companies whose shares may be others, with all that they hold
    void solveAgain(Shares before, BitSet below, BitSet certain, BitSet possible) {
        System.arraycopy(before.least, 0, least, 0, least.length);
        System.arraycopy(before.most, 0, most, 0, most.length);
        below.stream().forEach(party -> {
            least[party] = 0;
            most[party] = 0;
        });
        remainders.keep(before.remainders, below);
        held = before.held.clone();
        for (int party = below.nextClearBit(0); party < least.length; party = below.nextClearBit(party + 1)) {
            if (most[party] > 0) {
                pass(party, certain, below);
            }
        }
        strand.walk(below, certain);
        settle(certain, possible);
    }

    /// Room for the place of each company within its circle.
    int[] place() {
        if (place.length == 0) {
            place = new int[least.length];
        }
        return place;
    }

    long more(int party) {
        return more.length == 0 ? 0 : more[party];
    }

    long holder(int party) {
        return holder.length == 0 ? 0 : holder[party];
    }

    /// What is held at least, given the sum of what its holders have.
    long least(int party, long sum) {
        long shared = Share.sharedDown(Math.min(sum, Share.ONE), stakes.own(party));
        int total = stakes.total[party];
        if (total <= Percent.WHOLE) {
            return shared;
        }
        long excess = (long) Math.min(total - Percent.WHOLE, Percent.WHOLE) * (Share.ONE / Percent.WHOLE);
        return Math.max(0, (stakes.own(party) == 0 ? Math.min(sum, 2 * Share.ONE) : shared) - excess);
    }

    /// What is held at most.
    ///
    /// @param sum    of what its holders have, each range at its lower end
    /// @param ranges what the ranges may add
    /// @param first  the greatest share of a holder whose stake has a range
    long most(int party, long sum, long ranges, long first) {
        int total = stakes.total[party];
        int left = total > Percent.WHOLE ? Percent.WHOLE : Percent.WHOLE - total;
        long added = total > Percent.WHOLE ? ranges : Math.min(ranges, Share.up(left, first));
        Percent own = stakes.own.get(party);
        int most = own == null ? 0 : Math.min(own.high(), own.low() + Math.min(left, Percent.WHOLE - own.low()));
        return Math.min(Share.ONE, Share.sharedUp(Math.min(Share.ONE, Share.sum(sum, added)), most));
    }

    /// Adds what a party holds to the sums of the companies that stand after it.
    ///
    /// @param only companies that are asked for; null for all
    private void pass(int party, BitSet certain, @Nullable BitSet only) {
        int[] owned = stakes.ownedBy(party);
        int[] low = stakes.lowBy(party);
        int[] high = stakes.highBy(party);
        long from = least[party];
        long to = most[party];
        int end = stakes.to(party);
        int circle = strand.circle(party);
        for (int i = stakes.from(party); i < end; i++) {
            int company = owned[i];
            boolean left = only == null ? strand.circle(company) == circle : !only.get(company);
            if (high[i] == 0 || certain.get(company) || left) {
                continue;
            }
            long down = Share.down(low[i], from);
            long up = Share.up(low[i], to);
            least[company] = Share.sum(least[company], down);
            most[company] = Share.sum(most[company], up);
            remainders.add(party, low[i], company, down, up);
            if (high[i] > low[i]) {
                more[company] = Share.sum(more[company], Share.up(high[i] - low[i], to));
                holder[company] = Math.max(holder[company], to);
            }
        }
    }

    /// Forgets what was found.
    void clear() {
        for (int place = 0; place < strand.size(); place++) {
            int party = strand.at(place);
            least[party] = 0;
            most[party] = 0;
            if (more.length > 0) {
                more[party] = 0;
                holder[party] = 0;
            }
        }
        strand.clear();
        remainders.clear();
    }
}

package org.truceline.ownership;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The least set of parties that holds the seeds, and every company of which the parties in the set hold enough.
///
/// A holder outside the set counts for nothing, one inside in full, and no company's coverage is assumed in order to
/// prove
/// it: circles do not carry themselves, and what a company holds in itself counts for nothing.
///
/// Read from below (`AT_LEAST`), stakes count as far as they are certain; where the owners of a company are said to
/// hold
/// more than all of it, the excess is taken off. Read from above (`AT_MOST`), they count as far as they are possible:
/// no
/// further than what the others outside the set leave.
///
/// Shape: one number by company and kind, two where stakes have ranges; six bytes a party besides. Not thread-safe.
final class Cascade {

    enum Reading {
        AT_LEAST,
        AT_MOST
    }

    private final Reading reading;
    private final int needed;
    private final Sums[] kinds;
    private final boolean[] seed;
    private final boolean[] in;
    /// Parties of the set in the order in which they came in, until something is changed.
    private final int[] order;
    private int size;

    private Cascade(Reading reading, int needed, Sums[] kinds, boolean[] seed, boolean[] in, int[] order, int size) {
        this.reading = reading;
        this.needed = needed;
        this.kinds = kinds;
        this.seed = seed;
        this.in = in;
        this.order = order;
        this.size = size;
    }

    /// An empty set.
    ///
    /// @param needed the sum that makes a party covered, in millionths of a percent
    /// @param kinds  each is counted for itself
    static Cascade empty(Reading reading, int needed, int parties, List<Stakes> kinds) {
        Sums[] sums = kinds.stream().map(stakes -> Sums.of(stakes, parties)).toArray(Sums[]::new);
        return new Cascade(reading, needed, sums, new boolean[parties], new boolean[parties], new int[parties], 0);
    }

    /// The set that one seed makes.
    Cascade solve(int one) {
        seed[one] = true;
        enter(one);
        spread(0);
        return this;
    }

    /// The set that these seeds make.
    Cascade solve(BitSet seeds) {
        for (int party = seeds.nextSetBit(0); party >= 0; party = seeds.nextSetBit(party + 1)) {
            seed[party] = true;
            enter(party);
        }
        spread(0);
        return this;
    }

    /// The set read from above, out of this one, read from below and solved: what is certain is possible.
    ///
    /// @param possible seeds, those of this set among them
    Cascade atMost(BitSet possible) {
        Sums[] copies = new Sums[kinds.length];
        for (int kind = 0; kind < kinds.length; kind++) {
            copies[kind] = kinds[kind].copy();
        }
        Cascade most = new Cascade(Reading.AT_MOST, needed, copies, seed.clone(), in.clone(), order.clone(), size);
        for (int party = possible.nextSetBit(0); party >= 0; party = possible.nextSetBit(party + 1)) {
            most.seed[party] = true;
            if (!most.in[party]) {
                most.enter(party);
            }
        }
        for (int party = 0; party < in.length; party++) {
            most.reconsider(party);
        }
        most.spread(size);
        return most;
    }

    private void enter(int party) {
        in[party] = true;
        order[size++] = party;
    }

    /// Takes a company in if so much of it is enough.
    void offer(int company, int counted) {
        if (counted >= needed && !in[company]) {
            enter(company);
        }
    }

    private void reconsider(int company) {
        for (int kind = 0; kind < kinds.length && !in[company]; kind++) {
            offer(company, kinds[kind].counted(reading, company));
        }
    }

    private void spread(int done) {
        int next = done;
        while (next < size) {
            int owner = order[next++];
            for (Sums sums : kinds) {
                sums.add(owner, reading, needed, this);
            }
        }
    }

    /// How many parties there are.
    int parties() {
        return in.length;
    }

    boolean holds(int party) {
        return in[party];
    }

    /// The most that the set holds of a company in one kind of stake, as far as it counts.
    int reach(int company) {
        int most = 0;
        for (Sums sums : kinds) {
            most = Math.max(most, sums.counted(reading, company));
        }
        return most;
    }

    /// The parties of the set.
    BitSet set() {
        BitSet set = new BitSet(in.length);
        for (int party = 0; party < in.length; party++) {
            set.set(party, in[party]);
        }
        return set;
    }

    /// Sees a set.
    interface Visitor {
        void covered(int party);

        /// Sees a company that the set holds some of; more than once where several do.
        ///
        /// @param counted what the set holds of the company in one kind, as far as it counts
        void reached(int company, int counted);
    }

    /// Visits the parties of the set and empties it again.
    void drain(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.covered(order[i]);
            for (Sums sums : kinds) {
                Stakes stakes = sums.stakes();
                int[] owned = stakes.ownedBy(order[i]);
                int end = stakes.to(order[i]);
                for (int at = stakes.from(order[i]); at < end; at++) {
                    visitor.reached(owned[at], sums.counted(reading, owned[at]));
                }
            }
        }
        for (int i = 0; i < size; i++) {
            in[order[i]] = false;
            seed[order[i]] = false;
            for (Sums sums : kinds) {
                Stakes stakes = sums.stakes();
                int[] owned = stakes.ownedBy(order[i]);
                int end = stakes.to(order[i]);
                for (int at = stakes.from(order[i]); at < end; at++) {
                    sums.clear(owned[at]);
                }
            }
        }
        size = 0;
    }

    /// Solves again after changes, from what is solved already: what may have lost its ground is taken out with all
    /// that
    /// rests on it, and whatever is still held enough comes in again.
    ///
    /// @param next    the stakes of each kind after the change
    /// @param changed owners whose stakes changed, each once
    /// @return this, or a new one where sums went past counting
    Cascade change(List<Stakes> next, int[] changed, BitSet seedsAdded, BitSet seedsRemoved) {
        Worklist touched = new Worklist();
        Worklist out = new Worklist();
        boolean saturated = false;
        for (int kind = 0; kind < kinds.length; kind++) {
            exchange(kinds[kind], changed, next.get(kind), touched, out);
            saturated |= kinds[kind].isSaturated();
        }
        if (saturated) {
            return anew(next, seedsAdded, seedsRemoved);
        }
        seedsRemoved.stream().forEach(party -> {
            seed[party] = false;
            out.add(party);
        });
        takeOut(out, touched);
        size = 0;
        seedsAdded.stream().forEach(party -> {
            seed[party] = true;
            if (!in[party]) {
                enter(party);
            }
        });
        touched.forEach(this::reconsider);
        spread(0);
        return this;
    }

    private Cascade anew(List<Stakes> next, BitSet seedsAdded, BitSet seedsRemoved) {
        BitSet seeds = new BitSet();
        for (int party = 0; party < seed.length; party++) {
            seeds.set(party, seed[party]);
        }
        seeds.andNot(seedsRemoved);
        seeds.or(seedsAdded);
        return empty(reading, needed, in.length, next).solve(seeds);
    }

    /// Puts the new stakes of owners in the place of the old ones.
    private void exchange(Sums sums, int[] changed, Stakes next, Worklist touched, Worklist out) {
        Stakes old = sums.stakes();
        for (int owner : changed) {
            if (in[owner]) {
                sums.add(old.of(owner), -1);
            }
        }
        sums.take(next);
        restated(old, next).forEach(company -> {
            touched.add(company);
            out.add(company);
        });
        for (int owner : changed) {
            Stakes.Row after = next.of(owner);
            if (in[owner]) {
                sums.add(after, 1);
            }
            moved(old.of(owner), after, old.total, next.total).forEach(company -> {
                touched.add(company);
                out.add(company);
            });
        }
    }

    /// The companies in which an owner's stake, or the total, is another than before.
    static Worklist moved(Stakes.Row before, Stakes.Row after, int[] totalBefore, int[] totalAfter) {
        Worklist moved = new Worklist();
        Map<Integer, Percent> held = new HashMap<>();
        for (int i = 0; i < before.owned.length; i++) {
            held.put(before.owned[i], new Percent(before.low[i], before.high[i]));
        }
        for (int i = 0; i < after.owned.length; i++) {
            int company = after.owned[i];
            boolean same = new Percent(after.low[i], after.high[i]).equals(held.remove(company));
            if (!same || totalBefore[company] != totalAfter[company]) {
                moved.add(company);
            }
        }
        held.keySet().forEach(moved::add);
        return moved;
    }

    /// The companies that hold another share of themselves than before.
    static Worklist restated(Stakes before, Stakes after) {
        Worklist restated = new Worklist();
        before.own.forEach((company, percent) -> {
            if (!percent.equals(after.own.get(company))) {
                restated.add(company);
            }
        });
        after.own.keySet().stream()
                .filter(company -> !before.own.containsKey(company))
                .forEach(restated::add);
        return restated;
    }

    private void takeOut(Worklist out, Worklist touched) {
        while (!out.isEmpty()) {
            int party = out.take();
            if (!in[party] || seed[party]) {
                continue;
            }
            in[party] = false;
            touched.add(party);
            for (Sums sums : kinds) {
                Stakes.Row row = sums.stakes().of(party);
                sums.add(row, -1);
                for (int company : row.owned) {
                    touched.add(company);
                    out.add(company);
                }
            }
        }
    }
}

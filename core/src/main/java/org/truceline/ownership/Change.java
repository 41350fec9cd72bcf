package org.truceline.ownership;

import java.util.BitSet;
import java.util.List;

/// What is another than before, and whom it may concern.
///
/// The stakes that the rule counts stand by kind, before and after the change, of the same kinds in the same order;
/// owners
/// whose stakes changed are named once each.
final class Change {

    private final List<Stakes> before;
    private final List<Stakes> after;
    private final int[] changed;
    private final Owners owners;
    private final Owners others;
    private final int parties;

    Change(List<Stakes> before, List<Stakes> after, int[] changed, Owners owners, Owners others, int parties) {
        this.before = before;
        this.after = after;
        this.changed = changed;
        this.owners = owners;
        this.others = others;
        this.parties = parties;
    }

    List<Stakes> after() {
        return after;
    }

    int[] changed() {
        return changed;
    }

    Owners owners() {
        return owners;
    }

    Owners others() {
        return others;
    }

    int parties() {
        return parties;
    }

    /// The parties whose share may be another: those of which a stake or the standing as an owner changed, and
    /// whatever they hold, directly or not, in any kind of stake.
    BitSet below() {
        BitSet found = new BitSet(parties);
        Worklist open = new Worklist();
        for (int kind = 0; kind < after.size(); kind++) {
            Stakes old = before.get(kind);
            Stakes next = after.get(kind);
            Cascade.restated(old, next).forEach(open::add);
            for (int owner : changed) {
                Cascade.moved(old.of(owner), next.of(owner), old.total, next.total)
                        .forEach(open::add);
            }
        }
        flipped(owners.certain(), others.certain()).stream().forEach(open::add);
        flipped(owners.possible(), others.possible()).stream().forEach(open::add);
        while (!open.isEmpty()) {
            int party = open.take();
            if (!found.get(party)) {
                found.set(party);
                after.forEach(stakes -> held(stakes, party, found, open));
            }
        }
        return found;
    }

    private static void held(Stakes stakes, int party, BitSet found, Worklist open) {
        int[] owned = stakes.ownedBy(party);
        int[] high = stakes.highBy(party);
        for (int i = stakes.from(party); i < stakes.to(party); i++) {
            if (high[i] > 0 && !found.get(owned[i])) {
                open.add(owned[i]);
            }
        }
    }

    /// Owners that hold, directly or not, some of these parties, or are among them.
    BitSet above(BitSet below) {
        List<Incoming> kinds = after.stream()
                .map(stakes -> Incoming.of(StakeKind.EQUITY, stakes, parties))
                .toList();
        BitSet found = (BitSet) below.clone();
        Worklist open = new Worklist();
        below.stream().forEach(open::add);
        while (!open.isEmpty()) {
            int company = open.take();
            for (Incoming incoming : kinds) {
                for (Finding.Held held : incoming.of(company)) {
                    if (held.percent().high() > 0 && !found.get(held.owner())) {
                        found.set(held.owner());
                        open.add(held.owner());
                    }
                }
            }
        }
        found.and(others.possible());
        return found;
    }

    private static BitSet flipped(BitSet one, BitSet other) {
        BitSet flipped = (BitSet) one.clone();
        flipped.xor(other);
        return flipped;
    }
}

package org.truceline.ownership;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who holds how much of whom on one day: parties by number, stakes by kind.
///
/// Shape: a graph in arrays of numbers, 16 bytes a stake and 8 a party for each kind. Immutable and thread-safe.
public final class Holdings {

    private final int parties;
    private final Map<StakeKind, Stakes> stakes;

    private Holdings(int parties, Map<StakeKind, Stakes> stakes) {
        this.parties = parties;
        this.stakes = stakes;
    }

    /// Stakes of one kind from arrays, which are not kept.
    ///
    /// @param parties how many parties there are; they are numbered from 0
    /// @param owner   who holds
    /// @param owned   of whom
    /// @param low     at least, in millionths of a percent
    /// @param high    at most; the very array of `low` where all is exactly known
    public static Holdings of(StakeKind kind, int parties, int[] owner, int[] owned, int[] low, int[] high) {
        Map<StakeKind, Stakes> stakes = new EnumMap<>(StakeKind.class);
        stakes.put(kind, Gathered.of(owner, owned, low, high).laid(parties));
        return new Holdings(parties, stakes);
    }

    /// How many parties there are.
    public int parties() {
        return parties;
    }

    /// How many stakes of all kinds there are.
    public int size() {
        return stakes.values().stream().mapToInt(Stakes::size).sum();
    }

    /// The same, but for one owner's stake in one company.
    ///
    /// @param percent null if it holds none any more
    /// @param number  the number by which the stake is told
    public Holdings with(StakeKind kind, int owner, int owned, @Nullable Percent percent, int number) {
        if (owner == owned) {
            throw new IllegalArgumentException("a company's stake in itself is not changed alone; build anew");
        }
        Map<StakeKind, Stakes> changed = new EnumMap<>(StakeKind.class);
        changed.putAll(stakes);
        changed.put(kind, stakes(kind).with(owner, owned, percent, number));
        return new Holdings(parties, changed);
    }

    /// Owners whose stakes in others are not the same here and there, each once, in order.
    ///
    /// @param next holdings among the same parties
    public int[] changed(Holdings next) {
        BitSet changed = new BitSet();
        for (StakeKind kind : StakeKind.values()) {
            if (has(kind) || next.has(kind)) {
                stakes(kind).changed(next.stakes(kind), changed);
            }
        }
        return changed.stream().toArray();
    }

    /// Takes what all owners hold of a company, and what it holds of itself, from where its stakes come from.
    void counts(Incoming from, int number, int place) {
        Stakes few = stakes.get(from.kind());
        if (few != null) {
            few.total[place] = from.stakes().total[number];
            Percent own = from.stakes().own.get(number);
            if (own != null) {
                few.own.put(place, new Percent(own.low(), own.low()));
            }
        }
    }

    Stakes stakes(StakeKind kind) {
        Stakes found = stakes.get(kind);
        return found == null ? Stakes.none(parties) : found;
    }

    /// The kinds of which any stake is there.
    Set<StakeKind> kinds() {
        return stakes.keySet();
    }

    /// True if any stake of the kind is there.
    public boolean has(StakeKind kind) {
        return stakes.containsKey(kind);
    }

    /// Collects stakes one by one, and builds once. Not thread-safe.
    public static final class Builder {

        private final Map<StakeKind, Gathered> gathered = new EnumMap<>(StakeKind.class);

        /// Adds a stake.
        ///
        /// @param number the number by which proofs tell the stake, such as that of its row
        public Builder add(StakeKind kind, int owner, int owned, Percent percent, int number) {
            gathered.computeIfAbsent(kind, any -> new Gathered()).add(owner, owned, percent, number);
            return this;
        }

        /// The holdings among so many parties.
        public Holdings build(int parties) {
            Map<StakeKind, Stakes> stakes = new EnumMap<>(StakeKind.class);
            gathered.forEach((kind, rows) -> stakes.put(kind, rows.laid(parties)));
            gathered.clear();
            return new Holdings(parties, stakes);
        }
    }
}

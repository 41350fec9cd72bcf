package org.truceline.ownership;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
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
        stakes.put(kind, Stakes.of(parties, owner.length, owner, owned, low, high));
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
        return found == null ? Stakes.of(parties, 0, new int[0], new int[0], new int[0], new int[0]) : found;
    }

    /// True if any stake of the kind is there.
    public boolean has(StakeKind kind) {
        return stakes.containsKey(kind);
    }

    /// Collects stakes one by one. Not thread-safe.
    public static final class Builder {

        private final Map<StakeKind, Columns> columns = new EnumMap<>(StakeKind.class);

        /// Adds a stake.
        ///
        /// @param number the number by which proofs tell the stake, such as that of its row
        public Builder add(StakeKind kind, int owner, int owned, Percent percent, int number) {
            columns.computeIfAbsent(kind, any -> new Columns()).add(owner, owned, percent, number);
            return this;
        }

        /// The holdings among so many parties.
        public Holdings build(int parties) {
            Map<StakeKind, Stakes> stakes = new EnumMap<>(StakeKind.class);
            columns.forEach((kind, rows) -> stakes.put(kind, rows.build(parties)));
            return new Holdings(parties, stakes);
        }
    }

    private static final class Columns {

        private int[] owner = new int[16];
        private int[] owned = new int[16];
        private int[] low = new int[16];
        private int[] high = new int[16];
        private int[] number = new int[16];
        private int count;
        private boolean ranges;

        void add(int holder, int company, Percent percent, int numbered) {
            if (count == owner.length) {
                int size = count + (count >> 1);
                owner = Arrays.copyOf(owner, size);
                owned = Arrays.copyOf(owned, size);
                low = Arrays.copyOf(low, size);
                high = Arrays.copyOf(high, size);
                number = Arrays.copyOf(number, size);
            }
            owner[count] = holder;
            owned[count] = company;
            low[count] = percent.low();
            high[count] = percent.high();
            number[count++] = numbered;
            ranges |= !percent.isExact();
        }

        Stakes build(int parties) {
            Stakes stakes = Stakes.of(parties, count, owner, owned, low, ranges ? high : low);
            for (int i = 0; i < stakes.row.length; i++) {
                stakes.row[i] = number[stakes.row[i]];
            }
            return stakes;
        }
    }
}

package org.truceline.ownership;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All stakes of one kind, by owner, in arrays: the stakes of owner `p` stand from `first[p]` to before `first[p + 1]`.
///
/// What a company holds in itself counts towards its total only. A holder's stake in one company that is stated more
/// than
/// once may be one stake or several: it lies between the least of them and their sum. Immutable once built.
final class Stakes {

    final int[] first;
    final int[] owned;
    final int[] low;
    /// The very array of `low` where every stake is exactly known.
    final int[] high;
    /// The number under which each stake was added.
    final int[] row;
    /// By company, what all its owners hold at least, itself among them; at most the greatest number there is.
    final int[] total;
    /// What companies hold in themselves.
    final Map<Integer, Percent> own;
    /// Rows that take the place of those in the arrays, by owner; null if there are none.
    private final @Nullable Map<Integer, Row> replaced;

    /// The stakes of one owner.
    static final class Row {

        final int[] owned;
        final int[] low;
        final int[] high;
        final int[] row;

        Row(int[] owned, int[] low, int[] high, int[] row) {
            this.owned = owned;
            this.low = low;
            this.high = high;
            this.row = row;
        }
    }

    /// Stakes by owner, each holder's in one company told once; the arrays are kept.
    Stakes(int[] first, int[] owned, int[] low, int[] high, int[] row, Map<Integer, Percent> own) {
        this(first, owned, low, high, row, totals(first.length - 1, owned, low, own), own, null);
    }

    private Stakes(
            int[] first,
            int[] owned,
            int[] low,
            int[] high,
            int[] row,
            int[] total,
            Map<Integer, Percent> own,
            @Nullable Map<Integer, Row> replaced) {
        this.first = first;
        this.owned = owned;
        this.low = low;
        this.high = high;
        this.row = row;
        this.total = total;
        this.own = own;
        this.replaced = replaced;
    }

    /// None at all.
    static Stakes none(int parties) {
        int[] empty = new int[0];
        return new Stakes(new int[parties + 1], empty, empty, empty, empty, new HashMap<>());
    }

    /// What a holder has whose stake was told twice, as one stake or as two.
    static Percent twice(Percent one, Percent other) {
        return new Percent(
                Math.min(one.low(), other.low()), (int) Math.min(Percent.WHOLE, (long) one.high() + other.high()));
    }

    private static int[] totals(int parties, int[] owned, int[] low, Map<Integer, Percent> own) {
        int[] total = new int[parties];
        for (int i = 0; i < owned.length; i++) {
            total[owned[i]] = sum(total[owned[i]], low[i]);
        }
        own.forEach((party, percent) -> total[party] = sum(total[party], percent.low()));
        return total;
    }

    /// A sum that stays at the greatest number there is.
    static int sum(int one, int other) {
        int sum = one + other;
        return sum < 0 ? Integer.MAX_VALUE : sum;
    }

    boolean hasRanges() {
        return high != low || replaced != null;
    }

    /// True if the owners of some company are said to hold more than all of it.
    boolean hasExcess() {
        for (int sum : total) {
            if (sum > Percent.WHOLE) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return owned.length;
    }

    /// The row that takes the place of an owner's stakes in the arrays; null if they hold.
    @Nullable
    Row replaced(int owner) {
        return replaced == null ? null : replaced.get(owner);
    }

    /// What companies hold in themselves at least.
    int own(int party) {
        Percent percent = own.get(party);
        return percent == null ? 0 : percent.low();
    }

    /// True if a party holds any stake.
    boolean holds(int owner) {
        Row other = replaced(owner);
        return other == null ? first[owner] < first[owner + 1] : other.owned.length > 0;
    }

    /// Marks the owners whose stakes are not the same in other stakes among the same parties.
    void changed(Stakes next, BitSet changed) {
        for (int owner = 0; owner < first.length - 1; owner++) {
            if (!changed.get(owner) && !held(owner).equals(next.held(owner))) {
                changed.set(owner);
            }
        }
    }

    /// What an owner holds, by company.
    private Map<Integer, Percent> held(int owner) {
        int from = from(owner);
        int to = to(owner);
        if (from == to) {
            return Map.of();
        }
        Map<Integer, Percent> held = HashMap.newHashMap(to - from);
        for (int i = from; i < to; i++) {
            held.put(ownedBy(owner)[i], new Percent(lowBy(owner)[i], highBy(owner)[i]));
        }
        return held;
    }

    /// Where the stakes of an owner begin in [#ownedBy(int)], [#lowBy(int)] and [#highBy(int)].
    int from(int owner) {
        return replaced(owner) == null ? first[owner] : 0;
    }

    /// Where they end.
    int to(int owner) {
        Row other = replaced(owner);
        return other == null ? first[owner + 1] : other.owned.length;
    }

    int[] ownedBy(int owner) {
        Row other = replaced(owner);
        return other == null ? owned : other.owned;
    }

    int[] lowBy(int owner) {
        Row other = replaced(owner);
        return other == null ? low : other.low;
    }

    int[] highBy(int owner) {
        Row other = replaced(owner);
        return other == null ? high : other.high;
    }

    /// The stakes of one owner.
    Row of(int owner) {
        Row other = replaced(owner);
        if (other != null) {
            return other;
        }
        int from = first[owner];
        int to = first[owner + 1];
        return new Row(
                Arrays.copyOfRange(owned, from, to),
                Arrays.copyOfRange(low, from, to),
                Arrays.copyOfRange(high, from, to),
                Arrays.copyOfRange(row, from, to));
    }

    /// The same stakes, but for one owner's in one company.
    ///
    /// @param percent null if it holds none any more
    Stakes with(int owner, int of, @Nullable Percent percent, int number) {
        Row before = of(owner);
        int at = -1;
        for (int i = 0; i < before.owned.length; i++) {
            at = before.owned[i] == of ? i : at;
        }
        Row after = percent == null ? without(before, at) : put(before, at, of, percent, number);
        int[] totals = total.clone();
        if (totals[of] == Integer.MAX_VALUE) {
            throw new IllegalStateException("what is held of " + of + " is past counting");
        }
        totals[of] = sum(totals[of] - (at < 0 ? 0 : before.low[at]), percent == null ? 0 : percent.low());
        Map<Integer, Row> rows = replaced == null ? new HashMap<>() : new HashMap<>(replaced);
        rows.put(owner, after);
        return new Stakes(first, owned, low, high, row, totals, own, rows);
    }

    private static Row without(Row before, int at) {
        if (at < 0) {
            return before;
        }
        int last = before.owned.length - 1;
        Row after = new Row(
                Arrays.copyOf(before.owned, last),
                Arrays.copyOf(before.low, last),
                Arrays.copyOf(before.high, last),
                Arrays.copyOf(before.row, last));
        if (at < last) {
            after.owned[at] = before.owned[last];
            after.low[at] = before.low[last];
            after.high[at] = before.high[last];
            after.row[at] = before.row[last];
        }
        return after;
    }

    private static Row put(Row before, int at, int of, Percent percent, int number) {
        int place = at < 0 ? before.owned.length : at;
        int size = Math.max(before.owned.length, place + 1);
        Row after = new Row(
                Arrays.copyOf(before.owned, size),
                Arrays.copyOf(before.low, size),
                Arrays.copyOf(before.high, size),
                Arrays.copyOf(before.row, size));
        after.owned[place] = of;
        after.low[place] = percent.low();
        after.high[place] = percent.high();
        after.row[place] = number;
        return after;
    }
}

package org.truceline.ownership;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Stakes of one kind in the order in which they came, and how they are laid out by owner.
///
/// Shape: 16 bytes a stake, 20 once one is a range. Laying them out takes one column after the other and gives it up,
/// so
/// that at most the stakes gathered and one column more are held at a time. Not thread-safe.
final class Gathered {

    private final Ints owner;
    private final Ints owned;
    private final Ints low;
    private @Nullable Ints high;
    private final Ints number;

    Gathered() {
        this(new Ints(), new Ints(), new Ints(), null, new Ints());
    }

    private Gathered(Ints owner, Ints owned, Ints low, @Nullable Ints high, Ints number) {
        this.owner = owner;
        this.owned = owned;
        this.low = low;
        this.high = high;
        this.number = number;
    }

    /// Stakes of arrays, which stay as they are; each has its place in them as its number.
    ///
    /// @param high the very array of `low` where all is exactly known
    static Gathered of(int[] owner, int[] owned, int[] low, int[] high) {
        Ints number = new Ints();
        for (int i = 0; i < owner.length; i++) {
            number.add(i);
        }
        return new Gathered(
                Ints.of(owner).copy(), Ints.of(owned), Ints.of(low), high == low ? null : Ints.of(high), number);
    }

    void add(int holder, int company, Percent percent, int numbered) {
        if (high == null && !percent.isExact()) {
            high = low.copy();
        }
        owner.add(holder);
        owned.add(company);
        low.add(percent.low());
        if (high != null) {
            high.add(percent.high());
        }
        number.add(numbered);
    }

    /// Lays the stakes out by owner. They are spent then.
    Stakes laid(int parties) {
        Map<Integer, Percent> own = new HashMap<>();
        int[] first = new int[parties + 1];
        for (int i = 0; i < owner.size(); i++) {
            if (owner.at(i) == owned.at(i)) {
                own.merge(owned.at(i), percent(i), Stakes::twice);
            } else {
                first[owner.at(i) + 1]++;
            }
        }
        for (int party = 0; party < parties; party++) {
            first[party + 1] += first[party];
        }
        place(Arrays.copyOf(first, parties));
        int size = first[parties];
        int[] of = owned.scattered(owner, size);
        int[] least = low.scattered(owner, size);
        int[] most = high == null ? least : high.scattered(owner, size);
        int[] row = number.scattered(owner, size);
        owner.clear();
        return merged(first, of, least, most, row, own);
    }

    private Percent percent(int i) {
        return new Percent(low.at(i), high == null ? low.at(i) : high.at(i));
    }

    /// Writes the place of each stake over its owner; what a company holds in itself has none.
    private void place(int[] next) {
        for (int i = 0; i < owner.size(); i++) {
            owner.put(i, owner.at(i) == owned.at(i) ? -1 : next[owner.at(i)]++);
        }
    }

    /// Brings the stakes of one holder in one company together, in the arrays themselves.
    private static Stakes merged(
            int[] first, int[] owned, int[] low, int[] high, int[] row, Map<Integer, Percent> own) {
        int parties = first.length - 1;
        int[] place = new int[parties];
        if (!twice(first, owned, place)) {
            return new Stakes(first, owned, low, high, row, own);
        }
        int[] most = high == low ? low.clone() : high;
        Arrays.fill(place, -1);
        int size = 0;
        int from = 0;
        for (int party = 0; party < parties; party++) {
            int begin = size;
            int to = first[party + 1];
            for (int i = from; i < to; i++) {
                int at = place[owned[i]];
                if (at >= begin && at < size && owned[at] == owned[i]) {
                    Percent both = Stakes.twice(new Percent(low[at], most[at]), new Percent(low[i], most[i]));
                    low[at] = both.low();
                    most[at] = both.high();
                } else {
                    owned[size] = owned[i];
                    low[size] = low[i];
                    most[size] = most[i];
                    row[size] = row[i];
                    place[owned[i]] = size++;
                }
            }
            from = to;
            first[party + 1] = size;
        }
        return new Stakes(
                first,
                Arrays.copyOf(owned, size),
                Arrays.copyOf(low, size),
                Arrays.copyOf(most, size),
                Arrays.copyOf(row, size),
                own);
    }

    /// True if some holder has two stakes in one company.
    ///
    /// @param seen of the length of the parties, to be written over
    private static boolean twice(int[] first, int[] owned, int[] seen) {
        Arrays.fill(seen, -1);
        for (int party = 0; party < seen.length; party++) {
            for (int i = first[party]; i < first[party + 1]; i++) {
                if (seen[owned[i]] == party) {
                    return true;
                }
                seen[owned[i]] = party;
            }
        }
        return false;
    }
}

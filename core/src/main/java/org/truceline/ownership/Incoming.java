package org.truceline.ownership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All stakes of one kind, by company held. Immutable.
final class Incoming {

    private final StakeKind kind;
    private final Stakes stakes;
    private final int[] first;
    private final int[] owner;
    private final int[] place;

    private Incoming(StakeKind kind, Stakes stakes, int[] first, int[] owner, int[] place) {
        this.kind = kind;
        this.stakes = stakes;
        this.first = first;
        this.owner = owner;
        this.place = place;
    }

    static Incoming of(StakeKind kind, Stakes stakes, int parties) {
        int[] first = new int[parties + 1];
        for (int party = 0; party < parties; party++) {
            Stakes.Row other = stakes.replaced(party);
            int from = other == null ? stakes.first[party] : 0;
            int to = other == null ? stakes.first[party + 1] : other.owned.length;
            int[] owned = other == null ? stakes.owned : other.owned;
            for (int i = from; i < to; i++) {
                first[owned[i] + 1]++;
            }
        }
        for (int party = 0; party < parties; party++) {
            first[party + 1] += first[party];
        }
        int[] next = Arrays.copyOf(first, parties);
        int[] owner = new int[first[parties]];
        int[] place = new int[first[parties]];
        for (int party = 0; party < parties; party++) {
            Stakes.Row other = stakes.replaced(party);
            int from = other == null ? stakes.first[party] : 0;
            int to = other == null ? stakes.first[party + 1] : other.owned.length;
            int[] owned = other == null ? stakes.owned : other.owned;
            for (int i = from; i < to; i++) {
                int at = next[owned[i]]++;
                owner[at] = party;
                place[at] = i;
            }
        }
        return new Incoming(kind, stakes, first, owner, place);
    }

    Stakes stakes() {
        return stakes;
    }

    StakeKind kind() {
        return kind;
    }

    /// The stakes in a company.
    List<Finding.Held> of(int company) {
        List<Finding.Held> found = new ArrayList<>();
        for (int i = first[company]; i < first[company + 1]; i++) {
            Stakes.Row other = stakes.replaced(owner[i]);
            int at = place[i];
            Percent percent = other == null
                    ? new Percent(stakes.low[at], stakes.high[at])
                    : new Percent(other.low[at], other.high[at]);
            int number = other == null ? stakes.row[at] : other.row[at];
            found.add(new Finding.Held(kind, owner[i], company, percent, number));
        }
        return found;
    }
}

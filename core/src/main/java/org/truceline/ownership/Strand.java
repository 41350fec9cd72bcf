package org.truceline.ownership;

import java.util.Arrays;
import java.util.BitSet;

/// The companies that some owners reach through any stakes, in an order in which every holder stands before what it
/// holds; companies that hold each other in circles stand together.
///
/// Shape: four numbers a party. Walked without recursion, in time linear in the stakes that are reached. Not
/// thread-safe; used again for other owners after [#clear()].
final class Strand {

    private final Stakes stakes;
    /// By party, the place at which it was met; 0 if it was not.
    private final int[] met;
    /// By party, while it is open the first place that it leads back to; then the number of its circle, below zero.
    private final int[] back;
    /// Parties on the way, and how many of the stakes of each were walked.
    private int[] path = new int[64];
    private int[] walked = new int[64];
    /// Parties met whose circle is not yet closed.
    private int[] open = new int[64];
    private int[] closed = new int[64];
    private int opened;
    private int size;
    private int circles;
    private int places;

    Strand(Stakes stakes, int parties) {
        this.stakes = stakes;
        this.met = new int[parties];
        this.back = new int[parties];
    }

    /// Walks from the owners.
    ///
    /// @param sources owners whose own holders count for nothing
    void walk(BitSet owners, BitSet sources) {
        for (int owner = owners.nextSetBit(0); owner >= 0; owner = owners.nextSetBit(owner + 1)) {
            if (met[owner] == 0) {
                walk(owner, sources);
            }
        }
    }

    private void walk(int start, BitSet sources) {
        int depth = 0;
        begin(start, depth);
        while (depth >= 0) {
            int party = path[depth];
            int at = stakes.from(party) + walked[depth]++;
            if (at < stakes.to(party)) {
                int next = stakes.ownedBy(party)[at];
                if (stakes.highBy(party)[at] == 0 || sources.get(next)) {
                    continue;
                }
                if (met[next] == 0) {
                    begin(next, ++depth);
                } else if (back[next] > 0) {
                    back[party] = Math.min(back[party], met[next]);
                }
            } else {
                if (--depth >= 0) {
                    back[path[depth]] = Math.min(back[path[depth]], back[party]);
                }
                if (back[party] == met[party]) {
                    close(party);
                }
            }
        }
    }

    private void begin(int party, int depth) {
        if (depth == path.length) {
            path = Arrays.copyOf(path, depth * 2);
            walked = Arrays.copyOf(walked, depth * 2);
        }
        path[depth] = party;
        walked[depth] = 0;
        met[party] = ++places;
        back[party] = places;
        if (opened == open.length) {
            open = Arrays.copyOf(open, opened * 2);
        }
        open[opened++] = party;
    }

    private void close(int party) {
        circles++;
        int last;
        do {
            last = open[--opened];
            back[last] = -circles;
            if (size == closed.length) {
                closed = Arrays.copyOf(closed, size * 2);
            }
            closed[size++] = last;
        } while (last != party);
    }

    /// How many parties were reached, the owners among them.
    int size() {
        return size;
    }

    /// A party that was reached, what is held after its holders.
    int at(int place) {
        return closed[size - 1 - place];
    }

    /// The circle of a party that was reached; a party in none has one for itself.
    int circle(int party) {
        return back[party];
    }

    /// Forgets what was reached.
    void clear() {
        for (int i = 0; i < size; i++) {
            met[closed[i]] = 0;
            back[closed[i]] = 0;
        }
        size = 0;
        circles = 0;
        places = 0;
    }
}

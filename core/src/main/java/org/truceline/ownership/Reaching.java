package org.truceline.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which owners, or marks of owners such as their lists, reach a party through holders that are, or may be, covered.
///
/// What is held of an owner is passed on through it only if that owner is held enough itself.
///
/// Shape: one number by party for each mark that is asked for, 31 at most. Thread-safe.
final class Reaching {

    private final Coverage coverage;
    private final List<Incoming> counted;

    /// @param counted the stakes that may count, by company
    Reaching(Coverage coverage, List<Incoming> counted) {
        this.coverage = coverage;
        this.counted = counted;
    }

    /// The owners that reach a party, by number.
    Set<Integer> owners(int party) {
        Set<Integer> found = new TreeSet<>();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(party));
        seen.set(party);
        while (!open.isEmpty()) {
            for (Finding.Held held : held(open.pop())) {
                int holder = held.owner();
                if (coverage.owners().certain().get(holder) && holder != party) {
                    found.add(holder);
                }
                if (!seen.get(holder) && through(holder)) {
                    seen.set(holder);
                    open.add(holder);
                }
            }
        }
        return found;
    }

    /// The stakes in a company of parties that count, or may.
    private List<Finding.Held> held(int company) {
        List<Finding.Held> found = new ArrayList<>();
        for (Incoming incoming : counted) {
            for (Finding.Held held : incoming.of(company)) {
                if (held.percent().high() > 0 && coverage.possibly(held.owner())) {
                    found.add(held);
                }
            }
        }
        return found;
    }

    /// True if what is held of a party goes on to what it holds itself.
    private boolean through(int party) {
        return coverage.owners().certain().get(party) ? heldEnough(party) : coverage.possibly(party);
    }

    /// True if parties that count, or may, hold enough of an owner itself.
    private boolean heldEnough(int owner) {
        int needed = Solved.needed(coverage.rule());
        for (Incoming incoming : counted) {
            long sum = 0;
            for (Finding.Held held : incoming.of(owner)) {
                if (coverage.possibly(held.owner())) {
                    sum += held.percent().high();
                }
            }
            if (sum >= needed) {
                return true;
            }
        }
        return false;
    }

    /// For every party the marks of the owners that reach it.
    ///
    /// @param mark marks of each owner as bits; none for whoever has none
    int[] marks(int[] mark) {
        int[] found = new int[mark.length];
        Deque<Integer> open = new ArrayDeque<>();
        BitSet waits = new BitSet();
        BitSet certain = coverage.owners().certain();
        certain.stream().filter(owner -> mark[owner] != 0).forEach(owner -> {
            waits.set(owner);
            open.add(owner);
        });
        while (!open.isEmpty()) {
            int holder = open.pop();
            waits.clear(holder);
            int passes = (certain.get(holder) ? mark[holder] : 0) | (through(holder) ? found[holder] : 0);
            for (Incoming incoming : counted) {
                Stakes.Row row = incoming.stakes().of(holder);
                for (int i = 0; i < row.owned.length; i++) {
                    int company = row.owned[i];
                    if (row.high[i] > 0 && (found[company] | passes) != found[company]) {
                        found[company] |= passes;
                        if (!waits.get(company) && coverage.possibly(company)) {
                            waits.set(company);
                            open.add(company);
                        }
                    }
                }
            }
        }
        return found;
    }
}

package org.truceline.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Companies that hold each other in circles, owners before owned.
final class Circle {

    /// A stake among the companies that seeds reach.
    record Stake(int owner, int owned, int low, int high) {}

    /// Companies each of which holds, directly or not, some of each other; one alone if it is in no circle.
    ///
    /// @param stakes those of reached owners in these companies
    record In(List<Integer> companies, List<Stake> stakes) {}

    private final Stakes stakes;
    private final BitSet seeds;
    private final Map<Integer, Integer> number = new HashMap<>();
    private final Map<Integer, Integer> lowest = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Set<Integer> onStack = new HashSet<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private final Map<Integer, List<Stake>> incoming = new HashMap<>();

    private Circle(Stakes stakes, BitSet seeds) {
        this.stakes = stakes;
        this.seeds = seeds;
    }

    /// The companies that the seeds reach, the seeds left out, in an order in which every owner stands before what it
    /// owns.
    static List<In> order(Stakes stakes, BitSet seeds) {
        Circle circle = new Circle(stakes, seeds);
        seeds.stream().forEach(circle::visit);
        Collections.reverse(circle.found);
        List<In> order = new ArrayList<>();
        for (List<Integer> companies : circle.found) {
            if (companies.size() == 1 && seeds.get(companies.getFirst())) {
                continue;
            }
            List<Stake> in = new ArrayList<>();
            companies.forEach(company -> in.addAll(circle.incoming.getOrDefault(company, List.of())));
            order.add(new In(companies, in));
        }
        return order;
    }

    /// A party on the way, and how many of its stakes were walked.
    private static final class Frame {

        private final int party;
        private final Stakes.Row row;
        private int walked;

        Frame(int party, Stakes.Row row) {
            this.party = party;
            this.row = row;
        }
    }

    /// Walks from one party in depth, without recursion.
    private void visit(int start) {
        if (number.containsKey(start)) {
            return;
        }
        Deque<Frame> path = new ArrayDeque<>();
        path.push(begin(start));
        while (!path.isEmpty()) {
            Frame frame = path.element();
            int i = frame.walked++;
            if (i < frame.row.owned.length) {
                int next = frame.row.owned[i];
                if (frame.row.high[i] == 0 || seeds.get(next)) {
                    continue;
                }
                incoming.computeIfAbsent(next, any -> new ArrayList<>())
                        .add(new Stake(frame.party, next, frame.row.low[i], frame.row.high[i]));
                if (!number.containsKey(next)) {
                    path.push(begin(next));
                } else if (onStack.contains(next)) {
                    lowest.merge(frame.party, number(next), Math::min);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    lowest.merge(path.element().party, lowest(frame.party), Math::min);
                }
                close(frame.party);
            }
        }
    }

    private Frame begin(int party) {
        number.put(party, number.size());
        lowest.put(party, number(party));
        open.push(party);
        onStack.add(party);
        return new Frame(party, stakes.of(party));
    }

    private void close(int party) {
        if (lowest(party) != number(party)) {
            return;
        }
        List<Integer> companies = new ArrayList<>();
        int last;
        do {
            last = open.pop();
            onStack.remove(last);
            companies.add(last);
        } while (last != party);
        found.add(companies);
    }

    private int number(int party) {
        return number.getOrDefault(party, -1);
    }

    private int lowest(int party) {
        return lowest.getOrDefault(party, -1);
    }
}

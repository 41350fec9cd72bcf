package org.truceline.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.ledger.DatedList;
import org.truceline.time.Period;

/// All that one list says of a code, at any instant: the rows that a view sees on its prefixes, and on longer numbers.
///
/// Codes of which a list says the same share one chain, so that what is found for one of them holds for all. Which
/// digits a row stands on plays no part in it. Immutable; compared by identity.
public final class Chain {

    static final Chain EMPTY = new Chain(List.of(), List.of());

    private final List<List<DatedList.Row>> own;
    private final List<List<DatedList.Row>> longer;

    /// @param own    the rows on each prefix that has any, from the longest to the shortest
    /// @param longer the rows on longer numbers, each different group once, in the order of the numbers
    Chain(List<List<DatedList.Row>> own, List<List<DatedList.Row>> longer) {
        this.own = List.copyOf(own);
        this.longer = List.copyOf(longer);
    }

    /// True if the list never names the code, nor a longer number.
    public boolean isEmpty() {
        return own.isEmpty() && longer.isEmpty();
    }

    /// Every instant at which a row begins or ends.
    public Set<Instant> edges() {
        Set<Instant> edges = new TreeSet<>();
        for (List<List<DatedList.Row>> groups : List.of(own, longer)) {
            for (List<DatedList.Row> group : groups) {
                for (DatedList.Row row : group) {
                    edges.add(row.period().from());
                    edges.add(row.period().until());
                }
            }
        }
        edges.remove(Period.OPEN);
        return edges;
    }

    /// The descriptions between which the fact `article` chooses.
    public Set<String> articles() {
        Set<String> articles = new TreeSet<>();
        for (List<DatedList.Row> group : own) {
            for (DatedList.Row row : group) {
                if (row.state() == DatedList.State.PART && row.article() != null) {
                    articles.addAll(row.articles());
                }
            }
        }
        return articles;
    }
}

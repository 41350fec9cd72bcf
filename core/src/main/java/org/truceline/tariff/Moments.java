package org.truceline.tariff;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.truceline.time.Period;

/// Instants that cut time into segments: nothing changes within one. Segment 0 lies before the first of them.
final class Moments {

    private final Instant[] edges;
    private final NavigableSet<Instant> sorted;

    private Moments(NavigableSet<Instant> sorted) {
        this.edges = sorted.toArray(Instant[]::new);
        this.sorted = Collections.unmodifiableNavigableSet(sorted);
    }

    static Moments of(Collection<Instant> edges) {
        TreeSet<Instant> sorted = new TreeSet<>(edges);
        sorted.remove(Period.OPEN);
        return new Moments(sorted);
    }

    int segment(Instant at) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle].isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// How many segments there are.
    int count() {
        return edges.length + 1;
    }

    /// The first instant of a segment; for the first segment, which has none, any instant in it.
    Instant start(int segment) {
        if (segment > 0) {
            return edges[segment - 1];
        }
        return edges.length == 0 ? Instant.EPOCH : edges[0].minusNanos(1);
    }

    NavigableSet<Instant> edges() {
        return sorted;
    }
}

package org.truceline.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.truceline.ledger.FactId;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;

/// Goods of one origin that every duty treats alike, and their program for each segment of time. Thread-safe.
final class Signature {

    private final Programs programs;
    private final List<Reach> reaches;
    private final Moments moments;
    private final NavigableSet<Instant> edges;
    private final Set<FactId> heard;
    private final AtomicReferenceArray<Program> unstated;

    /// @param reaches one for each duty, in the order of the ledger
    Signature(Programs programs, List<Reach> reaches) {
        this.programs = programs;
        this.reaches = List.copyOf(reaches);
        Set<Instant> all = new TreeSet<>(programs.relations().edges());
        NavigableSet<Instant> ofLaw = new TreeSet<>(programs.relations().edges());
        this.heard = new HashSet<>(programs.relations().parts());
        for (Reach reach : reaches) {
            heard.addAll(reach.heard());
            all.addAll(reach.moments().edges());
            ofLaw.addAll(reach.edges());
        }
        this.moments = Moments.of(all);
        this.edges = Collections.unmodifiableNavigableSet(ofLaw);
        this.unstated = new AtomicReferenceArray<>(moments.count());
    }

    Moments moments() {
        return moments;
    }

    /// Every instant at which the law may change for these goods.
    NavigableSet<Instant> edges() {
        return edges;
    }

    Program at(Instant at, Map<FactId, FactValue> facts) {
        if (!facts.isEmpty() && hears(facts)) {
            return resolve(at, facts);
        }
        int segment = moments.segment(at);
        Program program = unstated.get(segment);
        if (program == null) {
            program = resolve(at, Map.of());
            unstated.set(segment, program);
        }
        return program;
    }

    /// The facts on which the conditions of some duty hang.
    Set<FactId> conditioned() {
        Set<FactId> conditioned = new HashSet<>();
        reaches.forEach(reach -> conditioned.addAll(reach.heard()));
        return conditioned;
    }

    private boolean hears(Map<FactId, FactValue> facts) {
        for (FactId fact : facts.keySet()) {
            if (heard.contains(fact)) {
                return true;
            }
        }
        return false;
    }

    private Program resolve(Instant at, Map<FactId, FactValue> facts) {
        List<Judged> judged = new ArrayList<>(reaches.size());
        for (Reach reach : reaches) {
            judged.add(reach.at(at, facts));
        }
        return programs.combined(judged, new Case(null, "", at, facts));
    }
}

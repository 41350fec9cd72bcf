package org.truceline.tariff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.truceline.ledger.Condition;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Relation;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.View;

/// The relations that a view sees, by segment of time. Thread-safe.
final class RelationsInForce {

    private final View view;
    private final ZoneId zone;
    private final Moments moments;
    private final Set<FactId> parts = new TreeSet<>();
    private final Set<FactId> apart = new TreeSet<>();
    private final Set<FactId> dating = new TreeSet<>();
    private final AtomicReferenceArray<InForce> known;

    /// @param zone that of the authority, whose relations alone limit what its duties reach
    RelationsInForce(View view, ZoneId zone) {
        this.view = view;
        this.zone = zone;
        Set<Instant> edges = new TreeSet<>();
        for (Relation relation : view.ledger().relations()) {
            edges.add(relation.period().from());
            edges.add(relation.period().until());
            ask(relation.rule());
        }
        this.moments = Moments.of(edges);
        this.known = new AtomicReferenceArray<>(moments.count());
    }

    /// The relations of one segment. Compared by identity.
    static final class InForce {
        private final List<Relation> relations;

        InForce(List<Relation> relations) {
            this.relations = List.copyOf(relations);
        }

        List<Relation> relations() {
            return relations;
        }
    }

    /// In force at an instant: the very same for all instants of a segment.
    InForce at(Instant at) {
        int segment = moments.segment(at);
        InForce found = known.get(segment);
        if (found == null) {
            InForce first = new InForce(view.relations(at));
            found = known.compareAndSet(segment, null, first) ? first : known.get(segment);
        }
        return found;
    }

    Set<Instant> edges() {
        return moments.edges();
    }

    /// Facts by which some relation divides or limits the value.
    Set<FactId> parts() {
        return parts;
    }

    /// Facts that are set against the value of the line, or that move its day.
    Set<FactId> apart() {
        return apart;
    }

    /// Facts that may fix the instant of the rates.
    Set<FactId> dating() {
        return dating;
    }

    /// Facts of the line that are amounts by which some relation divides the value.
    List<FactId> stated(Map<FactId, FactValue> facts) {
        List<FactId> stated = new ArrayList<>();
        for (FactId fact : parts) {
            if (facts.get(fact) instanceof FactValue.Amount) {
                stated.add(fact);
            }
        }
        return stated;
    }

    /// What the relations that limit come to for a line.
    List<Limiting> limits(InForce inForce, Case asked) {
        List<Limiting> limits = new ArrayList<>();
        for (Relation relation : inForce.relations()) {
            if (relation.rule() instanceof Relation.Limits rule
                    && relation.zone().equals(zone)) {
                Limiting limiting = Limiting.of(view, relation, rule, asked);
                if (!limiting.idle()) {
                    limits.add(limiting);
                }
            }
        }
        return limits;
    }

    /// A line that states nothing but its value is of no condition that hangs on a fact.
    private void ask(Relation.Limit limit) {
        Set<FactId> asked = View.facts(limit.when());
        parts.addAll(asked);
        if (asked.contains(Condition.CUSTOMS_VALUE)) {
            apart.addAll(asked);
        }
        parts.remove(Condition.CUSTOMS_VALUE);
        switch (limit.to()) {
            case Relation.AtMost most -> parts.add(most.fact());
            case Relation.AllBut but -> parts.add(but.fact());
            case Relation.Nothing nothing -> {
                // no fact
            }
        }
    }

    /// Notes the facts on which a rule hangs.
    private void ask(Relation.Rule rule) {
        switch (rule) {
            case Relation.Splits splits -> parts.add(splits.fact());
            case Relation.Adds adds -> {
                // no fact
            }
            case Relation.Excludes excludes -> {
                // no fact
            }
            case Relation.Replaces replaces -> {
                // no fact
            }
            case Relation.OneOf oneOf -> {
                // no fact
            }
            case Relation.Limits limits -> limits.limits().forEach(this::ask);
            case Relation.Caps caps -> {
                // of ships, not of goods
            }
            case Relation.Collects collects -> {
                // of ships, not of goods
            }
            case Relation.Dates dates -> {
                apart.add(dates.fact());
                dating.add(dates.fact());
            }
        }
    }
}

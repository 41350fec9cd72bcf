package org.truceline.tariff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Relation;
import org.truceline.timeline.Case;
import org.truceline.timeline.Truth;
import org.truceline.timeline.View;

/// What a relation that limits comes to for a case: the limit whose condition holds, if one does.
///
/// Compared by content, so that lines of which the same limits hold share a program.
///
/// @param to      what is left to be reached; null if no limit holds, or none can be told
/// @param missing facts that would decide; empty unless it cannot be told
/// @param assumed facts that were not stated and were taken as their authority takes them
record Limiting(Relation relation, Relation.@Nullable Reached to, Set<FactId> missing, Set<FactId> assumed) {

    Limiting {
        missing = Set.copyOf(missing);
        assumed = Set.copyOf(assumed);
    }

    /// The first limit that holds. One before it of which that cannot be told leaves the whole untold.
    static Limiting of(View view, Relation relation, Relation.Limits limits, Case asked) {
        Set<FactId> missing = new HashSet<>();
        Set<FactId> assumed = new HashSet<>();
        for (Relation.Limit limit : limits.limits()) {
            Truth truth = view.test(limit.when(), relation.zone(), asked);
            switch (truth.kind()) {
                case YES -> {
                    return missing.isEmpty()
                            ? new Limiting(relation, limit.to(), Set.of(), truth.assumed())
                            : new Limiting(relation, null, missing, assumed);
                }
                case UNKNOWN -> missing.addAll(truth.missing());
                case NO -> assumed.addAll(truth.assumed());
            }
        }
        return new Limiting(relation, null, missing, assumed);
    }

    /// True if it changes nothing and rests on nothing.
    boolean idle() {
        return to == null && missing.isEmpty() && assumed.isEmpty();
    }

    List<MeasureId> measures() {
        return limits().measures();
    }

    /// True if the base duty comes down too.
    boolean base() {
        return limits().base();
    }

    private Relation.Limits limits() {
        return (Relation.Limits) relation.rule();
    }

    /// A part brought down.
    ///
    /// @param stated the facts of the line that are amounts
    Part down(Part part, Set<FactId> stated) {
        if (!missing.isEmpty()) {
            return new Part.Untold(missing);
        }
        return switch (to) {
            case Relation.AtMost most -> new Part.AtMost(part, most.fact());
            case Relation.AllBut but -> {
                Part.Stated left = new Part.Stated(but.fact());
                yield stated.contains(but.fact()) && !without(part, left)
                        ? Part.Rest.of(part, new Part.Taken(left, relation, null, Set.of()))
                        : part;
            }
            case Relation.Nothing nothing -> Part.NOTHING;
            case null -> part;
        };
    }

    /// True if the same has been taken out already, by another claim.
    private static boolean without(Part part, Part.Stated left) {
        return part instanceof Part.Rest rest
                && rest.taken().stream().anyMatch(taken -> taken.part().equals(left));
    }

    /// Facts on which the part rests though they were not stated.
    Set<FactId> assumed(Set<FactId> stated) {
        Set<FactId> all = new HashSet<>(assumed);
        if (to instanceof Relation.AllBut but && !stated.contains(but.fact())) {
            all.add(but.fact());
        }
        return all;
    }
}

package org.truceline.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truceline.ledger.FactId;

/// Whether a condition holds for a case: yes, no, or not known, with the facts this rests on.
///
/// @param missing facts that would decide it; empty unless it is not known
/// @param assumed facts that were not stated and were taken as their authority takes them
public record Truth(Kind kind, Set<FactId> missing, Set<FactId> assumed) {

    /// How it is.
    public enum Kind {
        YES,
        NO,
        UNKNOWN
    }

    public static final Truth YES = new Truth(Kind.YES, Set.of(), Set.of());
    public static final Truth NO = new Truth(Kind.NO, Set.of(), Set.of());

    public Truth {
        missing = Set.copyOf(missing);
        assumed = Set.copyOf(assumed);
    }

    public static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    public static Truth unknown(FactId fact) {
        return new Truth(Kind.UNKNOWN, Set.of(fact), Set.of());
    }

    static Truth assumedNo(FactId fact) {
        return new Truth(Kind.NO, Set.of(), Set.of(fact));
    }

    Truth not() {
        return switch (kind) {
            case YES -> new Truth(Kind.NO, missing, assumed);
            case NO -> new Truth(Kind.YES, missing, assumed);
            case UNKNOWN -> this;
        };
    }

    /// This, resting on what another rests on besides.
    public Truth with(Truth other) {
        Set<FactId> allMissing = new HashSet<>(missing);
        allMissing.addAll(other.missing);
        Set<FactId> allAssumed = new HashSet<>(assumed);
        allAssumed.addAll(other.assumed);
        return new Truth(kind, allMissing, allAssumed);
    }

    /// All must hold. A plain no decides, whatever else is unknown.
    public static Truth all(List<Truth> truths) {
        return combine(truths, Kind.NO, Kind.YES);
    }

    /// One must hold. A plain yes decides.
    public static Truth any(List<Truth> truths) {
        return combine(truths, Kind.YES, Kind.NO);
    }

    private static Truth combine(List<Truth> truths, Kind deciding, Kind otherwise) {
        Set<FactId> missing = new HashSet<>();
        Set<FactId> assumed = new HashSet<>();
        Truth decidedByAssumption = null;
        for (Truth truth : truths) {
            if (truth.kind == deciding) {
                if (truth.assumed.isEmpty()) {
                    return truth;
                }
                decidedByAssumption = truth;
            }
            missing.addAll(truth.missing);
            assumed.addAll(truth.assumed);
        }
        if (decidedByAssumption != null) {
            return decidedByAssumption;
        }
        return missing.isEmpty() ? new Truth(otherwise, Set.of(), assumed) : new Truth(Kind.UNKNOWN, missing, assumed);
    }
}

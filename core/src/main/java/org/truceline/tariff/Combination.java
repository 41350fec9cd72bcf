package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Relation;
import org.truceline.timeline.FactValue;

/// Applies the relations in force to the verdicts on one line: first ladders and replacements, then exclusions, then splits
/// of the value. A relation whose cause cannot be told makes its effect untold too.
final class Combination {

    private final Map<MeasureId, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<MeasureId, Share> shares = new HashMap<>();
    private final BigDecimal value;
    private final Map<FactId, FactValue> facts;

    /// The part of the customs value that a duty reaches, and the fact that states it.
    record Share(BigDecimal value, String basis) {}

    Combination(List<Verdict> all, BigDecimal value, Map<FactId, FactValue> facts) {
        all.forEach(verdict -> verdicts.put(verdict.measure().id(), verdict));
        this.value = value;
        this.facts = facts;
    }

    List<Verdict> combine(List<Relation> relations) {
        for (Relation relation : relations) {
            switch (relation.rule()) {
                case Relation.OneOf oneOf -> oneOf(relation, oneOf);
                case Relation.Replaces replaces -> replaces(relation, replaces);
                case Relation.Excludes excludes -> {
                    // after the ladders
                }
                case Relation.Splits splits -> {
                    // after the exclusions
                }
                case Relation.Adds adds -> {
                    // duties add up anyway
                }
            }
        }
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.Excludes excludes) {
                excludes(relation, excludes);
            }
        }
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.Splits splits) {
                splits(relation, splits);
            }
        }
        return new ArrayList<>(verdicts.values());
    }

    /// The part of the value a duty reaches, if it is not the whole.
    @Nullable Share share(MeasureId measure) {
        return shares.get(measure);
    }

    private void oneOf(Relation relation, Relation.OneOf oneOf) {
        MeasureId winner = null;
        Verdict.Doubtful doubt = null;
        for (MeasureId id : oneOf.order()) {
            Verdict verdict = verdicts.get(id);
            if (verdict instanceof Verdict.Doubtful doubtful) {
                doubt = doubt == null ? doubtful : doubt;
            } else if (verdict instanceof Verdict.Owed owed) {
                if (winner != null) {
                    replace(owed, relation, winner);
                } else if (doubt != null) {
                    verdicts.put(id, inDoubt(owed, doubt));
                } else {
                    winner = id;
                }
            }
        }
    }

    private void replaces(Relation relation, Relation.Replaces replaces) {
        if (verdicts.get(replaces.measure()) instanceof Verdict.Owed) {
            for (MeasureId id : replaces.inLieuOf()) {
                if (verdicts.get(id) instanceof Verdict.Owed owed) {
                    replace(owed, relation, replaces.measure());
                }
            }
        }
    }

    private void excludes(Relation relation, Relation.Excludes excludes) {
        MeasureId cause = null;
        boolean certain = false;
        for (MeasureId id : excludes.causes()) {
            Verdict verdict = verdicts.get(id);
            if (verdict instanceof Verdict.Owed owed && moreThanZero(owed)) {
                cause = id;
                certain = true;
                break;
            }
            if (verdict instanceof Verdict.Doubtful) {
                cause = id;
            }
        }
        for (Verdict verdict : verdicts.values()) {
            if (verdict instanceof Verdict.Owed owed && declared(owed.heading(), excludes)) {
                cause = owed.measure().id();
                certain = true;
            } else if (!certain && verdict instanceof Verdict.Doubtful doubtful && declared(doubtful.heading(), excludes)) {
                cause = doubtful.measure().id();
            }
        }
        if (cause != null) {
            exclude(relation, excludes, cause, certain);
        }
    }

    private void exclude(Relation relation, Relation.Excludes excludes, MeasureId cause, boolean certain) {
        for (MeasureId id : excludes.excluded()) {
            if (!(verdicts.get(id) instanceof Verdict.Owed owed) || id.equals(cause)) {
                continue;
            }
            verdicts.put(
                    id,
                    !certain && verdicts.get(cause) instanceof Verdict.Doubtful doubt
                            ? inDoubt(owed, doubt)
                            : new Verdict.NotOwed(
                                    owed.measure(),
                                    new Reason.Excluded(relation.id(), cause),
                                    relation.heading(),
                                    relation.by(),
                                    relation.confidence(),
                                    owed.assumed()));
        }
    }

    /// What is owed, but would not be if the other duty were.
    private static Verdict inDoubt(Verdict.Owed owed, Verdict.Doubtful other) {
        return new Verdict.Doubtful(
                owed.measure(),
                List.of(owed.rate()),
                true,
                false,
                other.missing(),
                other.incomplete(),
                owed.heading(),
                owed.layer().by());
    }

    private void splits(Relation relation, Relation.Splits splits) {
        if (!(verdicts.get(splits.measure()) instanceof Verdict.Owed)) {
            return;
        }
        BigDecimal part = facts.get(splits.fact()) instanceof FactValue.Amount stated ? stated.number() : value;
        shares.put(splits.measure(), new Share(part, splits.fact().text()));
        for (MeasureId id : splits.remainder()) {
            if (verdicts.get(id) instanceof Verdict.Owed owed) {
                Share sofar = shares.get(id);
                BigDecimal left = (sofar == null ? value : sofar.value()).subtract(part).max(BigDecimal.ZERO);
                shares.put(id, new Share(left, "remainder"));
                if (left.signum() == 0) {
                    verdicts.put(
                            id,
                            new Verdict.NotOwed(
                                    owed.measure(),
                                    new Reason.Excluded(relation.id(), splits.measure()),
                                    relation.heading(),
                                    relation.by(),
                                    relation.confidence(),
                                    owed.assumed()));
                }
            }
        }
    }

    private void replace(Verdict.Owed owed, Relation relation, MeasureId winner) {
        verdicts.put(
                owed.measure().id(),
                new Verdict.NotOwed(
                        owed.measure(),
                        new Reason.Replaced(relation.id(), winner),
                        relation.heading(),
                        relation.by(),
                        relation.confidence(),
                        owed.assumed()));
    }

    private static boolean declared(@Nullable String heading, Relation.Excludes excludes) {
        return heading != null && excludes.headings().contains(heading);
    }

    private static boolean moreThanZero(Verdict.Owed owed) {
        return owed.rate().adValorem().map(rate -> rate.signum() > 0).orElse(true);
    }
}

package org.truceline.tariff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Relation;
import org.truceline.timeline.FactValue;

/// Applies the relations in force to the verdicts on one line: first ladders and replacements, then exclusions, then
/// splits of the value. A relation whose cause cannot be told makes its effect untold too.
///
/// No amount is known here. Which duty reaches which part of the value is written down as a [Part]; of the facts that
/// state the parts it matters only whether they are stated.
///
/// A further kind of relation is one case more in [#combine]: it changes verdicts, or the part that a duty reaches.
final class Combination {

    private final Map<MeasureId, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<MeasureId, Part> reached = new HashMap<>();
    private final Set<FactId> stated;
    private final List<Limiting> limits;

    /// @param stated the facts of the line that are amounts
    /// @param limits what the relations that limit come to for the line
    Combination(List<Verdict> all, Set<FactId> stated, List<Limiting> limits) {
        all.forEach(verdict -> verdicts.put(verdict.measure().id(), verdict));
        this.stated = stated;
        this.limits = limits;
    }

    /// The facts of a line that are amounts.
    static Set<FactId> amounts(Map<FactId, FactValue> facts) {
        Set<FactId> amounts = new HashSet<>();
        facts.forEach((fact, value) -> {
            if (value instanceof FactValue.Amount) {
                amounts.add(fact);
            }
        });
        return amounts;
    }

    Program.Combined combine(List<Relation> relations) {
        limits.forEach(this::frees);
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
                case Relation.Limits limits -> {
                    // before the ladders what takes all, after the splits what takes a part
                }
                case Relation.Caps caps -> {
                    // of ships, not of goods
                }
                case Relation.Collects collects -> {
                    // of ships, not of goods
                }
                case Relation.Dates dates -> {
                    // when the instant was fixed
                }
            }
        }
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.Excludes excludes) {
                excludes(relation, excludes);
            }
        }
        Map<FactId, MeasureId> parts = parts(relations);
        Set<FactId> untold = untold(parts);
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.Splits splits) {
                splits(relation, splits, parts.keySet(), untold);
            }
        }
        limits.forEach(this::limit);
        return new Program.Combined(terms(), untold);
    }

    private List<Program.Term> terms() {
        List<Program.Term> terms = new ArrayList<>(verdicts.size());
        verdicts.forEach((id, verdict) ->
                terms.add(new Program.Term(verdict, reached.getOrDefault(id, Part.WHOLE), verdict.readings())));
        return terms;
    }

    /// A claim that takes the whole value out of a duty leaves nothing that could bear on others.
    private void frees(Limiting limiting) {
        if (limiting.to() instanceof Relation.Nothing) {
            for (MeasureId id : limiting.measures()) {
                Verdict verdict = verdicts.get(id);
                if (verdict != null && !(verdict instanceof Verdict.NotOwed)) {
                    notOwed(verdict, new Reason.Freed(limiting.relation().id()), limiting.relation());
                }
            }
        }
    }

    /// A claim that takes out a part.
    private void limit(Limiting limiting) {
        if (limiting.to() instanceof Relation.Nothing) {
            return;
        }
        for (MeasureId id : limiting.measures()) {
            Verdict verdict = verdicts.get(id);
            if (verdict == null || verdict instanceof Verdict.NotOwed) {
                continue;
            }
            Part before = reached.getOrDefault(id, Part.WHOLE);
            reached.put(id, limiting.down(before, stated));
            if (verdict instanceof Verdict.Owed owed) {
                for (FactId fact : limiting.assumed(stated)) {
                    owed = owed.assuming(fact);
                }
                verdicts.put(id, owed);
            }
        }
    }

    /// The facts by which the value is split here, with the duty that each part bears.
    private Map<FactId, MeasureId> parts(List<Relation> relations) {
        Map<FactId, MeasureId> parts = new LinkedHashMap<>();
        for (Relation relation : relations) {
            if (relation.rule() instanceof Relation.Splits splits) {
                Verdict verdict = verdicts.get(splits.measure());
                if (verdict != null && !(verdict instanceof Verdict.NotOwed)) {
                    parts.putIfAbsent(splits.fact(), splits.measure());
                }
            }
        }
        return parts;
    }

    /// One part that is not stated is what the stated ones leave. Two that are not stated cannot be told apart, nor one
    /// beside a part of which it cannot be told whether it counts.
    private Set<FactId> untold(Map<FactId, MeasureId> parts) {
        Set<FactId> unstated = new HashSet<>(parts.keySet());
        unstated.removeAll(stated);
        boolean doubtful = parts.entrySet().stream()
                .anyMatch(part ->
                        !unstated.contains(part.getKey()) && verdicts.get(part.getValue()) instanceof Verdict.Doubtful);
        return unstated.size() > 1 || (unstated.size() == 1 && doubtful) ? unstated : Set.of();
    }

    /// The first that applies is owed. One that may apply puts the first certain one after it in doubt; whatever comes
    /// after a certain one is not owed, whichever of those before it is.
    private void oneOf(Relation relation, Relation.OneOf oneOf) {
        MeasureId winner = null;
        Verdict.Doubtful doubt = null;
        for (MeasureId id : oneOf.order()) {
            Verdict verdict = verdicts.get(id);
            if (verdict == null || verdict instanceof Verdict.NotOwed) {
                continue;
            }
            if (winner != null) {
                replace(verdict, relation, winner);
                continue;
            }
            boolean certain = !(verdict instanceof Verdict.Doubtful doubtful && doubtful.mayBeNone());
            if (certain && doubt != null) {
                doubt(verdict, doubt);
            }
            if (certain) {
                winner = id;
            } else if (doubt == null) {
                doubt = (Verdict.Doubtful) verdict;
            }
        }
    }

    private void replaces(Relation relation, Relation.Replaces replaces) {
        Verdict cause = verdicts.get(replaces.measure());
        if (cause == null || cause instanceof Verdict.NotOwed) {
            return;
        }
        for (MeasureId id : replaces.inLieuOf()) {
            Verdict verdict = verdicts.get(id);
            if (verdict == null || verdict instanceof Verdict.NotOwed) {
                continue;
            }
            if (cause instanceof Verdict.Doubtful doubtful && doubtful.mayBeNone()) {
                doubt(verdict, doubtful);
            } else {
                replace(verdict, relation, replaces.measure());
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
            } else if (!certain
                    && verdict instanceof Verdict.Doubtful doubtful
                    && declared(doubtful.heading(), excludes)) {
                cause = doubtful.measure().id();
            }
        }
        if (cause != null) {
            exclude(relation, excludes, cause, certain);
        }
    }

    private void exclude(Relation relation, Relation.Excludes excludes, MeasureId cause, boolean certain) {
        for (MeasureId id : excludes.excluded()) {
            Verdict verdict = verdicts.get(id);
            if (verdict == null || verdict instanceof Verdict.NotOwed || id.equals(cause)) {
                continue;
            }
            if (!certain && verdicts.get(cause) instanceof Verdict.Doubtful doubtful) {
                doubt(verdict, doubtful);
            } else {
                notOwed(verdict, new Reason.Excluded(relation.id(), cause), relation);
            }
        }
    }

    /// What is owed, or may be, but would not be if the other duty were.
    private void doubt(Verdict verdict, Verdict.Doubtful other) {
        Verdict.Doubtful doubtful =
                switch (verdict) {
                    case Verdict.Owed owed ->
                        doubted(owed, other.missing(), other.incomplete(), List.of(other.measure()));
                    case Verdict.Doubtful already -> {
                        Set<FactId> missing = new HashSet<>(already.missing());
                        missing.addAll(other.missing());
                        yield new Verdict.Doubtful(
                                already.measure(),
                                already.possible(),
                                true,
                                already.notCarried(),
                                Set.copyOf(missing),
                                already.incomplete() == null ? other.incomplete() : already.incomplete(),
                                Stream.concat(already.hangsOn().stream(), Stream.of(other.measure()))
                                        .distinct()
                                        .toList(),
                                already.heading(),
                                already.by());
                    }
                    case Verdict.NotOwed not ->
                        throw new IllegalArgumentException(not.measure().id() + " is not owed anyway");
                };
        verdicts.put(doubtful.measure().id(), doubtful);
    }

    /// The part of the value that the fact states goes to one duty, the rest to the others. Not stated, it is
    /// all that other stated parts leave; more than the whole, it is the whole. If it cannot be told whether the
    /// duty is owed, or on which part, the others cannot be told either.
    private void splits(Relation relation, Relation.Splits splits, Set<FactId> parts, Set<FactId> untold) {
        Verdict verdict = verdicts.get(splits.measure());
        if (verdict == null || verdict instanceof Verdict.NotOwed) {
            return;
        }
        if (verdict instanceof Verdict.Owed owed && untold.contains(splits.fact())) {
            verdict = doubted(owed, untold, null, List.of());
            verdicts.put(splits.measure(), verdict);
        }
        if (verdict instanceof Verdict.Doubtful doubtful) {
            for (MeasureId id : splits.remainder()) {
                Verdict other = verdicts.get(id);
                if (other != null && !(other instanceof Verdict.NotOwed)) {
                    doubt(other, doubtful);
                }
            }
            return;
        }
        Part part = part(splits.fact(), parts);
        if (part instanceof Part.NotStated && verdict instanceof Verdict.Owed owed) {
            verdicts.put(splits.measure(), owed.assuming(splits.fact()));
        }
        reached.put(splits.measure(), part);
        for (MeasureId id : splits.remainder()) {
            Verdict other = verdicts.get(id);
            if (other != null && !(other instanceof Verdict.NotOwed)) {
                Part.Taken taken = new Part.Taken(part, relation, splits.measure(), assumed(other));
                reached.merge(id, Part.Rest.of(Part.WHOLE, taken), (before, first) -> Part.Rest.of(before, taken));
            }
        }
    }

    private Part part(FactId fact, Set<FactId> parts) {
        return stated.contains(fact)
                ? new Part.Stated(fact)
                : new Part.NotStated(
                        fact,
                        parts.stream().filter(other -> !other.equals(fact)).toList());
    }

    private static Verdict.Doubtful doubted(
            Verdict.Owed owed, Set<FactId> missing, @Nullable ListId incomplete, List<Measure> hangsOn) {
        return new Verdict.Doubtful(
                owed.measure(),
                List.of(owed),
                true,
                false,
                missing,
                incomplete,
                hangsOn,
                owed.heading(),
                owed.layer().by());
    }

    private void replace(Verdict verdict, Relation relation, MeasureId winner) {
        notOwed(verdict, new Reason.Replaced(relation.id(), winner), relation);
    }

    private void notOwed(Verdict verdict, Reason reason, Relation relation) {
        verdicts.put(
                verdict.measure().id(),
                new Verdict.NotOwed(
                        verdict.measure(),
                        reason,
                        relation.heading(),
                        relation.by(),
                        relation.confidence(),
                        assumed(verdict)));
    }

    private static Set<FactId> assumed(Verdict verdict) {
        return verdict instanceof Verdict.Owed owed ? owed.assumed() : Set.of();
    }

    private static boolean declared(@Nullable String heading, Relation.Excludes excludes) {
        return heading != null && excludes.headings().contains(heading);
    }

    private static boolean moreThanZero(Verdict.Owed owed) {
        return owed.rate().adValorem().map(rate -> rate.signum() > 0).orElse(true);
    }
}

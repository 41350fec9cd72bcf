package org.truceline.tariff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Programme;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Relation;

/// What goods owe at an instant, with everything that law decides and no amount: the customs value, the amounts stated
/// as facts, the quantities and the base rate come in when it is priced.
///
/// Shape: one term for every duty of the authority, in the order of the ledger. Immutable, and the same for all lines
/// of which the same conditions hold. Compared by identity.
final class Program {

    private final List<Term> terms;
    private final List<Term> active;
    private final Part base;
    private final List<Measure> open;
    private final List<Verdict> judged;
    private final List<Relation> relations;
    private final List<Limiting> limits;
    private final boolean settled;
    private final List<Assessment.NotApplied> notApplied;
    private final Set<FactId> assumed;
    private final List<Reading> readings;
    private final int[] places;

    /// @param terms      the duties as they combine
    /// @param base       the part of the value that the base duty reaches
    /// @param open       measures whose state hangs on an edge after the day up to which they have been kept
    /// @param judged     the duties that are owed or may be, each taken alone: from these the bounds are made
    /// @param relations  how duties combine at the instant
    /// @param limits     what those of them that limit come to
    /// @param programmes in the order in which they are reported
    Program(
            List<Term> terms,
            Part base,
            List<Measure> open,
            List<Verdict> judged,
            List<Relation> relations,
            List<Limiting> limits,
            List<Programme> programmes) {
        this.terms = List.copyOf(terms);
        this.active = terms.stream()
                .filter(term -> !(term.verdict() instanceof Verdict.NotOwed))
                .toList();
        this.base = base;
        this.open = List.copyOf(open);
        this.judged = List.copyOf(judged);
        this.relations = List.copyOf(relations);
        this.limits = List.copyOf(limits);
        this.settled = active.stream().noneMatch(term -> term.part() instanceof Part.Rest);
        List<Assessment.NotApplied> none = new ArrayList<>();
        Set<FactId> assumptions = new HashSet<>();
        Set<Reading> decisive = new LinkedHashSet<>();
        for (Term term : terms) {
            if (term.verdict() instanceof Verdict.NotOwed not) {
                none.add(not.shown());
            }
            assumptions.addAll(term.assumed());
            decisive.addAll(term.readings());
        }
        this.notApplied = List.copyOf(none);
        this.assumed = Set.copyOf(assumptions);
        this.readings = List.copyOf(decisive);
        this.places = places(active, programmes);
    }

    /// What is asked under one measure.
    ///
    /// @param part     what it reaches, if it is owed. A [Part.Rest] of which nothing is left is not owed
    /// @param readings on which the verdict hangs
    record Term(Verdict verdict, Part part, List<Reading> readings) {
        Term {
            readings = List.copyOf(readings);
        }

        /// Facts not stated on which the verdict rests.
        Set<FactId> assumed() {
            return switch (verdict) {
                case Verdict.Owed owed -> owed.assumed();
                case Verdict.NotOwed not -> not.assumed();
                case Verdict.Doubtful doubtful -> Set.of();
            };
        }
    }

    /// The duties of one line combined.
    ///
    /// @param untold facts of several parts that are not stated, so that none of the parts can be told
    record Combined(List<Term> terms, Set<FactId> untold) {
        Combined {
            terms = List.copyOf(terms);
            untold = Set.copyOf(untold);
        }
    }

    List<Term> terms() {
        return terms;
    }

    /// The terms of duties that are owed or may be.
    List<Term> active() {
        return active;
    }

    Part base() {
        return base;
    }

    List<Measure> open() {
        return open;
    }

    List<Verdict> judged() {
        return judged;
    }

    List<Relation> relations() {
        return relations;
    }

    List<Limiting> limits() {
        return limits;
    }

    /// True if no amount decides whether a duty is owed: then what follows holds for every line.
    boolean settled() {
        return settled;
    }

    List<Assessment.NotApplied> notApplied() {
        return notApplied;
    }

    Set<FactId> assumed() {
        return assumed;
    }

    List<Reading> readings() {
        return readings;
    }

    /// Where a duty is reported among the components: 0 asks for the base duty, 1 for the first active term, and so on.
    int place(int duty) {
        return places[duty];
    }

    /// True if the same duties are owed, or may be, as under another program, and both are open or neither is.
    boolean owesLike(Program other) {
        return this == other
                || (open.isEmpty() == other.open.isEmpty() && base.equals(other.base) && active.equals(other.active));
    }

    private static int[] places(List<Term> active, List<Programme> programmes) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i <= active.size(); i++) {
            order.add(i);
        }
        List<String> reported = programmes.stream().map(Programme::id).toList();
        order.sort(Comparator.comparingInt(duty -> {
            String programme = duty == 0
                    ? Pricing.BASE
                    : active.get(duty - 1).verdict().measure().programme();
            int place = reported.indexOf(programme == null ? "" : programme);
            return place < 0 ? reported.size() : place;
        }));
        int[] places = new int[order.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = order.indexOf(i);
        }
        return places;
    }
}

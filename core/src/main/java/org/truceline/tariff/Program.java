package org.truceline.tariff;

import java.util.List;
import java.util.Set;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Relation;

/// What goods owe at an instant, with everything that law decides and no amount: the customs value, the amounts stated
/// as facts, the quantities and the base rate come in when it is priced.
///
/// Shape: one term for every duty of the authority, in the order of the ledger. Immutable, and the same for all lines
/// of which the same conditions hold.
///
/// @param terms     the duties as they combine
/// @param base      the part of the value that the base duty reaches
/// @param open      measures whose state hangs on an edge after the day up to which they have been kept
/// @param judged    the duties each taken alone: from these the bounds are made
/// @param relations how duties combine at the instant
record Program(List<Term> terms, Part base, List<Measure> open, List<Verdict> judged, List<Relation> relations) {

    Program {
        terms = List.copyOf(terms);
        open = List.copyOf(open);
        judged = List.copyOf(judged);
        relations = List.copyOf(relations);
    }

    /// The same with its duties combined in another way.
    Program with(List<Term> other) {
        return new Program(other, base, open, judged, relations);
    }

    /// What is asked under one measure.
    ///
    /// @param part     what it reaches, if it is owed. A [Part.Rest] of which nothing is left is not owed
    /// @param readings on which the verdict hangs
    record Term(Verdict verdict, Part part, List<Reading> readings) {
        Term {
            readings = List.copyOf(readings);
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
}

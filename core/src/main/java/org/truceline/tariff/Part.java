package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Relation;

/// The part of the customs value that a duty reaches, said before any amount is known.
///
/// A program holds parts as they are written here; only pricing turns them into money. A further kind of part is one
/// record more, with its two methods: what it is of a line, and the name under which an answer shows it.
sealed interface Part {

    /// The whole value.
    Part WHOLE = new Whole();

    /// None of it.
    Part NOTHING = new Nothing();

    /// The part in money: not negative. Only if nothing is missing.
    BigDecimal of(Amounts amounts);

    /// The facts without which the part cannot be told.
    Set<FactId> missing(Amounts amounts);

    /// What an answer names as the basis; null if it is what the measure or its layer names.
    @Nullable
    String basis();

    /// All of it.
    record Whole() implements Part {
        @Override
        public BigDecimal of(Amounts amounts) {
            return amounts.value();
        }

        @Override
        public Set<FactId> missing(Amounts amounts) {
            return Set.of();
        }

        @Override
        public @Nullable String basis() {
            return null;
        }
    }

    /// None of it: a claim has taken it all out.
    record Nothing() implements Part {
        @Override
        public BigDecimal of(Amounts amounts) {
            return BigDecimal.ZERO;
        }

        @Override
        public Set<FactId> missing(Amounts amounts) {
            return Set.of();
        }

        @Override
        public String basis() {
            return "nothing";
        }
    }

    /// A part of at most what a fact states.
    record AtMost(Part part, FactId fact) implements Part {
        @Override
        public BigDecimal of(Amounts amounts) {
            return new Stated(fact).of(amounts).min(part.of(amounts));
        }

        @Override
        public Set<FactId> missing(Amounts amounts) {
            return amounts.stated(fact) == null ? Set.of(fact) : part.missing(amounts);
        }

        @Override
        public String basis() {
            return fact.text();
        }
    }

    /// It cannot be told.
    ///
    /// @param facts those that would decide
    record Untold(Set<FactId> facts) implements Part {
        public Untold {
            facts = Set.copyOf(facts);
        }

        @Override
        public BigDecimal of(Amounts amounts) {
            throw new IllegalStateException("a part that hangs on " + facts);
        }

        @Override
        public Set<FactId> missing(Amounts amounts) {
            return facts;
        }

        @Override
        public @Nullable String basis() {
            return null;
        }
    }

    /// What a fact states; more than the whole is the whole.
    record Stated(FactId fact) implements Part {
        @Override
        public BigDecimal of(Amounts amounts) {
            BigDecimal stated = amounts.stated(fact);
            if (stated == null) {
                throw new IllegalStateException("a program in which " + fact + " is stated, and a line without it");
            }
            return stated.min(amounts.value());
        }

        @Override
        public Set<FactId> missing(Amounts amounts) {
            return amounts.stated(fact) == null ? Set.of(fact) : Set.of();
        }

        @Override
        public String basis() {
            return fact.text();
        }
    }

    /// The one part that is not stated: what the stated ones leave.
    ///
    /// @param fact   what would state it
    /// @param others the facts that state the other parts
    record NotStated(FactId fact, List<FactId> others) implements Part {
        public NotStated {
            others = List.copyOf(others);
        }

        @Override
        public BigDecimal of(Amounts amounts) {
            BigDecimal left = amounts.value();
            for (FactId other : others) {
                BigDecimal stated = amounts.stated(other);
                left = stated == null ? left : left.subtract(stated);
            }
            return left.max(BigDecimal.ZERO);
        }

        @Override
        public Set<FactId> missing(Amounts amounts) {
            return Set.of();
        }

        @Override
        public String basis() {
            return fact.text();
        }
    }

    /// What is left of a part once others have been taken from it, in their order.
    record Rest(Part whole, List<Taken> taken) implements Part {
        public Rest {
            taken = List.copyOf(taken);
        }

        /// A part with one more taken from it.
        static Rest of(Part part, Taken further) {
            if (part instanceof Rest rest) {
                List<Taken> more = new ArrayList<>(rest.taken);
                more.add(further);
                return new Rest(rest.whole, more);
            }
            return new Rest(part, List.of(further));
        }

        @Override
        public BigDecimal of(Amounts amounts) {
            BigDecimal left = whole.of(amounts);
            for (Taken one : taken) {
                left = left.subtract(one.part().of(amounts)).max(BigDecimal.ZERO);
            }
            return left;
        }

        @Override
        public Set<FactId> missing(Amounts amounts) {
            return whole.missing(amounts);
        }

        /// The one that takes the last of it; null if something is left, or it cannot be told.
        @Nullable
        Taken last(Amounts amounts) {
            if (!missing(amounts).isEmpty()) {
                return null;
            }
            BigDecimal left = whole.of(amounts);
            for (Taken one : taken) {
                left = left.subtract(one.part().of(amounts));
                if (left.signum() <= 0) {
                    return one;
                }
            }
            return null;
        }

        @Override
        public String basis() {
            return "remainder";
        }
    }

    /// A part that another duty takes.
    ///
    /// @param relation by which it is taken
    /// @param by       the duty that takes it; null if a claim does
    /// @param assumed  facts not stated, on which the duty that yields rests
    record Taken(Part part, Relation relation, @Nullable MeasureId by, Set<FactId> assumed) {
        public Taken {
            assumed = Set.copyOf(assumed);
        }
    }
}

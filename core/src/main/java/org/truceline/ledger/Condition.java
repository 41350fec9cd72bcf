package org.truceline.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The closed grammar of `when`: what must be true of a case for a layer to reach it.
public sealed interface Condition {

    /// Reaches every case in scope.
    record Always() implements Condition {}

    /// A condition with a name of its own in the measure's file.
    record Named(String name, Condition condition) implements Condition {}

    /// The fact is an instant before `edge`.
    record Before(FactId fact, Instant edge) implements Condition {}

    /// The fact is a number of at least `bound`.
    record AtLeast(FactId fact, BigDecimal bound) implements Condition {}

    /// The fact reads exactly so; a yes-no fact is compared with `yes` or `no`.
    record Equal(FactId fact, String text) implements Condition {}

    /// The fact is stated at all; never unknown.
    record Stated(FactId fact) implements Condition {}

    /// The fact is a tariff number that begins with these digits.
    record Within(FactId fact, String digits) implements Condition {}

    /// The fact is a tariff number that the list names, whatever the code of the case is.
    record On(FactId fact, ListId list) implements Condition {}

    /// The fact is an instant after that of the other fact. Of two days that overlap it cannot be told.
    record After(FactId fact, FactId other) implements Condition {}

    /// Numbers added up and compared: a value against a part of the customs value, the weights of several metals
    /// against a threshold.
    ///
    /// @param parts the facts that are added; one is enough
    /// @param whole the fact that states the sum itself, and then decides; null if no fact does
    /// @param above true if the sum must exceed the bound, false if it may equal it
    /// @param bound a number, or a ratio of `of`
    /// @param of    the fact whose multiple the bound is; null for a plain number
    record Sum(
            List<Part> parts,
            @Nullable FactId whole,
            boolean above,
            BigDecimal bound,
            @Nullable FactId of) implements Condition {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /// One of the facts of a sum.
    ///
    /// @param listed the list that must name the goods for this fact to count; null if it always counts
    record Part(FactId fact, @Nullable ListId listed) {}

    /// What owners hold reaches the threshold of an ownership rule. Where the rule does not say whether their stakes
    /// add
    /// up, it is not known for a sum that reaches it while no single stake does.
    ///
    /// @param together what they hold together
    /// @param single   what the largest of them holds; null if no fact says so
    /// @param rule     the measure whose rule it is
    record Meets(FactId together, @Nullable FactId single, MeasureId rule) implements Condition {}

    /// The instant asked for lies within so many years from the one that the fact states, that one included.
    record ForYears(FactId fact, int years) implements Condition {}

    /// The code, the item or the party of the case is on the list, as the list is of codes, items or parties.
    record Listed(ListId list) implements Condition {}

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}

    /// The instant of entry, arrival or export that the question asks about, as a fact.
    FactId ENTERED = new FactId("entered");

    /// The customs value of the line, as a fact.
    FactId CUSTOMS_VALUE = new FactId("customs-value");

    /// The value of the whole entry to which the case belongs, as a fact; nobody states it.
    FactId ENTRY_VALUE = new FactId("entry-value");

    /// The ids of the items that the goods are or may be, as a fact.
    FactId ITEM = new FactId("item");

    /// The keys of the party dealt with, as lists of parties name it, as a fact.
    FactId PARTY = new FactId("party");

    /// The country from which goods leave, as a fact.
    FactId DEPARTURE = new FactId("departure");

    /// The country to which goods go, as a fact.
    FactId DESTINATION = new FactId("destination");

    /// Facts that the question itself holds.
    Set<FactId> OF_THE_QUESTION = Set.of(ENTERED, CUSTOMS_VALUE, ENTRY_VALUE, ITEM, PARTY, DEPARTURE, DESTINATION);

    /// True if the question itself holds the fact, so that the ledger does not define it.
    static boolean isOfTheQuestion(FactId fact) {
        return OF_THE_QUESTION.contains(fact);
    }
}

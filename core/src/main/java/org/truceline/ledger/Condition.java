package org.truceline.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

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

    /// The code of the case is on the list.
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
}

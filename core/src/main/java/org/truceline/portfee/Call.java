package org.truceline.portfee;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// A ship's call at a port.
///
/// @param ship    what tells the ship from others, such as its IMO number; null if only this call is asked about
/// @param voyage  what tells its voyage, or string of calls, from its others; null likewise
/// @param port    how the port is called; nothing hangs on it
/// @param arrival when it arrives at the port
/// @param facts   what is stated about the ship and the call, by the facts of the ledger
public record Call(
        @Nullable String ship,
        @Nullable String voyage,
        @Nullable String port,
        AsOf arrival,
        Map<FactId, FactValue> facts) {

    public Call {
        facts = Map.copyOf(facts);
    }

    /// A call of which nothing else is asked.
    public static Call alone(AsOf arrival, Map<FactId, FactValue> facts) {
        return new Call(null, null, null, arrival, facts);
    }

    /// The same call at another time.
    public Call at(AsOf other) {
        return new Call(ship, voyage, port, other, facts);
    }

    /// The same call without a fact.
    Call without(FactId fact) {
        Map<FactId, FactValue> less = new HashMap<>(facts);
        less.remove(fact);
        return new Call(ship, voyage, port, arrival, less);
    }

    /// True if a yes-no fact says so; null if it is not stated.
    @Nullable
    Boolean says(FactId fact) {
        FactValue value = facts.get(fact);
        return value == null ? null : value.says("yes");
    }

    /// The same call with one more fact.
    public Call with(FactId fact, FactValue value) {
        Map<FactId, FactValue> more = new HashMap<>(facts);
        more.put(fact, value);
        return new Call(ship, voyage, port, arrival, more);
    }
}

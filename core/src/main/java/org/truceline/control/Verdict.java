package org.truceline.control;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Value;
import org.truceline.outlook.MeasureState;
import org.truceline.time.Period;
import org.truceline.timeline.Truth;

/// What one measure asks of an export.
///
/// @param state   where the measure stands for this case, by the books where `open`
/// @param values  everything it may ask, as missing facts leave open; one value if it is settled
/// @param missing facts that would settle it
/// @param assumed facts not stated, taken as their authority takes them
/// @param why     why it asks nothing; null if it does or may
/// @param spells  the periods in which it asks something of such a case by the books, past and to come
/// @param next    the next instant at which this differs; null if none is set
/// @param then    everything it may ask from then on
/// @param coming  the layer that decides from then on; null if none does, or if nothing changes
/// @param cited   the layers on which the verdict rests, that on top first: what decides, and beneath a suspension or
/// an
/// end what it takes out of force
/// @param reaches whether the measure reaches the export, by way, goods, party and case
public record Verdict(
        Kind kind,
        MeasureState state,
        Set<Value> values,
        Set<FactId> missing,
        Set<FactId> assumed,
        @Nullable Why why,
        List<Period> spells,
        @Nullable Instant next,
        Set<Value> then,
        @Nullable Layer coming,
        List<Layer> cited,
        Truth reaches) {

    public Verdict {
        values = Set.copyOf(values);
        missing = Set.copyOf(missing);
        assumed = Set.copyOf(assumed);
        spells = List.copyOf(spells);
        then = Set.copyOf(then);
        cited = List.copyOf(cited);
    }

    /// Whether it asks for something.
    public enum Kind {
        ASKS,
        /// Hangs on facts that were not stated.
        MAY_ASK,
        ASKS_NOTHING
    }

    /// Why it asks nothing.
    public enum Why {
        /// It concerns exports of another country, or to others.
        OTHER_WAY,
        /// The item is named, but the goods are not what its description asks for.
        NOT_DESCRIBED,
        /// It reaches what other measures control, and none of them asks anything of the goods.
        NOT_CONTROLLED,
        /// A condition of the measure does not hold for this case.
        NOT_CONCERNED,
        /// Not begun, suspended, ended: its state says so.
        STATE
    }

    public Measure measure() {
        return state.measure();
    }

    /// The least it asks, whatever the missing facts are.
    public Value least() {
        return Severity.mildest(values);
    }

    /// The most it asks.
    public Value most() {
        return Severity.strictest(values);
    }
}

package org.truceline.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Value;

/// What a timeline says of a case at an instant: the layer on top, what lies beneath, and what is not known.
///
/// @param top      the layer that answers; null if none does. If facts are missing, the answer when none of the
/// doubtful conditions holds
/// @param possible every answer that missing facts leave open, `top` among them; one entry if nothing is missing
/// @param beneath  layers that would answer if those above were gone, from top to bottom
/// @param lifting  layers that remove others that reach the case here
/// @param missing  facts that would decide between the possible answers
/// @param assumed  facts not stated, taken as their authority takes them, on which this rests
public record Fold(
        @Nullable Layer top,
        List<Possible> possible,
        List<Layer> beneath,
        List<Layer> lifting,
        Set<FactId> missing,
        Set<FactId> assumed) {

    public Fold {
        possible = List.copyOf(possible);
        beneath = List.copyOf(beneath);
        lifting = List.copyOf(lifting);
        missing = Set.copyOf(missing);
        assumed = Set.copyOf(assumed);
    }

    /// One answer that is possible.
    public record Possible(@Nullable Layer layer) {
        public Value value() {
            return valueOf(layer);
        }
    }

    /// The same, resting also on what a condition rests on.
    public Fold resting(Truth condition) {
        if (condition.missing().isEmpty() && condition.assumed().isEmpty()) {
            return this;
        }
        Set<FactId> allMissing = new HashSet<>(missing);
        allMissing.addAll(condition.missing());
        Set<FactId> allAssumed = new HashSet<>(assumed);
        allAssumed.addAll(condition.assumed());
        return new Fold(top, possible, beneath, lifting, allMissing, allAssumed);
    }

    /// The value asked for; [Value.Nothing] if no layer answers.
    public Value value() {
        return valueOf(top);
    }

    /// Every value that missing facts leave possible.
    public Set<Value> values() {
        return possible.stream().map(Possible::value).collect(Collectors.toUnmodifiableSet());
    }

    /// True if missing facts leave more than one value possible.
    public boolean undecided() {
        return values().size() > 1;
    }

    private static Value valueOf(@Nullable Layer layer) {
        Value value = layer == null ? null : layer.value();
        return value == null ? new Value.Nothing() : value;
    }
}

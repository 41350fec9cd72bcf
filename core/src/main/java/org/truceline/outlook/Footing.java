package org.truceline.outlook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Value;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Timeline;

/// The layer on which the state of a measure rests, and the one beneath it: whose acts an answer cites.
final class Footing {

    private Footing() {}

    static @Nullable Layer below(Fold fold) {
        for (Layer layer : fold.beneath()) {
            Layer top = fold.top();
            boolean sameChain = top != null && (layer.act() == Act.SUSPENDS || layer.act() == Act.EXTENDS);
            if (layer.value() != null && !sameChain) {
                return layer;
            }
        }
        return null;
    }

    static Value value(@Nullable Layer layer) {
        Value value = layer == null ? null : layer.value();
        return value == null ? new Value.Nothing() : value;
    }

    static @Nullable Layer of(
            MeasureState.Kind kind,
            Timeline timeline,
            List<Layer> talk,
            Fold fold,
            @Nullable Layer coming,
            Instant at) {
        if (fold.top() != null) {
            return fold.top();
        }
        return switch (kind) {
            case PENDING -> coming == null ? firstAhead(timeline, at) : coming;
            case LAPSED -> lastRun(timeline, at);
            case TALKED_OF -> talk.isEmpty() ? null : talk.getLast();
            case CONDITIONAL ->
                timeline.layers().reversed().stream()
                        .filter(layer -> MeasureState.asks(value(layer))
                                && layer.period().contains(at))
                        .findFirst()
                        .orElse(null);
            case NOT_KNOWN, IN_FORCE, REDUCED, SUSPENDED, ENDED -> null;
        };
    }

    /// The layer on top when the one that comes was to begin; null if that is the day on which it does.
    static @Nullable Layer keeping(Timeline timeline, Case asked, @Nullable Layer coming) {
        if (coming == null
                || coming.period().startIsOpen()
                || !coming.period().from().isAfter(asked.at())) {
            return null;
        }
        Layer then = timeline.at(asked.at(coming.period().from())).top();
        return coming.equals(then) ? null : then;
    }

    private static @Nullable Layer firstAhead(Timeline timeline, Instant at) {
        return timeline.layers().stream()
                .filter(layer -> MeasureState.asks(value(layer))
                        && !layer.period().startIsOpen()
                        && layer.period().from().isAfter(at))
                .min(Comparator.comparing(layer -> layer.period().from()))
                .orElse(null);
    }

    private static @Nullable Layer lastRun(Timeline timeline, Instant at) {
        return timeline.layers().stream()
                .filter(layer ->
                        layer.value() != null && !layer.period().until().isAfter(at))
                .max(Comparator.comparing(layer -> layer.period().until()))
                .orElse(null);
    }
}

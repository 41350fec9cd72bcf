package org.truceline.tariff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Value;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.Truth;

/// What a fee says of one line, before the lines of an entry are charged together.
sealed interface FeeVerdict {

    Set<FactId> assumed();

    /// The layers under which the line may be charged; null among them if it may bear nothing.
    List<@Nullable Layer> turns();

    record Owed(Layer layer, Set<FactId> assumed) implements FeeVerdict {
        @Override
        public List<@Nullable Layer> turns() {
            return List.of(layer);
        }
    }

    record NotOwed(Reason reason, @Nullable InstrumentId by, Set<FactId> assumed) implements FeeVerdict {
        @Override
        public List<@Nullable Layer> turns() {
            return Collections.singletonList(null);
        }
    }

    /// Facts or lists are missing.
    ///
    /// @param layers those that may answer, whatever they say
    record Doubtful(
            List<@Nullable Layer> turns,
            boolean notCarried,
            Set<FactId> missing,
            Set<FactId> assumed,
            List<Layer> layers)
            implements FeeVerdict {}

    /// Asks a fee or a tax about a line: origin, the condition of its scope, then time.
    ///
    /// @param kind of value that it asks for
    static FeeVerdict of(Timeline timeline, Case asked, Class<? extends Value> kind) {
        if (!timeline.measure().scope().reachesOrigin(asked.origin())) {
            return new NotOwed(new Reason.OtherOrigin(), null, Set.of());
        }
        Truth concerned = timeline.concerns(asked);
        if (concerned.kind() == Truth.Kind.NO) {
            return new NotOwed(new Reason.NotConcerned(), null, concerned.assumed());
        }
        Fold fold = timeline.at(asked).resting(concerned);
        boolean mayNotConcern = concerned.kind() == Truth.Kind.UNKNOWN;
        Layer top = fold.top();
        if (!fold.undecided() && fold.value() instanceof Value.Nothing) {
            return new NotOwed(why(timeline, fold, asked), top == null ? null : top.by(), fold.assumed());
        }
        if (!fold.undecided() && !mayNotConcern && top != null && kind.isInstance(top.value())) {
            return new Owed(top, fold.assumed());
        }
        return doubtful(fold, mayNotConcern, kind);
    }

    private static FeeVerdict doubtful(Fold fold, boolean mayNotConcern, Class<? extends Value> kind) {
        List<@Nullable Layer> turns = new ArrayList<>();
        boolean notCarried = false;
        for (Fold.Possible possible : fold.possible()) {
            notCarried |= possible.value() instanceof Value.NotCarried;
            Layer turn = kind.isInstance(possible.value()) ? possible.layer() : null;
            if (!turns.contains(turn)) {
                turns.add(turn);
            }
        }
        if (mayNotConcern && !turns.contains(null)) {
            turns.add(null);
        }
        List<Layer> layers = fold.possible().stream()
                .map(Fold.Possible::layer)
                .filter(Objects::nonNull)
                .toList();
        return new Doubtful(turns, notCarried, fold.missing(), fold.assumed(), layers);
    }

    private static Reason why(Timeline timeline, Fold fold, Case asked) {
        Layer top = fold.top();
        if (top != null) {
            return top.act() == Act.EXEMPTS ? new Reason.Claimed(top) : new Reason.Ended(top);
        }
        for (Layer lifting : fold.lifting()) {
            if (lifting.act() == Act.EXEMPTS) {
                return new Reason.Claimed(lifting);
            }
        }
        boolean begun = timeline.layers().stream()
                .anyMatch(layer -> !layer.period().from().isAfter(asked.at()));
        return begun ? new Reason.OutOfReach() : new Reason.NotKnown();
    }

    /// The charge of a layer under which a line bears a fee.
    static Value.Charge charge(Layer layer) {
        if (layer.value() instanceof Value.Charge charge) {
            return charge;
        }
        throw new IllegalStateException("fee " + layer.ref() + " has a value that is no charge: " + layer.value());
    }
}

package org.truceline.portfee;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Truth;

/// One of the fees of an authority, and whether it is the one for a call.
///
/// @param concerns whether it concerns such ships at all
/// @param fold     what it asks of the call
/// @param before   the fee that goes before it; null unless `BEHIND`
public record Considered(
        Measure measure,
        Kind kind,
        Truth concerns,
        Fold fold,
        @Nullable Measure before) {

    /// How it stands.
    public enum Kind {
        /// It is the one.
        APPLIES,
        /// It may be the one: facts are missing.
        MAY_APPLY,
        /// It is not for such ships.
        NOT_CONCERNED,
        /// It asks nothing of anybody at that instant, or is not known.
        NOT_IN_FORCE,
        /// It is for such ships, and another goes before it.
        BEHIND
    }

    boolean isCandidate() {
        return kind == Kind.APPLIES || kind == Kind.MAY_APPLY;
    }

    /// Every layer that may answer.
    List<Layer> layers() {
        return fold.possible().stream()
                .map(Fold.Possible::layer)
                .filter(layer -> layer != null)
                .toList();
    }
}

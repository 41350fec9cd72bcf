package org.truceline.control;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Value;
import org.truceline.timeline.View;

/// What every measure asks of one export on one day.
///
/// @param outcome    whether it can be told what is required
/// @param least      what is required whatever the missing facts are
/// @param most       what is required at most
/// @param verdicts   one for each measure that names the goods or the party, the strictest first
/// @param missing    facts that would tell
/// @param incomplete lists that may name the goods or the party and are not carried whole
/// @param next       the next instant at which the answer differs, by the books; null if none is set
/// @param otherwise  what would be required were statements of another standing law, where that is something else
/// @param procedures inquiries about the goods: they require nothing
/// @param figures    published figures of the trade in the goods
public record ControlAnswer(
        View view,
        Export export,
        Outcome outcome,
        Value least,
        Value most,
        List<Verdict> verdicts,
        Set<FactId> missing,
        List<DatedList> incomplete,
        @Nullable Instant next,
        List<Otherwise> otherwise,
        List<Procedure> procedures,
        List<Figure> figures) {

    public ControlAnswer {
        verdicts = List.copyOf(verdicts);
        missing = Set.copyOf(missing);
        incomplete = List.copyOf(incomplete);
        otherwise = List.copyOf(otherwise);
        procedures = List.copyOf(procedures);
        figures = List.copyOf(figures);
    }

    /// Whether it can be told.
    public enum Outcome {
        ANSWERED,
        /// Facts are missing, or lists are not carried whole.
        CANNOT_TELL,
        /// An edge after the last day up to which a measure has been kept decides.
        OPEN
    }

    /// The verdicts of one kind.
    public List<Verdict> of(Verdict.Kind kind) {
        return verdicts.stream().filter(one -> one.kind() == kind).toList();
    }
}

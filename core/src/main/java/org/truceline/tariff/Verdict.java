package org.truceline.tariff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.rate.RateExpression;

/// What one measure says of one line, before duties are combined and priced.
sealed interface Verdict {

    Measure measure();

    /// Owed at a rate.
    ///
    /// @param row the list row that brought the goods in scope; null if the measure reaches all goods
    record Owed(
            Measure measure, Layer layer, RateExpression rate, DatedList.@Nullable Row row, Set<FactId> assumed)
            implements Verdict {

        /// The heading reported: that of the list row where it has one, else that of the layer.
        @Nullable String heading() {
            return row != null && row.heading() != null ? row.heading() : layer.heading();
        }

        Confidence confidence() {
            return row == null ? layer.confidence() : layer.confidence().and(row.confidence());
        }
    }

    /// Not owed.
    record NotOwed(
            Measure measure,
            Reason reason,
            @Nullable String heading,
            @Nullable InstrumentId by,
            Confidence confidence,
            Set<FactId> assumed)
            implements Verdict {}

    /// It cannot be told.
    ///
    /// @param possible   rates that are possible, where they can be named
    /// @param mayBeNone  true if owing nothing is possible too
    /// @param notCarried true if one of the possibilities is a duty whose computation the ledger does not carry
    /// @param missing    facts that would decide
    /// @param incomplete a list that is not complete and does not name the goods
    record Doubtful(
            Measure measure,
            List<RateExpression> possible,
            boolean mayBeNone,
            boolean notCarried,
            Set<FactId> missing,
            @Nullable ListId incomplete,
            @Nullable String heading,
            @Nullable InstrumentId by)
            implements Verdict {}
}

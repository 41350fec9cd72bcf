package org.truceline.tariff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.truceline.ledger.Reading;
import org.truceline.rate.RateExpression;

/// What one measure says of one line, before duties are combined and priced.
sealed interface Verdict {

    Measure measure();

    /// The readings on which this hangs: of a layer that won, of layers that removed others above it, and of a layer by
    /// which a duty is not owed.
    default List<Reading> readings() {
        Set<Reading> readings = new LinkedHashSet<>();
        for (Layer layer : decisive(this)) {
            String id = layer.reading();
            Reading reading = id == null ? null : measure().readings().get(id);
            if (reading != null) {
                readings.add(reading);
            }
        }
        return List.copyOf(readings);
    }

    private static List<Layer> decisive(Verdict verdict) {
        return switch (verdict) {
            case Owed owed -> {
                List<Layer> layers = new ArrayList<>(owed.lifting());
                layers.add(owed.layer());
                yield layers;
            }
            case Doubtful doubtful ->
                doubtful.possible().stream()
                        .flatMap(owed -> decisive(owed).stream())
                        .toList();
            case NotOwed not -> not.reason().layers();
        };
    }

    /// Owed at a rate.
    ///
    /// @param row     the list row that brought the goods in scope; null if the measure reaches all goods
    /// @param lifting layers without which another layer would have won
    record Owed(
            Measure measure,
            Layer layer,
            RateExpression rate,
            DatedList.@Nullable Row row,
            List<Layer> lifting,
            Set<FactId> assumed)
            implements Verdict {

        /// The same, resting on one more fact that was not stated.
        Owed assuming(FactId fact) {
            Set<FactId> more = new HashSet<>(assumed);
            more.add(fact);
            return new Owed(measure, layer, rate, row, lifting, Set.copyOf(more));
        }

        /// The heading reported: that of the list row where it has one, else that of the layer.
        @Nullable
        String heading() {
            return row != null && row.heading() != null ? row.heading() : layer.heading();
        }

        Confidence confidence() {
            return row == null ? layer.confidence() : layer.confidence().and(row.confidence());
        }
    }

    /// Not owed.
    ///
    /// @param shown what an answer shows of it: one object for all lines with this verdict
    record NotOwed(Assessment.NotApplied shown, Set<FactId> assumed) implements Verdict {
        NotOwed(
                Measure measure,
                Reason reason,
                @Nullable String heading,
                @Nullable InstrumentId by,
                Confidence confidence,
                Set<FactId> assumed) {
            this(new Assessment.NotApplied(measure, reason, heading, by, confidence), assumed);
        }

        @Override
        public Measure measure() {
            return shown.measure();
        }

        Reason reason() {
            return shown.reason();
        }
    }

    /// It cannot be told.
    ///
    /// @param possible   what may be owed, where it can be named
    /// @param mayBeNone  true if owing nothing is possible too
    /// @param notCarried true if one of the possibilities is a duty whose computation the ledger does not carry
    /// @param missing    facts that would decide
    /// @param incomplete a list that is not complete and does not name the goods
    /// @param hangsOn    other duties that cannot be told, of which it hangs whether this one is owed
    record Doubtful(
            Measure measure,
            List<Owed> possible,
            boolean mayBeNone,
            boolean notCarried,
            Set<FactId> missing,
            @Nullable ListId incomplete,
            List<Measure> hangsOn,
            @Nullable String heading,
            @Nullable InstrumentId by)
            implements Verdict {

        /// The rates that are possible, each once.
        List<RateExpression> rates() {
            return possible.stream().map(Owed::rate).distinct().toList();
        }
    }
}

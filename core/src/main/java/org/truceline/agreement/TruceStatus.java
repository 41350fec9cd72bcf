package org.truceline.agreement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.StatusTable;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Whether the truce is on at a time, with the measures the status table names.
///
/// @param truce the agreement that makes the truce, if one is known in the view
/// @param rows  the table, in the order of the ledger
public record TruceStatus(View view, AsOf when, Optional<AgreementState> truce, List<Row> rows) {

    public TruceStatus {
        rows = List.copyOf(rows);
    }

    /// One subject with the states of its measures.
    public record Row(StatusTable.Row subject, List<MeasureState> states) {
        public Row {
            states = List.copyOf(states);
        }
    }

    /// The status in a view. Measures of which nothing is known there are left out.
    ///
    /// @param all with the rows of measures that the agreement does not name
    public static TruceStatus of(View view, AsOf when, boolean all) {
        List<Row> rows = new ArrayList<>();
        StatusTable table = view.ledger().status();
        if (table != null) {
            List<StatusTable.Row> wanted = new ArrayList<>(table.rows());
            if (all) {
                wanted.addAll(table.further());
            }
            for (StatusTable.Row row : wanted) {
                List<MeasureState> states = new ArrayList<>();
                for (MeasureId id : row.measures()) {
                    MeasureState state = MeasureState.of(view, view.ledger().measure(id), when);
                    if (state.kind() != MeasureState.Kind.NOT_KNOWN) {
                        states.add(state);
                    }
                }
                rows.add(new Row(row, states));
            }
        }
        return new TruceStatus(view, when, AgreementState.truce(view, when), rows);
    }

    /// Since when agreements are recorded, if the day asked for and the day known both lie in that time. Empty means
    /// that the absence of a truce in the ledger says nothing about the world.
    public Optional<LocalDate> recordedSince() {
        return Optional.ofNullable(view.ledger().status())
                .map(StatusTable::since)
                .filter(since -> !when.day(ZoneOffset.UTC).isBefore(since)
                        && !view.known().day(ZoneOffset.UTC).isBefore(since));
    }
}

package org.truceline.ledger;

import java.time.LocalDate;
import java.util.List;

/// Which measures the status table names, and which agreements it counts.
///
/// @param since      day with which the record of agreements begins, and series unless another is asked for
/// @param agreements in order of time
/// @param further    rows of the measures that the agreement does not name
public record StatusTable(LocalDate since, List<String> agreements, List<Row> rows, List<Row> further) {

    public StatusTable {
        agreements = List.copyOf(agreements);
        rows = List.copyOf(rows);
        further = List.copyOf(further);
    }

    /// One subject of the table with its measures.
    public record Row(String id, Party party, Name subject, List<MeasureId> measures) {
        public Row {
            measures = List.copyOf(measures);
        }
    }
}

package org.truceline.control;

import java.util.List;
import org.truceline.ledger.Measure;
import org.truceline.outlook.MeasureState;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.View;

/// Where every control stands on a day, for goods and parties in general.
///
/// @param rows       by authority, kind and day of announcement; measures of which nothing is known are left out
/// @param procedures inquiries known on the day
/// @param figures    the latest figures of the trade in controlled goods
public record ControlDay(View view, AsOf when, List<Row> rows, List<Procedure> procedures, List<Figure> figures) {

    public ControlDay {
        rows = List.copyOf(rows);
        procedures = List.copyOf(procedures);
        figures = List.copyOf(figures);
    }

    /// One measure.
    ///
    /// @param spells the periods in which it asks something by the books, past and to come
    public record Row(MeasureState state, List<Period> spells) {

        public Row {
            spells = List.copyOf(spells);
        }

        public Measure measure() {
            return state.measure();
        }
    }
}

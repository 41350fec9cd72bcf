package org.truceline.ledger;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.truceline.time.Period;

/// Base rates of an authority, by printed edition.
///
/// @param editions in order of time; periods do not overlap, gaps are editions that are not loaded
/// @param rows     rows by code; read when first asked for
public record Schedule(
        String id,
        ZoneId zone,
        String currency,
        Name name,
        List<Edition> editions,
        Supplier<Map<String, List<Row>>> rows) {

    public Schedule {
        editions = List.copyOf(editions);
    }

    /// A printed state of the schedule and the period in which it was the one in force.
    public record Edition(String id, Period period, InstrumentId by) {}

    /// A code with the rate and units that the named editions print.
    ///
    /// @param rate     as printed; null for a statistical number, which takes the rate of its line
    /// @param units    units of quantity, in order
    /// @param editions ids of the editions that print exactly this
    public record Row(String code, @Nullable String rate, List<String> units, List<String> editions, int line) {
        public Row {
            units = List.copyOf(units);
            editions = List.copyOf(editions);
        }
    }
}

package org.truceline.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.truceline.time.Period;

/// Base rates of an authority, by printed edition.
///
/// @param editions     in order of time; periods do not overlap, gaps are editions that are not loaded
/// @param origins      origins that pay these rates, besides those that the duties of the authority name
/// @param claims       facts by which a line may claim a rate that is printed beside the ordinary one
/// @param renumberings codes that became others
/// @param rows         rows by code; read when first asked for
public record Schedule(
        String id,
        ZoneId zone,
        String currency,
        Name name,
        List<Edition> editions,
        List<String> origins,
        List<FactId> claims,
        List<Renumbering> renumberings,
        Supplier<Map<String, List<Row>>> rows) {

    /// A schedule without claims, renumberings and further origins.
    public Schedule(
            String id,
            ZoneId zone,
            String currency,
            Name name,
            List<Edition> editions,
            Supplier<Map<String, List<Row>>> rows) {
        this(id, zone, currency, name, editions, List.of(), List.of(), List.of(), rows);
    }

    public Schedule {
        editions = List.copyOf(editions);
        origins = List.copyOf(origins);
        claims = List.copyOf(claims);
        renumberings = List.copyOf(renumberings);
    }

    /// A printed state of the schedule and the period in which it was the one in force.
    ///
    /// @param complete false if only some of its lines were read: then that a code is absent says nothing
    public record Edition(String id, Period period, InstrumentId by, boolean complete) {

        /// An edition of which every line was read.
        public Edition(String id, Period period, InstrumentId by) {
            this(id, period, by, true);
        }
    }

    /// Codes that were replaced by others: the goods of `was` are among those of `since`, and no other goods are.
    ///
    /// @param from first instant at which the new codes are known to be in print
    public record Renumbering(
            List<String> was, List<String> since, Instant from, InstrumentId by, Confidence confidence) {
        public Renumbering {
            was = List.copyOf(was);
            since = List.copyOf(since);
        }
    }

    /// A code with the rate and units that the named editions print.
    ///
    /// @param rate       as printed; null for a statistical number, which takes the rate of its line. Rates of
    /// parts of
    ///                   the line stand in one text, with bars between them
    /// @param units      units of quantity, in order
    /// @param editions   ids of the editions that print exactly this
    /// @param claim      the fact that must read yes for this rate to apply; null for the ordinary one
    /// @param confidence how sure it is that the editions print it
    public record Row(
            String code,
            @Nullable String rate,
            List<String> units,
            List<String> editions,
            @Nullable FactId claim,
            Confidence confidence,
            int line) {

        /// The ordinary rate of a code, as printed.
        public Row(String code, @Nullable String rate, List<String> units, List<String> editions, int line) {
            this(code, rate, units, editions, null, Confidence.HIGH, line);
        }

        public Row {
            units = List.copyOf(units);
            editions = List.copyOf(editions);
        }

        /// The rates of a text: more than one where parts of a line bear different ones.
        public static List<String> rates(String printed) {
            return Arrays.stream(printed.split("\\|")).map(String::strip).toList();
        }
    }
}

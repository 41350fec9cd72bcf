package org.truceline.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.time.Period;

/// How duties combine, dated and sourced like a layer.
///
/// @param zone zone of the authority, in which a day of knowledge ends
public record Relation(
        String id,
        Rule rule,
        @Nullable String heading,
        ZoneId zone,
        Standing standing,
        Instant announced,
        @Nullable Instant published,
        Period period,
        InstrumentId by,
        Confidence confidence) {

    /// The kinds of combination.
    public sealed interface Rule permits Adds, Excludes, Replaces, OneOf, Splits {}

    /// They are added; states with a source what holds anyway.
    public record Adds(List<MeasureId> measures) implements Rule {
        public Adds {
            measures = List.copyOf(measures);
        }
    }

    /// If a measure of `causes` is owed (more than zero), or one of `headings` is declared, the `excluded` are not
    /// owed.
    public record Excludes(List<MeasureId> causes, List<String> headings, List<MeasureId> excluded) implements Rule {
        public Excludes {
            causes = List.copyOf(causes);
            headings = List.copyOf(headings);
            excluded = List.copyOf(excluded);
        }
    }

    /// If `measure` applies, at any rate, the others do not.
    public record Replaces(MeasureId measure, List<MeasureId> inLieuOf) implements Rule {
        public Replaces {
            inLieuOf = List.copyOf(inLieuOf);
        }
    }

    /// Only the first that applies is owed.
    public record OneOf(List<MeasureId> order) implements Rule {
        public OneOf {
            order = List.copyOf(order);
        }
    }

    /// `measure` is owed on the value stated by `fact`, the `remainder` on what is left of the customs value.
    public record Splits(MeasureId measure, FactId fact, List<MeasureId> remainder) implements Rule {
        public Splits {
            remainder = List.copyOf(remainder);
        }
    }
}

package org.truceline.ledger;

import java.time.Instant;
import java.time.MonthDay;
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
    public sealed interface Rule permits Adds, Excludes, Replaces, OneOf, Splits, Limits, Dates, Caps, Collects {}

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

    /// Of the limits whose condition holds, the first says to what part of the value the measures come down.
    ///
    /// @param base true if the base duty comes down too
    public record Limits(List<MeasureId> measures, boolean base, List<Limit> limits) implements Rule {
        public Limits {
            measures = List.copyOf(measures);
            limits = List.copyOf(limits);
        }
    }

    /// One of the limits of a relation.
    public record Limit(Condition when, Reached to) {}

    /// What is left to be reached.
    public sealed interface Reached {}

    /// At most what the fact states.
    public record AtMost(FactId fact) implements Reached {}

    /// All but what the fact states.
    public record AllBut(FactId fact) implements Reached {}

    /// Nothing.
    public record Nothing() implements Reached {}

    /// Where the condition holds, the rates are those of the instant that the fact states, and not of the entry.
    ///
    /// @param party the authority whose rates they are
    /// @param name  what is said of such goods
    public record Dates(Party party, FactId fact, Condition when, Name name) implements Rule {}

    /// No more than so many fees of these measures are charged on one ship in a year.
    ///
    /// @param most    how many
    /// @param counted the fact that states how many were charged in the year before the call
    /// @param settled the fact that the fee of the voyage was settled at an earlier port
    /// @param years   on which days the year begins: one day, or each that is possible where no act says
    /// @param reading why a year is reckoned so; null if the act says
    /// @param addsUp  whether a unit is counted over all calls of a voyage; null if no text leaves that open
    /// @param exempts whether a call that is exempt settles its voyage; null if no text leaves that open
    public record Caps(
            List<MeasureId> measures,
            int most,
            FactId counted,
            FactId settled,
            List<MonthDay> years,
            @Nullable Reading reading,
            @Nullable AddsUp addsUp,
            @Nullable Doubt exempts)
            implements Rule {
        public Caps {
            measures = List.copyOf(measures);
            years = List.copyOf(years);
        }
    }

    /// A question that a text leaves open.
    ///
    /// @param by the yes-no fact by which a call says how it reads the text; unstated, both answers are possible
    public record Doubt(FactId by, Reading reading) {}

    /// Whether a unit is counted over all calls of a voyage, or at its first alone.
    ///
    /// @param unit the fact that states how many units a call has
    public record AddsUp(FactId unit, Doubt doubt) {}

    /// Who pays the fees of these measures, to whom, and when; of those whose condition holds, the last in the file.
    ///
    /// @param pays   who pays
    /// @param to     to whom
    /// @param due    when it is paid
    /// @param file   what is filed
    /// @param ahead  how long before arrival it is filed; null if no act says
    /// @param unpaid what follows if it is not paid
    public record Collects(
            List<MeasureId> measures,
            Condition when,
            Name pays,
            Name to,
            Name due,
            Name file,
            @Nullable Ahead ahead,
            Name unpaid)
            implements Rule {
        public Collects {
            measures = List.copyOf(measures);
        }
    }

    /// So many days before arrival.
    ///
    /// @param business true if Saturdays and Sundays do not count
    public record Ahead(int days, boolean business) {}
}

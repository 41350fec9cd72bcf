package org.truceline.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Confidence;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Schedule;
import org.truceline.rate.RateExpression;
import org.truceline.rate.Unit;

/// The answer for one line.
///
/// Units: amounts in `currency`, rounded half-up to the cent once for each component; rates are ratios.
/// Shape: components in the order in which headings are reported, the base duty last; the total is exactly their sum.
///
/// @param at        the instant of entry
/// @param dated     the instant whose rates the line bears, where it is not that of the entry; else null
/// @param total     sum of the components; null unless answered
/// @param bounds    lowest and highest total if facts are missing and every possible rate is known; null otherwise
/// @param ifEarlierStands what the bounds would be if the last base rate that was read still stood, which nothing says;
/// null
///                  where there is none
/// @param open      measures whose state hangs on an edge after the day up to which they have been kept
/// @param assumed   facts that were not stated and were taken as their authority takes them
/// @param missing   facts that would decide
public record Assessment(
        Outcome outcome,
        Line line,
        Instant at,
        @Nullable Dated dated,
        String currency,
        List<Component> components,
        List<NotApplied> notApplied,
        List<Undecided> undecided,
        BaseRate base,
        @Nullable BigDecimal total,
        @Nullable Bounds bounds,
        @Nullable Bounds ifEarlierStands,
        List<Measure> open,
        Set<FactId> assumed,
        Set<FactId> missing,
        List<Reading> readings) {

    public Assessment {
        components = List.copyOf(components);
        notApplied = List.copyOf(notApplied);
        undecided = List.copyOf(undecided);
        open = List.copyOf(open);
        assumed = Set.copyOf(assumed);
        missing = Set.copyOf(missing);
        readings = List.copyOf(readings);
    }

    /// True if the same amounts are owed under the same measures, and the same is left open: the headings of two codes
    /// may differ.
    public boolean owesLike(Assessment other) {
        return outcome == other.outcome && Objects.equals(bounds, other.bounds) && owed().equals(other.owed());
    }

    private List<Object> owed() {
        List<Object> owed = new ArrayList<>();
        for (Component one : components) {
            owed.add(List.of(
                    one.programme(), one.layer() == null ? "" : one.layer().ref(), one.amount()));
        }
        for (Undecided one : undecided) {
            owed.add(List.of(one.measure() == null ? "" : one.measure().id(), one.possible(), one.mayBeNone()));
        }
        return owed;
    }

    /// How far the answer goes.
    public enum Outcome {
        /// Every duty is known.
        ANSWERED,
        /// A fact, a rate or a list is missing.
        CANNOT_TELL,
        /// An edge after the horizon decides; the components are by the books.
        OPEN
    }

    /// One duty owed.
    ///
    /// @param measure   null for the base duty
    /// @param layer     the layer that won; null for the base duty
    /// @param edition   the edition of the schedule; null but for the base duty
    /// @param programme `base` for the base duty
    /// @param effective amount over customs value, to six decimals; null if the value is zero
    /// @param basis     what the rate is applied to, `customs-value` or the name of a fact
    public record Component(
            @Nullable Measure measure,
            @Nullable Layer layer,
            Schedule.@Nullable Edition edition,
            String programme,
            @Nullable String heading,
            RateExpression rate,
            @Nullable BigDecimal effective,
            String basis,
            BigDecimal basisValue,
            BigDecimal amount,
            InstrumentId by,
            Confidence confidence) {}

    /// One duty not owed, and why.
    public record NotApplied(
            Measure measure,
            Reason reason,
            @Nullable String heading,
            @Nullable InstrumentId by,
            Confidence confidence) {}

    /// One duty of which it cannot be told whether, or at what rate, it is owed.
    ///
    /// @param measure    null for the base duty
    /// @param possible   rates that are possible, where they can be named
    /// @param mayBeNone  owing nothing is possible too
    /// @param notCarried the ledger knows of the duty and does not carry its computation
    /// @param units      quantities that are missing
    /// @param hangsOn    other duties that cannot be told, of which it hangs whether this one is owed
    public record Undecided(
            @Nullable Measure measure,
            @Nullable String heading,
            List<RateExpression> possible,
            boolean mayBeNone,
            boolean notCarried,
            Set<FactId> missing,
            List<Unit> units,
            @Nullable ListId incomplete,
            List<Measure> hangsOn,
            @Nullable InstrumentId by) {
        public Undecided {
            possible = List.copyOf(possible);
            missing = Set.copyOf(missing);
            units = List.copyOf(units);
            hangsOn = List.copyOf(hangsOn);
        }
    }

    /// Lowest and highest duty that the missing facts leave possible.
    public record Bounds(BigDecimal lowest, BigDecimal highest) {

        /// The sum of what is certain and of what is not; null if one part has no bounds.
        static @Nullable Bounds of(BigDecimal certain, List<@Nullable Bounds> parts) {
            BigDecimal lowest = certain;
            BigDecimal highest = certain;
            for (Bounds part : parts) {
                if (part == null) {
                    return null;
                }
                lowest = lowest.add(part.lowest());
                highest = highest.add(part.highest());
            }
            return new Bounds(lowest, highest);
        }
    }
}

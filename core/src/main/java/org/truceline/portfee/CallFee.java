package org.truceline.portfee;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Relation;

/// What a call owes.
///
/// Units: amounts in `currency`, rounded half-up to the cent once for each basis.
///
/// @param at         the instant of arrival
/// @param considered every fee of the authority, the one that goes before the others first
/// @param measure    the fee that applies; null if none does, or if it cannot be told which
/// @param layer      the layer that answers for it; null likewise
/// @param fee        what is owed, by the books where the outcome is open
/// @param arms       the bases of the fee that applies
/// @param deferred   what falls due at once if the condition of a deferral is not met; null if nothing is deferred
/// @param cap        null if no limit holds for the fees in question
/// @param suspended  null if nothing is paused
/// @param collects   who pays, to whom and when; null if the fee is nothing
/// @param fileBy     the last day on which to file; null if no act says, or nothing is to be filed
/// @param missing    facts that would decide; a test of ownership stands by the name of its measure
/// @param assumed    facts that were not stated and were taken as their authority takes them
/// @param open       fees that hang on an edge after the day up to which they have been kept
public record CallFee(
        Call call,
        Instant at,
        Outcome outcome,
        String currency,
        List<Considered> considered,
        @Nullable Measure measure,
        @Nullable Layer layer,
        Bounds fee,
        List<Arm> arms,
        @Nullable Bounds deferred,
        @Nullable CapState cap,
        @Nullable Suspension suspended,
        @Nullable Relation collects,
        @Nullable LocalDate fileBy,
        Set<FactId> missing,
        Set<FactId> assumed,
        List<Reading> readings,
        List<Measure> open) {

    public CallFee {
        considered = List.copyOf(considered);
        arms = List.copyOf(arms);
        missing = Set.copyOf(missing);
        assumed = Set.copyOf(assumed);
        readings = List.copyOf(readings);
        open = List.copyOf(open);
    }

    /// How far the answer goes.
    public enum Outcome {
        /// The fee is known.
        ANSWERED,
        /// A fact is missing.
        CANNOT_TELL,
        /// An edge after the horizon decides; the fee is by the books.
        OPEN
    }

    /// What is owed where another answer is as possible: the same if they are alike, else with the bounds of both.
    ///
    /// @param why     what would decide between them
    /// @param reading the text that leaves it open; null if none does
    CallFee or(CallFee other, FactId why, @Nullable Reading reading) {
        if (!differ(this, other)) {
            return this;
        }
        boolean same = Objects.equals(layer, other.layer) && Objects.equals(measure, other.measure);
        Set<FactId> both = new HashSet<>(missing);
        both.addAll(other.missing);
        both.add(why);
        Set<FactId> taken = new HashSet<>(assumed);
        taken.addAll(other.assumed);
        Set<Reading> read = new LinkedHashSet<>(readings);
        read.addAll(other.readings);
        if (reading != null) {
            read.add(reading);
        }
        Set<Measure> untold = new LinkedHashSet<>(open);
        untold.addAll(other.open);
        return new CallFee(
                call,
                at,
                Outcome.CANNOT_TELL,
                currency,
                considered,
                Objects.equals(measure, other.measure) ? measure : null,
                same ? layer : null,
                fee.or(other.fee),
                same && arms.equals(other.arms) ? arms : List.of(),
                Objects.equals(deferred, other.deferred) ? deferred : null,
                cap == null ? other.cap : cap,
                Objects.equals(suspended, other.suspended) ? suspended : null,
                collects == null ? other.collects : collects,
                fileBy == null ? other.fileBy : fileBy,
                both,
                taken,
                List.copyOf(read),
                List.copyOf(untold));
    }

    /// The fee; null unless answered.
    public @Nullable BigDecimal amount() {
        return outcome == Outcome.ANSWERED ? fee.lowest() : null;
    }

    /// The exemption by which nothing is owed; null if there is none, or if another reason makes it nothing.
    public @Nullable Layer exemption() {
        return layer != null && layer.act() == Act.EXEMPTS ? layer : null;
    }

    /// True if this call counts towards the limit of a year: it is surely paid.
    public boolean surelyPaid() {
        return fee.lowest().signum() > 0 && outcome != Outcome.OPEN;
    }

    /// True if this call may count towards it.
    boolean mayBePaid() {
        return fee.highest() == null || fee.highest().signum() > 0;
    }

    /// True if two answers for one call differ in what is owed, under which fee, or in how far they go.
    public static boolean differ(CallFee one, CallFee other) {
        return !one.signature().equals(other.signature());
    }

    private List<Object> signature() {
        return List.of(
                outcome,
                fee.lowest(),
                String.valueOf(fee.highest()),
                measure == null ? "" : measure.id().text(),
                String.valueOf(deferred));
    }
}

package org.truceline.agreement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.StatusTable;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Where an agreement stands: its provisions, and the count of those that the ledger can test.
///
/// @param unchecked the time asked for lies beyond the horizon, and no scenario takes the ledger to be complete:
/// whether a term
///     that is over was prolonged is not known
public record AgreementState(Agreement agreement, List<ProvisionState> provisions, boolean unchecked) {

    public AgreementState {
        provisions = List.copyOf(provisions);
    }

    /// Whether the truce that an agreement makes is on.
    public enum Truce {
        /// Every promise whose period runs is kept, or void.
        ON,
        /// Some are kept and some are not.
        PARTLY,
        /// No promise whose period runs is kept.
        OFF,
        /// No period has begun.
        NOT_YET,
        /// Every period is over.
        OVER,
        /// An edge after the horizon decides.
        CANNOT_TELL
    }

    /// The state of an agreement in a view; provisions not yet known there are left out.
    public static AgreementState of(View view, Agreement agreement, AsOf when) {
        List<ProvisionState> provisions = new ArrayList<>();
        for (Agreement.Provision provision : agreement.provisions()) {
            if (known(view, provision)) {
                provisions.add(ProvisionState.of(view, provision, when));
            }
        }
        boolean beyond = when.day(ZoneId.of("UTC")).isAfter(view.ledger().horizon());
        boolean complete = view.scenario() != null && view.scenario().noFurtherAct();
        return new AgreementState(agreement, provisions, beyond && !complete);
    }

    /// The agreement that makes the truce at a time: of those known, the latest with a promise whose term runs; failing
    /// that,
    /// the latest known. A promise without a term carries no truce.
    public static Optional<AgreementState> truce(View view, AsOf when) {
        StatusTable table = view.ledger().status();
        AgreementState latest = null;
        AgreementState running = null;
        if (table != null) {
            for (String id : table.agreements()) {
                Agreement agreement = view.ledger().agreements().get(id);
                if (agreement != null) {
                    AgreementState state = of(view, agreement, when);
                    if (!state.provisions().isEmpty()) {
                        latest = state;
                        running = state.runs(view, when) ? state : running;
                    }
                }
            }
        }
        return Optional.ofNullable(running == null ? latest : running);
    }

    /// The latest agreement of the status table that is known.
    public static Optional<AgreementState> latest(View view, AsOf when) {
        StatusTable table = view.ledger().status();
        AgreementState latest = null;
        if (table != null) {
            for (String id : table.agreements()) {
                Agreement agreement = view.ledger().agreements().get(id);
                if (agreement != null && !of(view, agreement, when).provisions().isEmpty()) {
                    latest = of(view, agreement, when);
                }
            }
        }
        return Optional.ofNullable(latest);
    }

    /// How many provisions about measures have each status. Purchases and dated events are told by `agreement`, but the
    /// truce is a
    /// matter of law.
    public Map<ProvisionState.Status, Integer> counts() {
        Map<ProvisionState.Status, Integer> counts = new EnumMap<>(ProvisionState.Status.class);
        for (ProvisionState state : provisions) {
            if (ofLaw(state.provision())) {
                counts.merge(state.status(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// True if what measures ask of everybody tests it, and no part of it is left untested. An exemption is for who
    /// claims it.
    private static boolean ofLaw(Agreement.Provision provision) {
        return provision.expects().stream()
                        .anyMatch(
                                one -> one instanceof Agreement.OfMeasure of && of.wanted() != Agreement.Wanted.EXEMPT)
                && provision.expects().stream().noneMatch(one -> one instanceof Agreement.Untested);
    }

    /// How many of all provisions have each status.
    public Map<ProvisionState.Status, Integer> allCounts() {
        Map<ProvisionState.Status, Integer> counts = new EnumMap<>(ProvisionState.Status.class);
        provisions.forEach(state -> counts.merge(state.status(), 1, Integer::sum));
        return counts;
    }

    /// Every agreement of which a provision is known in a view, in the order in which they were announced.
    public static List<AgreementState> all(View view, AsOf when) {
        return view.ledger().agreements().values().stream()
                .map(agreement -> of(view, agreement, when))
                .filter(state -> !state.provisions().isEmpty())
                .sorted(Comparator.comparing(
                                (AgreementState state) -> state.agreement().announced())
                        .thenComparing(state -> state.agreement().id()))
                .toList();
    }

    /// The sources of the agreement as a whole that a view knows.
    public List<InstrumentId> sources(View view) {
        return KnownSources.of(view, agreement.by());
    }

    /// How many provisions are about measures.
    public int testable() {
        return counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    public Truce truce() {
        Map<ProvisionState.Status, Integer> counts = counts();
        if (counts.containsKey(ProvisionState.Status.CANNOT_TELL)) {
            return Truce.CANNOT_TELL;
        }
        boolean broken = counts.containsKey(ProvisionState.Status.LATE)
                || counts.containsKey(ProvisionState.Status.STATED_ONLY)
                || counts.containsKey(ProvisionState.Status.PARTLY);
        boolean kept =
                counts.containsKey(ProvisionState.Status.KEPT) || counts.containsKey(ProvisionState.Status.PARTLY);
        if (kept || broken) {
            return !broken ? Truce.ON : kept ? Truce.PARTLY : Truce.OFF;
        }
        if (counts.containsKey(ProvisionState.Status.VOID)) {
            return Truce.OFF;
        }
        if (counts.containsKey(ProvisionState.Status.PENDING)) {
            return Truce.NOT_YET;
        }
        return unchecked ? Truce.CANNOT_TELL : Truce.OVER;
    }

    private boolean runs(View view, AsOf when) {
        return provisions.stream()
                .flatMap(state -> state.provision().expects().stream())
                .anyMatch(expectation -> expectation instanceof Agreement.OfMeasure of
                        && !of.period().endIsOpen()
                        && of.period()
                                .contains(when.in(
                                        view.ledger().measure(of.measure()).zone())));
    }

    private static boolean known(View view, Agreement.Provision provision) {
        return !provision.announced().isAfter(view.known().day(ZoneId.of("UTC")));
    }
}

package org.truceline.portfee;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;
import org.truceline.timeline.Case;
import org.truceline.timeline.Fold;
import org.truceline.timeline.Truth;
import org.truceline.timeline.View;

/// Finds what one call owes: which fee is the one for the ship, what it asks, what is left of it once the limit of the
/// year is looked at.
final class Assessing {

    private final PortFees fees;
    private final View view;
    private final Call call;
    private final Instant at;
    private final Case asked;
    private final Cap cap;
    private final Set<FactId> missing = new HashSet<>();
    private final Set<FactId> assumed = new HashSet<>();
    private final Set<Reading> readings = new LinkedHashSet<>();

    Assessing(PortFees fees, Call call, Cap cap) {
        this.fees = fees;
        this.view = fees.view();
        this.call = call;
        this.at = call.arrival().in(fees.zone());
        this.asked = asked(call, at);
        this.cap = cap;
    }

    /// The call as a case of the timelines.
    static Case asked(Call call, Instant at) {
        return new Case(null, "", at, call.facts());
    }

    /// The fees that a relation puts in order; null if it does no such thing.
    static @Nullable List<Measure> order(Relation relation, List<Measure> measures) {
        if (!(relation.rule() instanceof Relation.OneOf one)) {
            return null;
        }
        List<Measure> order = new ArrayList<>();
        for (MeasureId id : one.order()) {
            measures.stream().filter(measure -> measure.id().equals(id)).forEach(order::add);
        }
        return order.isEmpty() ? null : order;
    }

    CallFee fee() {
        List<Considered> considered = fees.considered(asked, this::considered);
        List<Considered> candidates =
                considered.stream().filter(Considered::isCandidate).toList();
        boolean quiet = considered.stream()
                .filter(one -> one.kind() != Considered.Kind.NOT_IN_FORCE)
                .allMatch(this::asksNobody);
        Bounds before = candidates.stream().map(this::bounds).reduce(Bounds::or).orElse(Bounds.NOTHING);
        boolean sure = candidates.stream().anyMatch(one -> one.kind() == Considered.Kind.APPLIES);
        if (!sure) {
            before = before.or(Bounds.NOTHING);
        }
        CapState state = before.isNothing()
                ? null
                : cap.state(
                        call, at, candidates.stream().map(Considered::measure).toList());
        Bounds fee = cap.of(state, before);
        Considered one = candidates.size() == 1 && sure ? candidates.getFirst() : null;
        Layer layer = one == null || one.fold().undecided() ? null : one.fold().top();
        asks(considered, candidates, fee, quiet);
        List<Measure> open = candidates.stream()
                .map(Considered::measure)
                .filter(measure -> view.isOpen(measure, asked))
                .toList();
        Suspension suspended = suspended(candidates);
        Relation collects = fee.isNothing() ? null : collects(candidates);
        read(candidates, fee, state, suspended);
        return new CallFee(
                call,
                at,
                outcome(fee, open),
                fees.currency(),
                considered,
                one == null ? null : one.measure(),
                layer,
                fee,
                layer == null || layer.value() == null ? List.of() : new Reckoning(call.facts()).arms(layer.value()),
                deferred(layer, one),
                state,
                suspended,
                collects,
                fileBy(collects),
                missing,
                assumed,
                List.copyOf(readings),
                open);
    }

    private static CallFee.Outcome outcome(Bounds fee, List<Measure> open) {
        if (!fee.isExact()) {
            return CallFee.Outcome.CANNOT_TELL;
        }
        return open.isEmpty() ? CallFee.Outcome.ANSWERED : CallFee.Outcome.OPEN;
    }

    private List<Considered> considered() {
        List<Considered> considered = new ArrayList<>();
        Measure first = null;
        for (Measure measure : fees.ordered(at)) {
            Truth concerns = view.timeline(measure).concerns(asked);
            Fold fold = view.timeline(measure).at(asked);
            boolean there = fold.possible().stream().anyMatch(possible -> possible.layer() != null);
            Considered.Kind kind = !there
                    ? Considered.Kind.NOT_IN_FORCE
                    : switch (concerns.kind()) {
                        case NO -> Considered.Kind.NOT_CONCERNED;
                        case YES -> first == null ? Considered.Kind.APPLIES : Considered.Kind.BEHIND;
                        case UNKNOWN -> first == null ? Considered.Kind.MAY_APPLY : Considered.Kind.BEHIND;
                    };
            considered.add(
                    new Considered(measure, kind, concerns, fold, kind == Considered.Kind.BEHIND ? first : null));
            first = kind == Considered.Kind.APPLIES ? measure : first;
        }
        return considered;
    }

    /// True if the fee asks nothing of any ship here, for another reason than an exemption.
    private boolean asksNobody(Considered one) {
        return one.layers().stream().allMatch(layer -> {
            Value value = layer.value();
            return !claim(layer)
                    && value != null
                    && new Reckoning(asked.facts()).of(value).isNothing();
        });
    }

    private static boolean claim(Layer layer) {
        return layer.act() == Act.EXEMPTS || layer.act() == Act.POSTPONES;
    }

    private Bounds bounds(Considered one) {
        Reckoning reckoning = new Reckoning(call.facts());
        return one.fold().possible().stream()
                .map(possible -> reckoning.of(possible.value()))
                .reduce(Bounds::or)
                .orElse(Bounds.NOTHING);
    }

    /// Notes on which facts the answer rests, and which would decide it.
    private void asks(List<Considered> considered, List<Considered> candidates, Bounds fee, boolean quiet) {
        if (!quiet) {
            for (Considered one : considered) {
                if (one.kind() != Considered.Kind.BEHIND && one.kind() != Considered.Kind.NOT_IN_FORCE) {
                    assumed.addAll(one.concerns().assumed());
                }
                if (one.isCandidate() && !one.fold().values().equals(Set.of(new Value.Nothing()))) {
                    assumed.addAll(one.fold().assumed());
                }
            }
            assumed.addAll(cap.assumed());
        }
        if (fee.isExact()) {
            return;
        }
        for (Considered one : candidates) {
            missing.addAll(one.concerns().missing());
            if (one.fold().undecided()) {
                missing.addAll(one.fold().missing());
            }
            Reckoning reckoning = new Reckoning(call.facts());
            one.fold().values().forEach(reckoning::of);
            missing.addAll(reckoning.missing());
        }
        missing.addAll(cap.missing());
    }

    /// A fee put off: what lies beneath falls due if the condition is not met.
    private @Nullable Bounds deferred(@Nullable Layer layer, @Nullable Considered one) {
        if (layer == null || one == null || layer.act() != Act.POSTPONES) {
            return null;
        }
        return beneath(one) == null ? null : new Reckoning(call.facts()).of(value(beneath(one)));
    }

    private static @Nullable Layer beneath(Considered one) {
        return one.fold().beneath().isEmpty() ? null : one.fold().beneath().getFirst();
    }

    private static Value value(@Nullable Layer layer) {
        Value value = layer == null ? null : layer.value();
        return value == null ? new Value.Nothing() : value;
    }

    /// The pause that stands on top of the fee in question; of the first, where it cannot be told which fee it is.
    private @Nullable Suspension suspended(List<Considered> candidates) {
        Considered one = candidates.isEmpty() ? null : candidates.getFirst();
        Layer top = one == null ? null : one.fold().top();
        if (one == null || top == null || !pauses(top)) {
            return null;
        }
        Layer beneath = beneath(one);
        Instant until = top.period().until();
        CallFee then = new Assessing(fees, call.at(AsOf.at(until, fees.zone())), cap.again()).fee();
        return new Suspension(
                one.measure(),
                top,
                then.suspended() == null ? until : then.suspended().until(),
                beneath,
                new Reckoning(call.facts()).of(value(beneath)),
                then.suspended() == null ? then : then.suspended().returns());
    }

    private static boolean pauses(Layer layer) {
        return layer.value() instanceof Value.Nothing
                && !claim(layer)
                && !layer.period().endIsOpen();
    }

    /// Who pays: of the relations that hold, the last in the file.
    private @Nullable Relation collects(List<Considered> candidates) {
        Relation found = null;
        for (Relation relation : view.relations(at)) {
            if (relation.rule() instanceof Relation.Collects collects
                    && candidates.stream().anyMatch(one -> collects.measures()
                            .contains(one.measure().id()))
                    && view.test(collects.when(), fees.zone(), asked).kind() == Truth.Kind.YES) {
                found = relation;
            }
        }
        return found;
    }

    private @Nullable LocalDate fileBy(@Nullable Relation relation) {
        if (relation == null || !(relation.rule() instanceof Relation.Collects collects) || collects.ahead() == null) {
            return null;
        }
        LocalDate day = at.atZone(fees.zone()).toLocalDate();
        for (int left = collects.ahead().days(); left > 0; ) {
            day = day.minusDays(1);
            boolean free = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= collects.ahead().business() && free ? 0 : 1;
        }
        return day;
    }

    private void read(
            List<Considered> candidates, Bounds fee, @Nullable CapState state, @Nullable Suspension suspended) {
        for (Considered one : candidates) {
            if (candidates.size() == 1 || !fee.isNothing()) {
                one.layers().forEach(layer -> read(one.measure(), layer));
            }
        }
        if (suspended != null) {
            read(suspended.measure(), suspended.layer());
        }
        if (state != null
                && state.rule().reading() != null
                && (state.state() == CapState.State.REACHED || state.state() == CapState.State.UNTOLD)) {
            readings.add(state.rule().reading());
        }
        for (FactId fact : missing) {
            view.ledger()
                    .measure(fact.text())
                    .ifPresent(rule -> view.timeline(rule).layers().forEach(layer -> read(rule, layer)));
        }
    }

    private void read(Measure measure, Layer layer) {
        Reading reading = layer.reading() == null ? null : measure.readings().get(layer.reading());
        if (reading != null) {
            readings.add(Objects.requireNonNull(reading));
        }
    }
}

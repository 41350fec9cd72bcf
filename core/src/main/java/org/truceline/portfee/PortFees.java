package org.truceline.portfee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Contradiction;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Party;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.Truth;
import org.truceline.timeline.View;

/// The fees that an authority charges on ships' calls, in a view. Thread-safe.
public final class PortFees {

    private static final int MOST_KEPT = 1 << 14;

    private final Party authority;
    private final View view;
    private final List<Measure> measures;
    private final ZoneId zone;
    private final String currency;
    private final Map<Stated, List<Considered>> considered = new ConcurrentHashMap<>();
    private volatile Set<FactId> asked = Set.of();
    private final Map<Standing, PortFees> others = new ConcurrentHashMap<>();

    private PortFees(Party authority, View view) {
        this.authority = authority;
        this.view = view;
        this.measures = view.ledger().measures().values().stream()
                .filter(measure -> measure.party() == authority && measure.kind() == MeasureKind.PORT_FEE)
                .toList();
        this.zone = measures.isEmpty() ? ZoneId.of("UTC") : measures.getFirst().zone();
        this.currency = measures.stream()
                .flatMap(measure -> measure.layers().stream())
                .map(layer -> layer.value() == null ? "" : currency(layer.value()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// The fees of this authority.
    public static PortFees of(Party authority, View view) {
        return new PortFees(authority, view);
    }

    public Party authority() {
        return authority;
    }

    public View view() {
        return view;
    }

    /// The zone in which the authority's days begin and end.
    public ZoneId zone() {
        return zone;
    }

    /// The currency of the fees; empty if the ledger has none.
    public String currency() {
        return currency;
    }

    List<Measure> measures() {
        return measures;
    }

    /// The same fees where statements of one more standing count. They are made once.
    PortFees with(Standing standing) {
        return others.computeIfAbsent(standing, further -> new PortFees(authority, view.with(further)));
    }

    /// The facts that the authority's fees ask of a call, whenever and by whatever statement.
    public Set<FactId> asked() {
        if (asked.isEmpty()) {
            View all = View.of(view.ledger()).with(Standing.values());
            Set<FactId> found = new TreeSet<>();
            for (Measure measure : measures) {
                found.addAll(all.timeline(measure).facts());
                measure.layers().forEach(layer -> Reckoning.units(layer.value(), found));
            }
            for (Relation relation : view.ledger().relations()) {
                if (relation.rule() instanceof Relation.Caps caps && isOf(caps.measures())) {
                    found.add(caps.counted());
                    found.add(caps.settled());
                    if (caps.addsUp() != null) {
                        found.add(caps.addsUp().doubt().by());
                    }
                    if (caps.exempts() != null) {
                        found.add(caps.exempts().by());
                    }
                } else if (relation.rule() instanceof Relation.Collects collects && isOf(collects.measures())) {
                    found.addAll(View.facts(collects.when()));
                }
            }
            asked = Set.copyOf(found);
        }
        return asked;
    }

    /// The facts that a call states and nothing asks, in order.
    public List<FactId> unasked(Call call) {
        return call.facts().keySet().stream()
                .filter(fact -> !asked().contains(fact))
                .sorted()
                .toList();
    }

    /// What a call says against itself, in the order of the ledger: such a call is refused.
    public List<Contradiction> contradictions(Call call) {
        Case asked = Assessing.asked(call, call.arrival().in(zone));
        return view.ledger().contradictions().stream()
                .filter(one -> one.party() == authority
                        && one.then() == Contradiction.Then.REFUSED
                        && view.test(one.when(), one.zone(), asked).kind() == Truth.Kind.YES)
                .toList();
    }

    private boolean isOf(List<MeasureId> ids) {
        return measures.stream().anyMatch(measure -> ids.contains(measure.id()));
    }

    /// What one call owes.
    public CallFee assess(Call call) {
        return assess(call, null, List.of());
    }

    /// @param used  how often the ship was charged in the year; null for what the call states
    /// @param years the days on which the year may begin; empty for what the ledger says
    CallFee assess(Call call, CapState.@Nullable Used used, List<MonthDay> years) {
        return new Assessing(this, call, new Cap(view, zone, used, years)).fee();
    }

    /// The next instant after arrival at which the same call would owe otherwise, with what it owes then.
    Optional<CallFee> next(CallFee now, CapState.@Nullable Used used, List<MonthDay> years) {
        for (Instant edge : edges(now).tailSet(now.at(), false)) {
            CallFee then = assess(now.call().at(AsOf.at(edge, zone)), used, years);
            if (CallFee.differ(now, then)) {
                return Optional.of(then);
            }
        }
        return Optional.empty();
    }

    /// For a call of which only the day is known: what it owes at the first instant of that day, where that is
    /// something
    /// else than at its end.
    Optional<CallFee> earlier(CallFee now, CapState.@Nullable Used used, List<MonthDay> years) {
        if (!(now.call().arrival() instanceof AsOf.Day(LocalDate day))) {
            return Optional.empty();
        }
        Instant begins = day.atStartOfDay(zone).toInstant();
        CallFee first = assess(now.call().at(AsOf.at(begins, zone)), used, years);
        return CallFee.differ(now, first) ? Optional.of(first) : Optional.empty();
    }

    private NavigableSet<Instant> edges(CallFee fee) {
        NavigableSet<Instant> edges = new TreeSet<>();
        for (Measure measure : measures) {
            edges.addAll(view.timeline(measure).edges(Assessing.asked(fee.call(), fee.at())));
        }
        for (Relation relation : view.ledger().relations()) {
            if (Assessing.order(relation, measures) != null || relation.rule() instanceof Relation.Caps) {
                edges.add(relation.period().from());
                edges.add(relation.period().until());
            }
        }
        edges.remove(Period.OPEN);
        return edges;
    }

    private static String currency(Value value) {
        return switch (value) {
            case Value.FeePer fee -> fee.currency();
            case Value.FeeGreaterOf greater ->
                greater.fees().stream().map(PortFees::currency).findFirst().orElse("");
            default -> "";
        };
    }

    /// What calls have in common that state the same at one instant.
    private record Stated(Map<FactId, FactValue> facts, Instant at) {}

    /// What was found of the fees for a call that states this, kept for the next one that does. Bounded: once full, all
    /// is forgotten.
    List<Considered> considered(Case asked, Supplier<List<Considered>> found) {
        if (considered.size() > MOST_KEPT) {
            considered.clear();
        }
        Stated stated = new Stated(asked.facts(), asked.at());
        List<Considered> kept = considered.get(stated);
        if (kept == null) {
            kept = List.copyOf(found.get());
            considered.put(stated, kept);
        }
        return kept;
    }

    /// The fees in the order in which they go before each other at an instant.
    List<Measure> ordered(Instant at) {
        List<Measure> ordered = new ArrayList<>();
        for (Relation relation : view.relations(at)) {
            List<Measure> order = Assessing.order(relation, measures);
            if (order != null) {
                ordered.addAll(order);
            }
        }
        measures.stream().filter(measure -> !ordered.contains(measure)).forEach(ordered::add);
        return ordered;
    }
}

package org.truceline.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Condition;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Notice;
import org.truceline.ledger.Party;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Scenario;
import org.truceline.ledger.Stack;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;

/// The ledger as it stands for one question: what was known when, by which clock, how firm statements must be, and what
/// if.
///
/// A view never sees beyond the ledger's horizon. Immutable and thread-safe.
public final class View {

    /// Which day makes a statement known.
    public enum Clock {
        ANNOUNCED,
        PUBLISHED
    }

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Ledger ledger;
    private final AsOf asked;
    private final AsOf known;
    private final Clock clock;
    private final Set<Standing> standings;
    private final @Nullable Scenario scenario;
    /// By the very measure, not by its contents: comparing all its layers would cost more than folding them.
    private final Map<Measure, Timeline> timelines = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<ListId, Memberships> memberships = new ConcurrentHashMap<>();

    private View(Ledger ledger, AsOf known, Clock clock, Set<Standing> standings, @Nullable Scenario scenario) {
        this.ledger = ledger;
        this.asked = known;
        this.known = AsOf.earlier(known, AsOf.endOf(ledger.horizon()), UTC);
        this.clock = clock;
        this.standings = EnumSet.copyOf(standings);
        this.scenario = scenario;
    }

    /// What is enacted, as known at the horizon.
    public static View of(Ledger ledger) {
        return new View(ledger, AsOf.endOf(ledger.horizon()), Clock.ANNOUNCED, EnumSet.of(Standing.ENACTED), null);
    }

    /// The same as known at another time, never later than the horizon.
    public View known(AsOf other) {
        return new View(ledger, other, clock, standings, scenario);
    }

    public View clock(Clock other) {
        return new View(ledger, asked, other, standings, scenario);
    }

    /// What is enacted, and what has one of these standings besides.
    public View with(Standing... further) {
        Set<Standing> all = EnumSet.of(Standing.ENACTED);
        all.addAll(List.of(further));
        return new View(ledger, asked, clock, all, scenario);
    }

    public View scenario(@Nullable Scenario other) {
        return new View(ledger, asked, clock, standings, other);
    }

    public Ledger ledger() {
        return ledger;
    }

    /// What was known when: the time asked for, or the horizon if that is earlier.
    public AsOf known() {
        return known;
    }

    /// The time of knowledge that was asked for, be it after the horizon. Published figures go by it: each carries the
    /// day on which it became known, and those after the horizon were laid over the ledger by whoever asks.
    public AsOf asked() {
        return asked;
    }

    public Clock clock() {
        return clock;
    }

    public Set<Standing> standings() {
        return EnumSet.copyOf(standings);
    }

    public @Nullable Scenario scenario() {
        return scenario;
    }

    /// The layers of a measure that this view sees.
    public Timeline timeline(Measure measure) {
        return timelines.computeIfAbsent(measure, this::build);
    }

    /// Whether a party is on a list at an instant.
    ///
    /// @param party its key on the list
    public Membership membership(ListId list, String party, Instant at) {
        return memberships(list).of(party, at);
    }

    /// The rows that a list has on a party and this view sees, in file order.
    public List<DatedList.Row> rows(ListId list, String party) {
        return memberships(list).seen(party);
    }

    /// Whether the case's goods are on a list.
    public Membership membership(ListId list, Case asked) {
        return memberships(list).of(asked);
    }

    /// Whether the items or the party that a case names are on a list of such keys, with every fact that would tell.
    public Truth keyed(ListId list, Case asked) {
        return memberships(list).keyed(asked);
    }

    /// Whether a list of items or parties names what a case names, at any time.
    public boolean names(ListId list, Case asked) {
        return memberships(list).names(asked);
    }

    /// What a list says of a code at any instant, in this view.
    public Chain chain(ListId list, Code code) {
        return memberships(list).chain(code);
    }

    /// Instants at which the membership of the case's goods may change.
    public void membershipEdges(ListId list, Case asked, Set<Instant> into) {
        if (!ledger.list(list).ofCodes()) {
            memberships(list).edges(asked, into);
        } else if (asked.code() != null) {
            into.addAll(chain(list, asked.code()).edges());
        }
    }

    private Memberships memberships(ListId list) {
        return memberships.computeIfAbsent(list, id -> new Memberships(ledger.list(id), this));
    }

    /// Whether a condition that stands outside every measure holds for a case.
    ///
    /// @param zone that in which a day stated as a fact begins and ends
    public Truth test(Condition condition, ZoneId zone, Case asked) {
        return new Conditions(this, zone).test(condition, asked);
    }

    /// The facts that a condition asks about.
    public static Set<FactId> facts(Condition condition) {
        return Conditions.facts(condition);
    }

    /// Relations in force at an instant.
    public List<Relation> relations(Instant at) {
        List<Relation> found = new ArrayList<>();
        for (Relation relation : ledger.relations()) {
            boolean seen = sees(
                    relation.standing(), relation.announced(), relation.published(), relation.zone(), relation.by());
            if (seen && relation.period().contains(at)) {
                found.add(relation);
            }
        }
        return found;
    }

    /// What else an authority may ask of goods at an instant, and is not computed.
    public List<Notice> notices(Party party, Code code, String origin, Instant at) {
        return ledger.notices().stream()
                .filter(one -> one.party() == party
                        && one.mayReach(code, origin)
                        && one.period().contains(at)
                        && sees(one.standing(), one.announced(), one.published(), one.zone(), one.by()))
                .toList();
    }

    /// True if an edge after the last day up to which the measure has been kept decides what it asks of the case: the
    /// books say
    /// one thing, but nobody has looked whether an act has changed it.
    ///
    /// Never true in a scenario that takes the ledger to be complete.
    public boolean isOpen(Measure measure, Case asked) {
        if (scenario != null && scenario.noFurtherAct()) {
            return false;
        }
        if (!asked.at().isAfter(AsOf.endOf(measure.through()).in(measure.zone()))) {
            return false;
        }
        Instant through = AsOf.endOf(checkedThrough(measure)).in(measure.zone());
        Timeline timeline = timeline(measure);
        Set<Value> kept = timeline.at(asked.at(through)).values();
        NavigableSet<Instant> edges = timeline.edges(asked).subSet(through, false, asked.at(), true);
        for (Instant edge : edges) {
            if (!timeline.at(asked.at(edge)).values().equals(kept)) {
                return true;
            }
        }
        return false;
    }

    /// The last day up to which this view knows a measure: that up to which it has been kept, or the day of knowledge
    /// if that is
    /// earlier.
    public LocalDate checkedThrough(Measure measure) {
        LocalDate day = known.day(measure.zone());
        return day.isBefore(measure.through()) ? day : measure.through();
    }

    boolean sees(DatedList.Row row, DatedList list) {
        return sees(row.standing(), row.announced(), published(row, list), list.zone(), row.by());
    }

    /// When the instrument behind a row was printed; looked up only where it matters.
    private @Nullable Instant published(DatedList.Row row, DatedList list) {
        LocalDate day = clock == Clock.PUBLISHED ? ledger.instrument(row.by()).published() : null;
        return day == null ? null : day.atStartOfDay(list.zone()).toInstant();
    }

    /// True if a layer is known and firm enough here, and no scenario leaves its instrument out.
    public boolean sees(Layer layer, ZoneId zone) {
        return sees(layer.standing(), layer.announced(), layer.published(), zone, layer.by());
    }

    private boolean sees(
            Standing standing, Instant announced, @Nullable Instant published, ZoneId zone, InstrumentId by) {
        if (!standings.contains(standing)
                || (scenario != null && scenario.without().contains(by))) {
            return false;
        }
        Instant since = clock == Clock.PUBLISHED && published != null ? published : announced;
        return !since.isAfter(known.in(zone));
    }

    private Timeline build(Measure measure) {
        List<Layer> all = measure.layers();
        Set<Layer> added = new HashSet<>();
        if (scenario != null) {
            List<Layer> further = scenario.layers().stream()
                    .filter(layer -> layer.measure().equals(measure.id()))
                    .toList();
            added.addAll(further);
            all = Stack.addOnTop(all, further);
        }
        List<Layer> seen = new ArrayList<>();
        for (Layer layer : all) {
            if (added.contains(layer) || sees(layer, measure.zone())) {
                seen.add(layer);
            }
        }
        return new Timeline(measure, seen, this);
    }
}

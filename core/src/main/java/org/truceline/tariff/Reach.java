package org.truceline.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.time.Period;
import org.truceline.timeline.Case;
import org.truceline.timeline.FactValue;
import org.truceline.timeline.Membership;
import org.truceline.timeline.Timeline;
import org.truceline.timeline.View;

/// One measure and all goods that its lists treat alike: what it says of them, found once for each segment of its own
/// time and each way in which its conditions stand. Thread-safe.
final class Reach {

    /// Ways of stating facts that are kept; further ones are judged anew.
    private static final int MOST_WAYS = 4096;

    private final Duty duty;
    private final View view;
    private final Code code;
    private final String origin;
    private final Set<Instant> edges;
    private final Set<FactId> heard;
    private final Moments moments;
    private final AtomicReferenceArray<Judged> unstated;
    private final Map<List<Object>, AtomicReferenceArray<Judged>> stated = new ConcurrentHashMap<>();

    /// @param code   one of the goods
    /// @param origin one from which they come
    Reach(Duty duty, View view, Code code, String origin) {
        this.duty = duty;
        this.view = view;
        this.code = code;
        this.origin = origin;
        Case goods = goods(Instant.EPOCH, Map.of());
        boolean concerns =
                duty.measure().scope().reachesOrigin(origin) && new Judge(view).mayReach(duty.measure(), goods);
        this.edges = concerns ? edges(goods) : Set.of();
        this.heard = concerns ? heardFacts() : Set.of();
        this.moments = concerns ? moments(duty.measure(), edges) : Moments.of(edges);
        this.unstated = new AtomicReferenceArray<>(moments.count());
    }

    /// Every instant at which the law may change for these goods.
    Set<Instant> edges() {
        return edges;
    }

    Moments moments() {
        return moments;
    }

    /// The facts on which the verdict may hang.
    Set<FactId> heard() {
        return heard;
    }

    Judged at(Instant at, Map<FactId, FactValue> facts) {
        return facts.isEmpty() || !hears(facts) ? unstated(at) : stated(at, facts);
    }

    private boolean hears(Map<FactId, FactValue> facts) {
        for (FactId fact : heard) {
            if (facts.containsKey(fact)) {
                return true;
            }
        }
        return false;
    }

    private Judged unstated(Instant at) {
        int segment = moments.segment(at);
        Judged judged = unstated.get(segment);
        if (judged == null) {
            judged = duty.judge(goods(at, Map.of()));
            unstated.set(segment, judged);
        }
        return judged;
    }

    private Judged stated(Instant at, Map<FactId, FactValue> facts) {
        Case asked = goods(at, facts);
        Timeline timeline = view.timeline(duty.measure());
        if (timeline.turnsWithFacts()) {
            return duty.judge(asked);
        }
        List<Object> stance = timeline.stance(asked);
        if (facts.containsKey(Membership.ARTICLE)) {
            for (ListId list : duty.lists()) {
                stance.add(view.membership(list, asked).answer());
            }
        }
        stance.add(view.isOpen(duty.measure(), asked));
        AtomicReferenceArray<Judged> known = stated.get(stance);
        if (known == null) {
            known = new AtomicReferenceArray<>(moments.count());
            if (stated.size() < MOST_WAYS) {
                stated.put(stance, known);
            }
        }
        int segment = moments.segment(at);
        Judged judged = known.get(segment);
        if (judged == null) {
            judged = duty.judge(asked);
            known.set(segment, judged);
        }
        return judged;
    }

    private Case goods(Instant at, Map<FactId, FactValue> facts) {
        return new Case(code, origin, at, facts);
    }

    private Set<Instant> edges(Case goods) {
        Set<Instant> found = new TreeSet<>(view.timeline(duty.measure()).edges(goods));
        for (ListId list : duty.lists()) {
            view.membershipEdges(list, goods, found);
        }
        found.remove(Period.OPEN);
        return found;
    }

    private Set<FactId> heardFacts() {
        Set<FactId> found = new HashSet<>(view.timeline(duty.measure()).facts());
        List<String> articles = new ArrayList<>();
        duty.lists().forEach(list -> articles.addAll(view.chain(list, code).articles()));
        if (!articles.isEmpty()) {
            found.add(Membership.ARTICLE);
        }
        return Set.copyOf(found);
    }

    /// What it says of itself turns after the last day up to which it has been kept: it may be open from there on.
    private static Moments moments(Measure measure, Set<Instant> edges) {
        Set<Instant> all = new TreeSet<>(edges);
        all.add(measure.through().plusDays(1).atStartOfDay(measure.zone()).toInstant());
        return Moments.of(all);
    }
}

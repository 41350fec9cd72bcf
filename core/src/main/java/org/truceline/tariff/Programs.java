package org.truceline.tariff;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.truceline.goods.Code;
import org.truceline.ledger.FactId;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Relation;
import org.truceline.timeline.Case;
import org.truceline.timeline.Chain;
import org.truceline.timeline.View;

/// Resolves what goods owe into programs, each found once: codes that every list treats alike share a [Signature], and
/// duties that meet in the same way share what [Combination] makes of them. Thread-safe; filled as questions come.
final class Programs {

    /// Codes and programs that are kept; beyond these they are found anew.
    private static final int MOST = 100_000;

    private final View view;
    private final List<Duty> duties;
    private final Set<ListId> lists = new LinkedHashSet<>();
    private final Set<String> origins = new HashSet<>();
    private final RelationsInForce relations;
    private final Map<String, Map<String, Signature>> byCode = new ConcurrentHashMap<>();
    private final Map<List<Reach>, Signature> signatures = new ConcurrentHashMap<>();
    private final Map<List<Object>, Map<MeasureId, Program.Term>> combined = new ConcurrentHashMap<>();
    private final Map<List<Object>, Program> programs = new ConcurrentHashMap<>();

    Programs(View view, List<Measure> measures) {
        this.view = view;
        this.duties = measures.stream().map(measure -> new Duty(measure, view)).toList();
        for (Duty duty : duties) {
            lists.addAll(duty.lists());
            origins.addAll(duty.measure().scope().origins());
        }
        this.relations = new RelationsInForce(
                view, measures.isEmpty() ? ZoneOffset.UTC : measures.getFirst().zone());
    }

    RelationsInForce relations() {
        return relations;
    }

    /// The goods of a code and origin, with all that are treated like them.
    Signature signature(String origin, Code code) {
        String known = origins.contains(origin) ? origin : "";
        Map<String, Signature> ofOrigin = byCode.computeIfAbsent(known, absent -> new ConcurrentHashMap<>());
        Signature signature = ofOrigin.get(code.digits());
        if (signature == null) {
            signature = find(origin, code);
            if (ofOrigin.size() < MOST) {
                ofOrigin.put(code.digits(), signature);
            }
        }
        return signature;
    }

    private Signature find(String origin, Code code) {
        Map<ListId, Chain> chains = HashMap.newHashMap(lists.size());
        lists.forEach(list -> chains.put(list, view.chain(list, code)));
        List<Reach> reaches = new ArrayList<>(duties.size());
        duties.forEach(duty -> reaches.add(duty.reach(origin, code, chains)));
        return signatures.computeIfAbsent(reaches, absent -> new Signature(this, reaches));
    }

    /// The program that verdicts on one line make together.
    ///
    /// @param judged one for each duty, in the order of the ledger
    Program combined(List<Judged> judged, Case asked) {
        RelationsInForce.InForce inForce = relations.at(asked.at());
        Stance stance = new Stance(relations.stated(asked.facts()), relations.limits(inForce, asked));
        List<Object> meeting = meeting(judged, inForce, stance);
        Program known = programs.get(meeting);
        if (known == null) {
            known = combine(judged, inForce, stance);
            if (programs.size() < MOST) {
                programs.putIfAbsent(meeting, known);
            }
        }
        return known;
    }

    /// What a line's facts come to for the relations.
    ///
    /// @param stated those that are amounts by which some relation divides or limits the value
    private record Stance(List<FactId> stated, List<Limiting> limits) {}

    private static List<Object> meeting(List<Judged> judged, RelationsInForce.InForce inForce, Stance stance) {
        List<Object> meeting = new ArrayList<>(judged.size() + 2);
        meeting.addAll(judged);
        meeting.add(inForce);
        meeting.add(stance);
        return meeting;
    }

    private Program combine(List<Judged> judged, RelationsInForce.InForce inForce, Stance stance) {
        List<Judged> active = judged.stream().filter(Judged::active).toList();
        List<Verdict> verdicts = active.stream().map(Judged::verdict).toList();
        Map<MeasureId, Program.Term> together = combined.computeIfAbsent(
                meeting(active, inForce, stance), absent -> together(verdicts, inForce.relations(), stance));
        List<Program.Term> terms = new ArrayList<>(judged.size());
        List<Measure> open = new ArrayList<>();
        for (Judged one : judged) {
            Measure measure = one.verdict().measure();
            terms.add(together.getOrDefault(measure.id(), one.alone()));
            if (one.open()) {
                open.add(measure);
            }
        }
        return new Program(
                terms,
                base(stance),
                open,
                verdicts,
                inForce.relations(),
                stance.limits(),
                view.ledger().programmes());
    }

    private static Map<MeasureId, Program.Term> together(
            List<Verdict> verdicts, List<Relation> relations, Stance stance) {
        Map<MeasureId, Program.Term> together = new HashMap<>();
        for (Program.Term term : new Combination(verdicts, Set.copyOf(stance.stated()), stance.limits())
                .combine(relations)
                .terms()) {
            together.put(term.verdict().measure().id(), term);
        }
        return Map.copyOf(together);
    }

    /// The part of the value that the base duty reaches.
    private static Part base(Stance stance) {
        Set<FactId> stated = Set.copyOf(stance.stated());
        Part part = Part.WHOLE;
        for (Limiting limiting : stance.limits()) {
            part = limiting.base() ? limiting.down(part, stated) : part;
        }
        return part;
    }
}

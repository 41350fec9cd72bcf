package org.truceline.ledger.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Condition;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.Programme;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Scenario;
import org.truceline.ledger.Schedule;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Standing;
import org.truceline.ledger.StatusTable;

/// Checks what no single file can show: references, contradictions, counts, short snapbacks.
final class Verifier {

    private static final Duration SHORT = Duration.ofDays(7);

    private final Ledger ledger;
    private final Problems problems;

    private Verifier(Ledger ledger, Problems problems) {
        this.ledger = ledger;
        this.problems = problems;
    }

    static void verify(Ledger ledger, Problems problems) {
        Verifier verifier = new Verifier(ledger, problems);
        ledger.measures().values().forEach(verifier::measure);
        ledger.lists().values().forEach(verifier::list);
        ledger.schedules().values().forEach(verifier::schedule);
        ledger.relations().forEach(verifier::relation);
        ledger.agreements().values().forEach(verifier::agreement);
        ledger.scenarios().values().forEach(verifier::scenario);
        ledger.facts().values().forEach(verifier::fact);
        verifier.status(ledger.status());
    }

    private void measure(Measure measure) {
        Node.Where where = where(measure);
        if (measure.programme() != null
                && ledger.programmes().stream().map(Programme::id).noneMatch(measure.programme()::equals)) {
            dangling(where, "programme", "programme", measure.programme());
        }
        scope(measure.scope(), where);
        Set<String> ids = new HashSet<>();
        measure.layers().forEach(layer -> ids.add(layer.id()));
        for (Layer layer : measure.layers()) {
            layer(layer, measure, ids);
        }
        snapbacks(measure);
    }

    private void scope(Scope scope, Node.Where where) {
        switch (scope.goods()) {
            case Scope.AllGoods all -> all.except().forEach(id -> list(id, where, "except"));
            case Scope.ListedGoods listed -> {
                listed.lists().forEach(id -> list(id, where, "lists"));
                listed.except().forEach(id -> list(id, where, "except"));
            }
            case Scope.DescribedGoods described -> {
                // words only
            }
        }
        if (scope.parties() != null) {
            scope.parties().lists().forEach(id -> list(id, where, "parties"));
        }
    }

    private void layer(Layer layer, Measure measure, Set<String> ids) {
        Node.Where where = where(layer);
        instrument(layer.by(), where);
        condition(layer.when(), where);
        if (layer.reading() != null && !measure.readings().containsKey(layer.reading())) {
            dangling(where, "reading", "reading", layer.reading());
        }
        if (layer.content() instanceof Layer.Lifts lifts) {
            for (String lifted : lifts.layers()) {
                if (!ids.contains(lifted)) {
                    dangling(where, "lifts", "layer", lifted);
                } else if (lifted.equals(layer.id())) {
                    problems.add(
                            Problems.Code.WRONG_VALUE, where, "lifts", "a layer cannot lift itself.", "Name another layer.");
                }
            }
            if (!lifts.all() && lifts.layers().isEmpty()) {
                problems.add(Problems.Code.MISSING_KEY, where, "lifts", "it lifts nothing.", "Name layers, or all.");
            }
        }
    }

    /// Refuses the return of a measure for less than seven days between two suspensions, unless a reading explains it: it is
    /// far more often a slip in a date than the law.
    private void snapbacks(Measure measure) {
        List<Layer> suspensions = new ArrayList<>();
        for (Layer layer : measure.layers()) {
            if (layer.standing() == Standing.ENACTED && (layer.act() == Act.SUSPENDS || layer.act() == Act.EXTENDS)) {
                suspensions.add(layer);
            }
        }
        suspensions.sort(Comparator.comparing(layer -> layer.period().from()));
        for (int i = 1; i < suspensions.size(); i++) {
            Layer earlier = suspensions.get(i - 1);
            Layer later = suspensions.get(i);
            Instant end = earlier.period().until();
            Instant start = later.period().from();
            boolean gap = !earlier.period().endIsOpen() && !later.period().startIsOpen() && start.isAfter(end);
            if (gap && Duration.between(end, start).compareTo(SHORT) < 0 && later.reading() == null) {
                problems.add(
                        Problems.Code.SHORT_SNAPBACK,
                        where(later),
                        later.id(),
                        "between the suspensions '" + earlier.id() + "' and '" + later.id() + "' the measure returns for "
                                + Duration.between(end, start) + ".",
                        "Correct the dates, or explain it in a reading on '" + later.id() + "'.");
            }
        }
    }

    private void list(DatedList list) {
        Node.Where where = new Node.Where("lists/" + list.id() + ".yaml", 1, 1);
        instrument(list.by(), where);
        Map<String, List<DatedList.Row>> rows;
        try {
            rows = list.rows().get();
        } catch (LedgerFaultException e) {
            for (Problem problem : e.problems()) {
                problems.add(
                        Problems.Code.WRONG_VALUE,
                        new Node.Where(problem.file(), problem.line(), problem.column()),
                        problem.key(),
                        problem.message(),
                        problem.remedy());
            }
            return;
        }
        if (rows.size() != list.count()) {
            problems.add(
                    Problems.Code.WRONG_COUNT,
                    where,
                    "count",
                    "the list says " + list.count() + ", its table has " + rows.size() + " keys.",
                    "Correct the count, or find what is missing.");
        }
        Node.Where table = new Node.Where("lists/" + list.id() + ".csv", 1, 1);
        rows.values().forEach(of -> contradictions(of, table));
        rows.values().forEach(of -> of.forEach(row -> instrument(row.by(), new Node.Where(table.file(), row.line(), 1))));
    }

    private void contradictions(List<DatedList.Row> rows, Node.Where table) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                DatedList.Row one = rows.get(i);
                DatedList.Row other = rows.get(j);
                boolean sameMoment = one.announced().equals(other.announced())
                        && one.period().from().equals(other.period().from())
                        && one.standing() == other.standing();
                if (sameMoment && one.state() != other.state()) {
                    problems.add(
                            Problems.Code.CONTRADICTION,
                            new Node.Where(table.file(), other.line(), 1),
                            other.key(),
                            "the same announcement says " + Fields.word(one.state()) + " on line " + one.line() + " and "
                                    + Fields.word(other.state()) + " here, from the same instant.",
                            "Keep the one that the act says.");
                }
            }
        }
    }

    private void schedule(Schedule schedule) {
        Node.Where where = new Node.Where("schedules/" + schedule.id() + ".yaml", 1, 1);
        Set<String> editions = new HashSet<>();
        for (Schedule.Edition edition : schedule.editions()) {
            instrument(edition.by(), where);
            editions.add(edition.id());
        }
        for (List<Schedule.Row> rows : schedule.rows().get().values()) {
            for (Schedule.Row row : rows) {
                if (!editions.containsAll(row.editions())) {
                    dangling(
                            new Node.Where("schedules/" + schedule.id() + ".csv", row.line(), 1),
                            "editions",
                            "edition",
                            String.join(" ", row.editions()));
                }
            }
        }
    }

    private void relation(Relation relation) {
        Node.Where where = new Node.Where("relations", 1, 1);
        instrument(relation.by(), where);
        switch (relation.rule()) {
            case Relation.Adds adds -> measures(adds.measures(), where, relation.id());
            case Relation.Excludes excludes -> {
                measures(excludes.causes(), where, relation.id());
                measures(excludes.excluded(), where, relation.id());
            }
            case Relation.Replaces replaces -> {
                measures(List.of(replaces.measure()), where, relation.id());
                measures(replaces.inLieuOf(), where, relation.id());
            }
            case Relation.OneOf oneOf -> measures(oneOf.order(), where, relation.id());
            case Relation.Splits splits -> {
                measures(List.of(splits.measure()), where, relation.id());
                measures(splits.remainder(), where, relation.id());
                fact(splits.fact(), where);
            }
        }
    }

    private void agreement(Agreement agreement) {
        Node.Where where = new Node.Where("agreements/" + agreement.id() + ".yaml", 1, 1);
        agreement.by().forEach(by -> instrument(by, where));
        Map<String, String> seen = new HashMap<>();
        for (Agreement.Provision provision : agreement.provisions()) {
            instrument(provision.by(), where);
            if (seen.put(provision.id(), provision.id()) != null) {
                problems.add(
                        Problems.Code.DUPLICATE_ID,
                        where,
                        "id",
                        "the agreement has two provisions '" + provision.id() + "'.",
                        "Choose another id.");
            }
        }
    }

    private void scenario(Scenario scenario) {
        Node.Where where = new Node.Where("scenarios/" + scenario.id() + ".yaml", 1, 1);
        scenario.without().forEach(id -> instrument(id, where));
        scenario.layers().forEach(layer -> instrument(layer.by(), where(layer)));
    }

    private void fact(Fact fact) {
        if (fact.unstated() != null) {
            instrument(fact.unstated().by(), new Node.Where("facts", 1, 1));
        }
    }

    private void status(@Nullable StatusTable status) {
        if (status == null) {
            return;
        }
        Node.Where where = new Node.Where("status.yaml", 1, 1);
        status.rows().forEach(row -> measures(row.measures(), where, row.id()));
        for (String agreement : status.agreements()) {
            if (!ledger.agreements().containsKey(agreement)) {
                dangling(where, "agreements", "agreement", agreement);
            }
        }
    }

    private void condition(Condition condition, Node.Where where) {
        switch (condition) {
            case Condition.Always always -> {
                // reaches every case
            }
            case Condition.Named named -> condition(named.condition(), where);
            case Condition.Before before -> fact(before.fact(), where);
            case Condition.AtLeast atLeast -> fact(atLeast.fact(), where);
            case Condition.Equal equal -> fact(equal.fact(), where);
            case Condition.Listed listed -> list(listed.list(), where, "listed");
            case Condition.All all -> all.conditions().forEach(inner -> condition(inner, where));
            case Condition.Any any -> any.conditions().forEach(inner -> condition(inner, where));
            case Condition.Not not -> condition(not.condition(), where);
        }
    }

    private void fact(FactId id, Node.Where where) {
        if (!id.equals(Condition.ENTERED) && !ledger.facts().containsKey(id)) {
            dangling(where, "fact", "fact", id);
        }
    }

    private void list(ListId id, Node.Where where, String key) {
        if (!ledger.lists().containsKey(id)) {
            dangling(where, key, "list", id);
        }
    }

    private void instrument(InstrumentId id, Node.Where where) {
        if (!id.text().isEmpty() && !ledger.instruments().containsKey(id)) {
            dangling(where, "by", "instrument", id);
        }
    }

    private void measures(List<MeasureId> ids, Node.Where where, String key) {
        for (MeasureId id : ids) {
            if (!ledger.measures().containsKey(id)) {
                dangling(where, key, "measure", id);
            }
        }
    }

    private void dangling(Node.Where where, String key, String what, Object id) {
        problems.add(
                Problems.Code.DANGLING,
                where,
                key,
                "the ledger has no " + what + " '" + id + "'.",
                "Write it, or correct the name.");
    }

    private static Node.Where where(Layer layer) {
        return new Node.Where(layer.origin().file(), layer.origin().line(), 1);
    }

    private static Node.Where where(Measure measure) {
        return measure.layers().isEmpty()
                ? new Node.Where("measures", 1, 1)
                : new Node.Where(measure.layers().getFirst().origin().file(), 1, 1);
    }
}

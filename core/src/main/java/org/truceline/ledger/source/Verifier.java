package org.truceline.ledger.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Contradiction;
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
import org.truceline.rate.RateExpression;
import org.truceline.rate.RateSyntaxException;
import org.truceline.time.AsOf;

/// Checks what no single file can show: references, contradictions, counts, short snapbacks.
final class Verifier {

    private static final Duration SHORT = Duration.ofDays(7);

    private final Ledger ledger;
    private final Places places;
    private final Problems problems;

    private Verifier(Ledger ledger, Places places, Problems problems) {
        this.ledger = ledger;
        this.places = places;
        this.problems = problems;
    }

    static void verify(Ledger ledger, Places places, Problems problems) {
        Verifier verifier = new Verifier(ledger, places, problems);
        ledger.measures().values().forEach(verifier::measure);
        ledger.lists().values().forEach(verifier::list);
        ledger.schedules().values().forEach(verifier::schedule);
        ledger.relations().forEach(verifier::relation);
        ledger.notices().forEach(notice -> verifier.instrument(notice.by(), places.of(notice)));
        ledger.contradictions().forEach(verifier::contradiction);
        ledger.agreements().values().forEach(verifier::agreement);
        ledger.scenarios().values().forEach(verifier::scenario);
        ledger.facts().values().forEach(verifier::fact);
        new RecordVerifier(ledger, places, problems).verify();
        verifier.status(ledger.status());
    }

    private void measure(Measure measure) {
        Fields at = places.of(measure);
        String programme = measure.programme();
        if (programme != null
                && !programme.isEmpty()
                && !problems.in("programmes.yaml")
                && ledger.programmes().stream().map(Programme::id).noneMatch(programme::equals)) {
            dangling(at.where("programme"), "programme", "the ledger has no programme", programme);
        }
        scope(measure.scope(), at);
        places.conditions(measure.id())
                .forEach((name, condition) ->
                        condition(condition, places.of(condition).where(name), name));
        Set<String> ids = ids(measure.layers());
        measure.layers().forEach(layer -> layer(layer, measure, ids));
        snapbacks(measure);
    }

    private static Set<String> ids(List<Layer> layers) {
        Set<String> ids = new HashSet<>();
        layers.forEach(layer -> ids.add(layer.id()));
        return ids;
    }

    private void scope(Scope scope, Fields measure) {
        Fields at = measure.child("scope");
        if (at == null) {
            return;
        }
        Fields goods = at.child("goods");
        switch (scope.goods()) {
            case Scope.AllGoods all -> lists(all.except(), goods, "except");
            case Scope.ListedGoods listed -> {
                lists(listed.lists(), goods, "lists");
                lists(listed.except(), goods, "except");
            }
            case Scope.DescribedGoods described -> {
                // words only
            }
        }
        if (scope.parties() != null) {
            lists(scope.parties().lists(), at.child("parties"), "lists");
        }
        condition(scope.when(), at.where("when"), "when");
    }

    private void lists(List<ListId> ids, @Nullable Fields at, String key) {
        if (at != null) {
            ids.forEach(id -> list(id, at.where(key, id.text()), key));
        }
    }

    private void layer(Layer layer, Measure measure, Set<String> ids) {
        Fields at = places.of(layer);
        instrument(layer.by(), at);
        if (at.has("when")) {
            condition(layer.when(), at.where("when"), "when");
        }
        if (layer.reading() != null && !measure.readings().containsKey(layer.reading())) {
            dangling(at.where("reading"), "reading", "the measure has no reading", layer.reading());
        }
        if (layer.content() instanceof Layer.Lifts lifts) {
            for (String lifted : lifts.layers()) {
                if (!ids.contains(lifted)) {
                    dangling(at.where("lifts", lifted), "lifts", "the measure has no layer", lifted);
                } else if (lifted.equals(layer.id())) {
                    problems.add(
                            Problems.Code.WRONG_VALUE,
                            at.where("lifts", lifted),
                            "lifts",
                            "the layer '" + lifted + "' cannot lift itself.",
                            "Name another layer.");
                }
            }
        }
    }

    /// Refuses the return of a measure for less than seven days between two suspensions, unless a reading explains it:
    /// it is
    /// far more often a slip in a date than the law.
    private void snapbacks(Measure measure) {
        List<Layer> suspensions = new ArrayList<>();
        for (Layer layer : measure.layers()) {
            boolean suspends = layer.act() == Act.SUSPENDS || layer.act() == Act.EXTENDS;
            if (suspends
                    && layer.standing() == Standing.ENACTED
                    && !layer.period().startIsOpen()) {
                suspensions.add(layer);
            }
        }
        suspensions.sort(Comparator.comparing(layer -> layer.period().from()));
        @Nullable Layer last = null;
        for (Layer next : suspensions) {
            if (last != null) {
                snapback(last, next, measure);
            }
            if (last == null || last.period().until().isBefore(next.period().until())) {
                last = next;
            }
        }
    }

    private void snapback(Layer earlier, Layer later, Measure measure) {
        Instant end = earlier.period().until();
        Instant start = later.period().from();
        boolean isShort = start.isAfter(end) && Duration.between(end, start).compareTo(SHORT) < 0;
        if (isShort && later.reading() == null) {
            problems.add(
                    Problems.Code.SHORT_SNAPBACK,
                    places.of(later).where("from"),
                    "from",
                    "between the suspensions '" + earlier.id() + "' and '" + later.id() + "' the measure returns from "
                            + AsOf.words(end, measure.zone()) + " to " + AsOf.words(start, measure.zone())
                            + ", less than seven days.",
                    "Correct the dates, or explain it in a reading on '" + later.id() + "'.");
        }
    }

    private void list(DatedList list) {
        Fields at = places.of(list);
        instrument(list.by(), at);
        String table = places.table(list);
        if (table == null || problems.in(table)) {
            return;
        }
        Map<String, List<DatedList.Row>> rows;
        try {
            rows = list.rows().get();
        } catch (LedgerFaultException e) {
            problems.addAll(e.problems());
            return;
        }
        if (rows.size() != list.count() && !at.where("count").equals(at.where())) {
            problems.add(
                    Problems.Code.WRONG_COUNT,
                    at.where("count"),
                    "count",
                    "the list says " + list.count() + ", its table " + table + " has " + rows.size() + " keys.",
                    "Correct the count, or find what is missing.");
        }
        for (List<DatedList.Row> of : rows.values()) {
            contradictions(of, table);
            of.forEach(row -> instrument(row.by(), new Node.Where(table, row.line(), 1)));
        }
    }

    private void contradictions(List<DatedList.Row> rows, String table) {
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
                            new Node.Where(table, other.line(), 1),
                            "state",
                            "of '" + other.key() + "' the same announcement says " + Fields.word(one.state())
                                    + " on line " + one.line() + " and " + Fields.word(other.state())
                                    + " here, from the same instant.",
                            "Keep the one that the act says.");
                }
            }
        }
    }

    private void schedule(Schedule schedule) {
        Set<String> editions = new HashSet<>();
        Schedule.@Nullable Edition before = null;
        for (Schedule.Edition edition : schedule.editions()) {
            Fields at = places.of(edition);
            instrument(edition.by(), at);
            editions.add(edition.id());
            if (before != null
                    && edition.period().from().isBefore(before.period().until())) {
                problems.add(
                        Problems.Code.CONTRADICTION,
                        at.where("from"),
                        "from",
                        "the edition '" + edition.id() + "' begins before '" + before.id() + "' ends.",
                        "Give the earlier one an until, and keep the editions in order of time.");
            }
            before = edition;
        }
        String table = places.table(schedule);
        if (table == null || problems.in(table)) {
            return;
        }
        Map<String, List<Schedule.Row>> rows;
        try {
            rows = schedule.rows().get();
        } catch (LedgerFaultException e) {
            problems.addAll(e.problems());
            return;
        }
        Map<String, Optional<String>> rates = new HashMap<>();
        for (List<Schedule.Row> of : rows.values()) {
            of.forEach(row -> row(row, editions, rates, table));
            editionsTwice(of, table);
        }
    }

    /// @param rates rates met so far, with what is wrong with them
    private void row(Schedule.Row row, Set<String> editions, Map<String, Optional<String>> rates, String table) {
        Node.Where where = new Node.Where(table, row.line(), 1);
        for (String edition : row.editions()) {
            if (!editions.contains(edition)) {
                dangling(where, "editions", "the schedule has no edition", edition);
            }
        }
        String rate = row.rate();
        if (rate != null && !rate.equals("not-carried")) {
            rates.computeIfAbsent(rate, Verifier::faultOf)
                    .ifPresent(fault -> problems.add(
                            Problems.Code.WRONG_VALUE,
                            where,
                            "rate",
                            fault + ".",
                            "Write a rate such as 2.5% or Free."));
        }
    }

    private static Optional<String> faultOf(String rate) {
        try {
            RateExpression.parse(rate);
            return Optional.empty();
        } catch (RateSyntaxException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void editionsTwice(List<Schedule.Row> rows, String table) {
        Map<String, Integer> lines = new HashMap<>();
        for (Schedule.Row row : rows) {
            for (String edition : row.editions()) {
                Integer earlier = lines.putIfAbsent(edition, row.line());
                if (earlier != null) {
                    problems.add(
                            Problems.Code.CONTRADICTION,
                            new Node.Where(table, row.line(), 1),
                            "editions",
                            "the edition '" + edition + "' prints '" + row.code() + "' on line " + earlier
                                    + " and here.",
                            "Name each edition in one row of a code.");
                }
            }
        }
    }

    private void relation(Relation relation) {
        Fields at = places.of(relation);
        instrument(relation.by(), at);
        switch (relation.rule()) {
            case Relation.Adds adds -> measures(adds.measures(), at, "measures");
            case Relation.Excludes excludes -> {
                measures(excludes.causes(), at, "if");
                measures(excludes.excluded(), at, "then");
            }
            case Relation.Replaces replaces -> {
                measures(List.of(replaces.measure()), at, "measure");
                measures(replaces.inLieuOf(), at, "in-lieu-of");
            }
            case Relation.OneOf oneOf -> measures(oneOf.order(), at, "order");
            case Relation.Splits splits -> {
                measures(List.of(splits.measure()), at, "measure");
                measures(splits.remainder(), at, "remainder");
                fact(splits.fact(), at.where("by-fact"), "by-fact");
            }
            case Relation.Limits limits -> {
                measures(limits.measures(), at, "measures");
                limits.limits().forEach(this::limit);
            }
            case Relation.Dates dates -> {
                fact(dates.fact(), at.where("by-fact"), "by-fact");
                everywhere(dates.when(), at.where("when"));
            }
        }
    }

    private void contradiction(Contradiction contradiction) {
        Fields at = places.of(contradiction);
        instrument(contradiction.by(), at);
        everywhere(contradiction.when(), at.where("when"));
    }

    private void limit(Relation.Limit limit) {
        Fields at = places.of(limit);
        everywhere(limit.when(), at.where("when"));
        switch (limit.to()) {
            case Relation.AtMost most -> fact(most.fact(), at.where("at-most"), "at-most");
            case Relation.AllBut but -> fact(but.fact(), at.where("all-but"), "all-but");
            case Relation.Nothing nothing -> {
                // names none
            }
        }
    }

    /// A condition outside the measures, with what its name stands for.
    private void everywhere(Condition condition, Node.Where where) {
        switch (condition) {
            case Condition.Named named -> everywhere(named.condition(), where);
            case Condition.Not not -> everywhere(not.condition(), where);
            case Condition.All all -> all.conditions().forEach(inner -> everywhere(inner, where));
            case Condition.Any any -> any.conditions().forEach(inner -> everywhere(inner, where));
            case Condition.Listed listed ->
                problems.add(
                        Problems.Code.WRONG_VALUE,
                        where,
                        "when",
                        "a relation holds for all goods of its measures, and so asks of no list '" + listed.list()
                                + "'.",
                        "Ask of facts, or put the list into a layer of the measure.");
            default -> condition(condition, where, "when");
        }
    }

    private void agreement(Agreement agreement) {
        Fields at = places.of(agreement);
        for (InstrumentId by : agreement.by()) {
            instrument(by, at.where("by", by.text()));
        }
        agreement.provisions().forEach(provision -> instrument(provision.by(), places.of(provision)));
    }

    private void scenario(Scenario scenario) {
        Fields at = places.of(scenario);
        for (InstrumentId id : scenario.without()) {
            if (!ledger.instruments().containsKey(id)) {
                dangling(at.where("without", id.text()), "without", "the ledger has no instrument", id);
            }
        }
        for (Layer layer : scenario.layers()) {
            Measure measure = ledger.measures().get(layer.measure());
            if (measure != null) {
                Set<String> ids = ids(measure.layers());
                scenario.layers().stream()
                        .filter(other -> other.measure().equals(layer.measure()))
                        .forEach(other -> ids.add(other.id()));
                layer(layer, measure, ids);
            }
        }
    }

    private void fact(Fact fact) {
        Fields at = places.of(fact);
        if (fact.under() != null) {
            instrument(fact.under(), at.where("under"));
        }
        Fields absent = at.child("unstated");
        if (fact.unstated() != null && absent != null) {
            instrument(fact.unstated().by(), absent);
        }
        if (fact.measured() instanceof Fact.By by) {
            fact(by.unit(), at.where("unit-by"), "unit-by");
            Fact unit = ledger.facts().get(by.unit());
            if (unit != null && unit.type() != Fact.Type.UNIT) {
                problems.add(
                        Problems.Code.WRONG_VALUE,
                        at.where("unit-by"),
                        "unit-by",
                        "the fact '" + unit.id() + "' states no unit.",
                        "Name a fact of the type unit.");
            }
        }
    }

    private void status(@Nullable StatusTable status) {
        if (status == null) {
            return;
        }
        status.rows().forEach(row -> measures(row.measures(), places.of(row), "measures"));
        status.further().forEach(row -> measures(row.measures(), places.of(row), "measures"));
        Fields at = places.of(status);
        for (String agreement : status.agreements()) {
            if (!ledger.agreements().containsKey(agreement)) {
                dangling(at.where("agreements", agreement), "agreements", "the ledger has no agreement", agreement);
            }
        }
    }

    private void condition(Condition condition, Node.Where where, String key) {
        switch (condition) {
            case Condition.Always always -> {
                // reaches every case
            }
            case Condition.Named named -> {
                // checked where it is named
            }
            case Condition.Before before -> fact(before.fact(), where, key);
            case Condition.AtLeast atLeast -> fact(atLeast.fact(), where, key);
            case Condition.Equal equal -> {
                fact(equal.fact(), where, key);
                word(equal, where, key);
            }
            case Condition.Stated stated -> fact(stated.fact(), where, key);
            case Condition.Within within -> fact(within.fact(), where, key);
            case Condition.On on -> {
                fact(on.fact(), where, key);
                list(on.list(), where, key);
            }
            case Condition.After after -> {
                fact(after.fact(), where, key);
                fact(after.other(), where, key);
            }
            case Condition.Sum sum -> sum(sum, where, key);
            case Condition.Listed listed -> list(listed.list(), where, key);
            case Condition.All all -> all.conditions().forEach(inner -> condition(inner, where, key));
            case Condition.Any any -> any.conditions().forEach(inner -> condition(inner, where, key));
            case Condition.Not not -> condition(not.condition(), where, key);
        }
    }

    private void sum(Condition.Sum sum, Node.Where where, String key) {
        for (Condition.Part part : sum.parts()) {
            fact(part.fact(), where, key);
            if (part.listed() != null) {
                list(part.listed(), where, key);
            }
        }
        if (sum.whole() != null) {
            fact(sum.whole(), where, key);
        }
        if (sum.of() != null) {
            fact(sum.of(), where, key);
        }
    }

    private void word(Condition.Equal equal, Node.Where where, String key) {
        Fact fact = ledger.facts().get(equal.fact());
        if (fact != null
                && fact.type() == Fact.Type.CHOICE
                && fact.word(equal.text()).isEmpty()) {
            problems.add(
                    Problems.Code.WRONG_VALUE,
                    where,
                    key,
                    "'" + equal.text() + "' is no word of the fact '" + fact.id() + "'.",
                    "Its words are: "
                            + String.join(
                                    ", ",
                                    fact.words().stream().map(Fact.Word::id).toList())
                            + ".");
        }
    }

    private void fact(FactId id, Node.Where where, String key) {
        if (!id.text().isEmpty()
                && !Condition.isOfTheQuestion(id)
                && !ledger.facts().containsKey(id)) {
            dangling(where, key, "the ledger has no fact", id);
        }
    }

    private void list(ListId id, Node.Where where, String key) {
        if (!id.text().isEmpty() && !ledger.lists().containsKey(id)) {
            dangling(where, key, "the ledger has no list", id);
        }
    }

    private void instrument(InstrumentId id, Fields at) {
        instrument(id, at.where("by"));
    }

    private void instrument(InstrumentId id, Node.Where where) {
        if (!id.text().isEmpty() && !ledger.instruments().containsKey(id)) {
            dangling(where, "by", "the ledger has no instrument", id);
        }
    }

    private void measures(List<MeasureId> ids, Fields at, String key) {
        for (MeasureId id : ids) {
            if (!id.text().isEmpty() && !ledger.measures().containsKey(id)) {
                dangling(at.where(key, id.text()), key, "the ledger has no measure", id);
            }
        }
    }

    private void dangling(Node.Where where, String key, String none, Object id) {
        problems.add(Problems.Code.DANGLING, where, key, none + " '" + id + "'.", "Write it, or correct the name.");
    }
}

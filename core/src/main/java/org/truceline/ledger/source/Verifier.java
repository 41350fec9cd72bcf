package org.truceline.ledger.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Agreement;
import org.truceline.ledger.Contradiction;
import org.truceline.ledger.Fact;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Item;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Programme;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Scenario;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Standing;
import org.truceline.ledger.StatusTable;
import org.truceline.time.AsOf;

/// Checks what no single file can show: references, contradictions, short snapbacks.
final class Verifier {

    private static final Duration SHORT = Duration.ofDays(7);

    private final Ledger ledger;
    private final Places places;
    private final Problems problems;
    private final References references;

    private Verifier(Ledger ledger, Places places, Problems problems) {
        this.ledger = ledger;
        this.places = places;
        this.problems = problems;
        this.references = new References(ledger, problems);
    }

    /// Tables are long and know nothing of each other: they are checked side by side, and what is found is taken in one
    /// order.
    static void verify(Ledger ledger, Places places, Problems problems) {
        List<Consumer<Problems>> checks = new ArrayList<>();
        ledger.schedules()
                .values()
                .forEach(schedule ->
                        checks.add(found -> tables(ledger, places, found).schedule(schedule)));
        checks.add(found -> new Verifier(ledger, places, found).records());
        ledger.lists()
                .values()
                .forEach(list ->
                        checks.add(found -> tables(ledger, places, found).list(list)));
        checks.parallelStream()
                .map(check -> {
                    Problems found = problems.beside();
                    check.accept(found);
                    return found.found();
                })
                .toList()
                .forEach(problems::addAll);
    }

    private static TableVerifier tables(Ledger ledger, Places places, Problems found) {
        return new TableVerifier(places, found, new References(ledger, found));
    }

    private void records() {
        ledger.measures().values().forEach(this::measure);
        ledger.relations().forEach(this::relation);
        ledger.notices().forEach(notice -> references.instrument(notice.by(), places.of(notice)));
        ledger.contradictions().forEach(this::contradiction);
        ledger.agreements().values().forEach(this::agreement);
        ledger.scenarios().values().forEach(this::scenario);
        ledger.facts().values().forEach(this::fact);
        ledger.items().values().forEach(this::item);
        new RecordVerifier(ledger, places, references, problems).verify();
        status(ledger.status());
    }

    private void measure(Measure measure) {
        Fields at = places.of(measure);
        String programme = measure.programme();
        if (programme != null
                && !programme.isEmpty()
                && !problems.in("programmes.yaml")
                && ledger.programmes().stream().map(Programme::id).noneMatch(programme::equals)) {
            references.dangling(at.where("programme"), "programme", "the ledger has no programme", programme);
        }
        scope(measure.scope(), at);
        places.conditions(measure.id())
                .forEach((name, condition) ->
                        references.condition(condition, places.of(condition).where(name), name));
        Set<String> ids = ids(measure.layers());
        measure.layers().forEach(layer -> layer(layer, measure, ids));
        snapbacks(measure);
    }

    private void item(Item item) {
        Fields at = places.of(item);
        references.instrument(item.by(), at);
        references.condition(item.when(), at.where("when"), "when");
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
            case Scope.AllGoods all -> references.lists(all.except(), goods, "except");
            case Scope.ListedGoods listed -> {
                references.lists(listed.lists(), goods, "lists");
                references.lists(listed.except(), goods, "except");
            }
            case Scope.DescribedGoods described -> {
                if (goods != null) {
                    references.measures(described.controlledBy(), goods, "controlled-by");
                }
            }
        }
        if (scope.parties() != null) {
            references.lists(scope.parties().lists(), at.child("parties"), "lists");
        }
        references.condition(scope.when(), at.where("when"), "when");
    }

    private void layer(Layer layer, Measure measure, Set<String> ids) {
        Fields at = places.of(layer);
        references.instrument(layer.by(), at);
        if (at.has("when")) {
            references.condition(layer.when(), at.where("when"), "when");
        }
        if (at.has("tax")) {
            references.tax(layer, at.where("tax"));
        }
        if (layer.reading() != null && !measure.readings().containsKey(layer.reading())) {
            references.dangling(at.where("reading"), "reading", "the measure has no reading", layer.reading());
        }
        if (layer.content() instanceof Layer.Lifts lifts) {
            for (String lifted : lifts.layers()) {
                if (!ids.contains(lifted)) {
                    references.dangling(at.where("lifts", lifted), "lifts", "the measure has no layer", lifted);
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

    private void relation(Relation relation) {
        Fields at = places.of(relation);
        references.instrument(relation.by(), at);
        switch (relation.rule()) {
            case Relation.Adds adds -> references.measures(adds.measures(), at, "measures");
            case Relation.Excludes excludes -> {
                references.measures(excludes.causes(), at, "if");
                references.measures(excludes.excluded(), at, "then");
            }
            case Relation.Replaces replaces -> {
                references.measures(List.of(replaces.measure()), at, "measure");
                references.measures(replaces.inLieuOf(), at, "in-lieu-of");
            }
            case Relation.OneOf oneOf -> references.measures(oneOf.order(), at, "order");
            case Relation.Splits splits -> {
                references.measures(List.of(splits.measure()), at, "measure");
                references.measures(splits.remainder(), at, "remainder");
                references.fact(splits.fact(), at.where("by-fact"), "by-fact");
            }
            case Relation.Limits limits -> {
                references.measures(limits.measures(), at, "measures");
                limits.limits().forEach(this::limit);
            }
            case Relation.Caps caps -> {
                references.measures(caps.measures(), at, "measures");
                references.fact(caps.counted(), at.where("counted-by"), "counted-by");
                references.fact(caps.settled(), at.where("settled-by"), "settled-by");
                if (caps.addsUp() != null) {
                    references.fact(caps.addsUp().unit(), at.where("adds-up"), "fact");
                    references.fact(caps.addsUp().doubt().by(), at.where("adds-up"), "if");
                }
                if (caps.exempts() != null) {
                    references.fact(caps.exempts().by(), at.where("exempt-first"), "if");
                }
            }
            case Relation.Collects collects -> {
                references.measures(collects.measures(), at, "measures");
                references.everywhere(collects.when(), at.where("when"));
            }
            case Relation.Dates dates -> {
                references.fact(dates.fact(), at.where("by-fact"), "by-fact");
                references.everywhere(dates.when(), at.where("when"));
            }
        }
    }

    private void contradiction(Contradiction contradiction) {
        Fields at = places.of(contradiction);
        references.instrument(contradiction.by(), at);
        references.condition(contradiction.when(), at.where("when"), "when");
    }

    private void limit(Relation.Limit limit) {
        Fields at = places.of(limit);
        references.everywhere(limit.when(), at.where("when"));
        switch (limit.to()) {
            case Relation.AtMost most -> references.fact(most.fact(), at.where("at-most"), "at-most");
            case Relation.AllBut but -> references.fact(but.fact(), at.where("all-but"), "all-but");
            case Relation.Nothing nothing -> {
                // names none
            }
        }
    }

    private void agreement(Agreement agreement) {
        Fields at = places.of(agreement);
        for (InstrumentId by : agreement.by()) {
            references.instrument(by, at.where("by", by.text()));
        }
        agreement.provisions().forEach(provision -> references.instrument(provision.by(), places.of(provision)));
    }

    private void scenario(Scenario scenario) {
        Fields at = places.of(scenario);
        for (InstrumentId id : scenario.without()) {
            if (!ledger.instruments().containsKey(id)) {
                references.dangling(at.where("without", id.text()), "without", "the ledger has no instrument", id);
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
            references.instrument(fact.under(), at.where("under"));
        }
        Fields absent = at.child("unstated");
        if (fact.unstated() != null && absent != null) {
            references.instrument(fact.unstated().by(), absent);
        }
        if (fact.measured() instanceof Fact.By by) {
            references.fact(by.unit(), at.where("unit-by"), "unit-by");
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
        status.rows().forEach(row -> references.measures(row.measures(), places.of(row), "measures"));
        status.further().forEach(row -> references.measures(row.measures(), places.of(row), "measures"));
        Fields at = places.of(status);
        for (String agreement : status.agreements()) {
            if (!ledger.agreements().containsKey(agreement)) {
                references.dangling(
                        at.where("agreements", agreement), "agreements", "the ledger has no agreement", agreement);
            }
        }
    }
}

package org.truceline.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Condition;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Value;
import org.truceline.rate.Quantities;
import org.truceline.rate.Unit;
import org.truceline.time.AsOf;
import org.truceline.timeline.Ask;
import org.truceline.timeline.Case;
import org.truceline.timeline.Membership;
import org.truceline.timeline.View;

/// The facts that may change what goods of a code owe on a day, found in the ledger: in the conditions of layers that
/// can
/// win, in
/// lists that name only part of a code, in relations that part the value, in rates by quantity.
///
/// @param facts by id, each with everything that hangs on it
public record FactsAsked(View view, Code code, String origin, AsOf at, List<Asked> facts) {

    public FactsAsked {
        facts = List.copyOf(facts);
    }

    /// One fact.
    ///
    /// @param choices what it may say, where the law names it: headings claimed, articles described, words of a
    /// choice
    /// @param units   units of quantity, where it is one
    /// @param needed  true if the answer cannot be told while it is not stated
    public record Asked(FactId fact, List<Use> uses, Set<String> choices, List<Unit> units, boolean needed) {
        public Asked {
            uses = List.copyOf(uses);
            units = List.copyOf(units);
        }
    }

    /// What hangs on a fact.
    ///
    /// @param measure null for the base duty
    /// @param layer   the layer that asks; null where a list, a relation or a rate does
    /// @param heading heading concerned, if there is one
    public record Use(
            @Nullable Measure measure,
            @Nullable Layer layer,
            @Nullable String heading,
            @Nullable InstrumentId by) {}

    /// Finds them. What the ledger is not asked for does not matter on that day.
    public static FactsAsked of(Tariff tariff, Code code, String origin, AsOf at) {
        return new Search(tariff, code, origin, at).found();
    }

    /// One search.
    private static final class Search {

        private final Tariff tariff;
        private final View view;
        private final Line line;
        private final Case asked;
        private final Map<FactId, List<Use>> uses = new TreeMap<>();
        private final Map<FactId, Set<String>> choices = new TreeMap<>();
        private final Map<FactId, List<Unit>> units = new TreeMap<>();

        Search(Tariff tariff, Code code, String origin, AsOf at) {
            this.tariff = tariff;
            this.view = tariff.view();
            this.line = new Line(code, origin, at, BigDecimal.ONE.setScale(2), Map.of(), Quantities.none());
            this.asked = new Case(code, origin, at.in(tariff.zone()), Map.of());
        }

        FactsAsked found() {
            Assessment silent = tariff.assess(line);
            silent.components().forEach(one -> measure(one.measure()));
            silent.undecided().forEach(one -> measure(one.measure()));
            for (Assessment.NotApplied not : silent.notApplied()) {
                if (!not.reason().outOfScope()) {
                    measure(not.measure());
                }
            }
            splits(silent);
            view.relations(asked.at()).forEach(relation -> claims(silent, relation));
            quantities(silent);
            for (FactId claim : tariff.baseDuties().claims(line.code())) {
                InstrumentId by = tariff.baseDuties().claimedBy(line.code(), asked.at(), claim);
                if (by != null) {
                    add(claim, new Use(null, null, null, by));
                }
            }
            LineTaxes taxes = tariff.taxes(silent);
            tariff.taxes().measures().forEach(this::measure);
            taxRates(taxes);
            Set<FactId> needed = new LinkedHashSet<>(silent.missing());
            taxes.untold().forEach(tax -> needed.addAll(tax.missing()));
            List<Asked> facts = new ArrayList<>();
            uses.forEach((fact, found) -> facts.add(new Asked(
                    fact,
                    found,
                    choices.getOrDefault(fact, Set.of()),
                    units.getOrDefault(fact, List.of()),
                    needed.contains(fact))));
            return new FactsAsked(view, line.code(), line.origin(), line.entered(), facts);
        }

        /// Facts that state the rate of a tax.
        private void taxRates(LineTaxes taxes) {
            for (LineTaxes.Untold tax : taxes.untold()) {
                for (Layer layer : tax.possible()) {
                    if (layer.value() instanceof Value.Tax value && value.statedBy() != null) {
                        add(value.statedBy(), new Use(tax.measure(), layer, layer.heading(), layer.by()));
                    }
                }
            }
        }

        private void measure(@Nullable Measure measure) {
            if (measure == null) {
                return;
            }
            for (Ask ask : view.timeline(measure).asks(asked)) {
                Layer layer = ask.layer();
                add(ask.fact(), new Use(measure, layer, layer.heading(), layer.by()));
                choice(ask);
            }
            switch (measure.scope().goods()) {
                case Scope.AllGoods all -> all.except().forEach(list -> article(list, measure));
                case Scope.ListedGoods listed -> {
                    listed.lists().forEach(list -> article(list, measure));
                    listed.except().forEach(list -> article(list, measure));
                }
                case Scope.DescribedGoods described -> {
                    // its goods are not found by code
                }
            }
        }

        private void choice(Ask ask) {
            Fact fact = view.ledger().facts().get(ask.fact());
            switch (ask.test()) {
                case Condition.Equal equal
                when fact != null && fact.type() != Fact.Type.YES_NO ->
                    choices(ask.fact()).add(equal.text());
                case Condition.Listed listed -> described(listed.list());
                default -> {
                    // any value of its form will do
                }
            }
        }

        private void described(ListId list) {
            DatedList.Row row = view.membership(list, asked).row();
            if (row != null && row.state() == DatedList.State.PART) {
                choices(Membership.ARTICLE).addAll(row.articles());
            }
        }

        private void article(ListId list, Measure measure) {
            Membership membership = view.membership(list, asked);
            DatedList.Row row = membership.row();
            if (membership.answer() != Membership.Answer.UNKNOWN || membership.missing() == null || row == null) {
                return;
            }
            String heading = row.heading() == null ? view.ledger().list(list).heading() : row.heading();
            add(membership.missing(), new Use(measure, null, heading, row.by()));
            if (row.article() != null) {
                choices(Membership.ARTICLE).addAll(row.articles());
            }
        }

        /// A fact that states the part of the value on which a duty is owed.
        private void splits(Assessment silent) {
            for (Relation relation : view.relations(asked.at())) {
                if (relation.rule() instanceof Relation.Splits splits) {
                    Measure measure = view.ledger().measure(splits.measure());
                    if (inPlay(silent, measure)) {
                        add(splits.fact(), new Use(measure, null, heading(silent, measure), relation.by()));
                    }
                }
            }
        }

        /// Facts by which a claim brings a duty down, or by which the rates are of another day.
        private void claims(Assessment silent, Relation relation) {
            switch (relation.rule()) {
                case Relation.Limits limits -> {
                    for (FactId fact : facts(limits)) {
                        if (limits.base() && relation.zone().equals(tariff.zone())) {
                            add(fact, new Use(null, null, relation.heading(), relation.by()));
                        }
                        limits.measures().stream()
                                .map(view.ledger()::measure)
                                .filter(measure -> inPlay(silent, measure))
                                .forEach(measure ->
                                        add(fact, new Use(measure, null, relation.heading(), relation.by())));
                    }
                }
                case Relation.Caps caps -> {}
                case Relation.Collects collects -> {}
                case Relation.Dates dates -> {
                    if (dates.party() == tariff.authority()) {
                        Set<FactId> facts = new LinkedHashSet<>(View.facts(dates.when()));
                        facts.add(dates.fact());
                        facts.forEach(fact -> add(fact, new Use(null, null, null, relation.by())));
                    }
                }
                case Relation.Adds adds -> {}
                case Relation.Excludes excludes -> {}
                case Relation.Replaces replaces -> {}
                case Relation.OneOf oneOf -> {}
                case Relation.Splits splits -> {}
            }
        }

        private static Set<FactId> facts(Relation.Limits limits) {
            Set<FactId> facts = new LinkedHashSet<>();
            for (Relation.Limit limit : limits.limits()) {
                facts.addAll(View.facts(limit.when()));
                switch (limit.to()) {
                    case Relation.AtMost most -> facts.add(most.fact());
                    case Relation.AllBut but -> facts.add(but.fact());
                    case Relation.Nothing nothing -> {}
                }
            }
            facts.remove(Condition.CUSTOMS_VALUE);
            return facts;
        }

        private static boolean inPlay(Assessment silent, Measure measure) {
            return silent.components().stream().anyMatch(one -> measure.equals(one.measure()))
                    || silent.undecided().stream().anyMatch(one -> measure.equals(one.measure()));
        }

        private static @Nullable String heading(Assessment silent, Measure measure) {
            return silent.components().stream()
                    .filter(one -> measure.equals(one.measure()))
                    .map(Assessment.Component::heading)
                    .findFirst()
                    .orElse(null);
        }

        private void quantities(Assessment silent) {
            for (Assessment.Undecided one : silent.undecided()) {
                if (!one.units().isEmpty()) {
                    add(Tariff.QUANTITY, new Use(one.measure(), null, one.heading(), one.by()));
                    units.computeIfAbsent(Tariff.QUANTITY, absent -> new ArrayList<>())
                            .addAll(one.units());
                }
            }
        }

        private void add(FactId fact, Use use) {
            List<Use> known = uses.computeIfAbsent(fact, absent -> new ArrayList<>());
            if (!known.contains(use)) {
                known.add(use);
            }
        }

        private Set<String> choices(FactId fact) {
            return choices.computeIfAbsent(fact, absent -> new LinkedHashSet<>());
        }
    }
}

package org.truceline.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Condition;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Party;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Schedule;
import org.truceline.ledger.Scope;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.rate.Assessed;
import org.truceline.rate.RateExpression;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// The duties of the United States a second time, written down from the design and not from the code: one line, from
/// the records of the ledger to a sum, with nothing kept. Slow, and for lines that leave nothing unknown: at the first
/// thing that cannot be told it gives up.
///
/// It rests on what is enacted and known at the horizon.
public final class NaiveTariff {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final FactId ARTICLE = new FactId("article");

    private final Ledger ledger;
    private final Instant known;

    public NaiveTariff(Ledger ledger) {
        this.ledger = ledger;
        this.known = AsOf.endOf(ledger.horizon()).in(ZONE);
    }

    /// Something that the line does not tell.
    private static final class Untold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untold(String what) {
            super(what, null, false, false);
        }
    }

    /// The total by the books; empty if something cannot be told.
    public Optional<BigDecimal> total(Line line) {
        try {
            return Optional.of(new Question(line).total());
        } catch (Untold e) {
            return Optional.empty();
        }
    }

    /// One line, asked once.
    private final class Question {

        private final Line line;
        private final Code code;
        private final Instant entered;
        private Instant at;
        private final Map<MeasureId, NaiveDuty> owed = new LinkedHashMap<>();
        private BigDecimal basePart;

        Question(Line line) {
            this.line = line;
            this.code = line.code();
            this.entered = line.entered().in(ZONE);
            this.at = entered;
            this.basePart = line.value();
        }

        BigDecimal total() {
            this.at = dated();
            BigDecimal base = exact(baseRate(), line.value());
            for (Measure measure : ledger.measures().values()) {
                if (measure.party() == Party.US && measure.kind() == MeasureKind.DUTY) {
                    ask(measure);
                }
            }
            combine();
            BigDecimal total = cents(share(base, basePart));
            for (NaiveDuty duty : owed.values()) {
                total = total.add(cents(
                        duty.rate instanceof RateExpression.Total(BigDecimal target)
                                ? share(
                                        target.multiply(line.value())
                                                .subtract(base)
                                                .max(BigDecimal.ZERO),
                                        duty.part)
                                : exact(duty.rate, duty.part)));
            }
            return total;
        }

        /// That share of a duty on the whole value which falls on a part of it.
        private BigDecimal share(BigDecimal duty, BigDecimal part) {
            if (part.compareTo(line.value()) == 0) {
                return duty;
            }
            return duty.multiply(part).divide(line.value(), 12, RoundingMode.HALF_UP);
        }

        /// The instant of the rates: the entry, unless the line states another that fixes them.
        private Instant dated() {
            for (Relation relation : inForce(entered)) {
                if (relation.rule() instanceof Relation.Dates dates
                        && dates.party() == Party.US
                        && line.facts().get(dates.fact()) instanceof FactValue.Moment moment
                        && holds(dates.when())) {
                    return moment.moment().in(ZONE);
                }
            }
            return entered;
        }

        // -- the base rate: the edition in force, else both neighbours if they agree, else the last one

        private RateExpression baseRate() {
            Schedule schedule = ledger.schedules().get("us/hts");
            String before = null;
            String after = null;
            boolean anyBefore = false;
            boolean anyAfter = false;
            for (Schedule.Edition edition : schedule.editions()) {
                String printed = printed(schedule, edition);
                if (!edition.period().from().isAfter(at)) {
                    anyBefore = true;
                    before = printed;
                    anyAfter = edition.period().contains(at);
                    after = anyAfter ? printed : null;
                } else if (!anyAfter) {
                    anyAfter = true;
                    after = printed;
                }
            }
            boolean agreed = anyBefore && (!anyAfter || (before != null && before.equals(after)));
            if (!agreed || before == null) {
                throw new Untold("base rate");
            }
            RateExpression rate = BaseDuties.read(before);
            if (rate == null) {
                throw new Untold("a base rate that refers to other provisions");
            }
            return rate;
        }

        /// A statistical number takes the rate of its line, unless it prints its own.
        private @Nullable String printed(Schedule schedule, Schedule.Edition edition) {
            Map<String, List<Schedule.Row>> rows = schedule.rows().get();
            if (code.length() < 8 || !rows.containsKey(code.digits()) || !rows.containsKey(code.prefix(8))) {
                return null;
            }
            for (String digits : List.of(code.digits(), code.prefix(8))) {
                for (Schedule.Row row : rows.get(digits)) {
                    if (row.editions().contains(edition.id()) && row.rate() != null) {
                        return row.rate();
                    }
                }
            }
            return null;
        }

        // -- one measure: does it reach the origin, is there a layer, does it reach the goods

        private void ask(Measure measure) {
            if (!measure.scope().reachesOrigin(line.origin())) {
                return;
            }
            Untold doubt = null;
            try {
                if (!holds(measure.scope().when())) {
                    return;
                }
            } catch (Untold e) {
                doubt = e;
            }
            Layer top = null;
            DatedList.Row row = null;
            try {
                if (!holds(measure.scope().when())) {
                    return;
                }
                top = top(measure);
                if (top == null || top.value() instanceof Value.Nothing) {
                    return;
                }
            } catch (Untold e) {
                doubt = e;
            }
            try {
                switch (measure.scope().goods()) {
                    case Scope.AllGoods all -> {
                        if (onOneOf(all.except()) != null) {
                            return;
                        }
                    }
                    case Scope.ListedGoods listed -> {
                        row = onOneOf(listed.lists());
                        if (row == null || onOneOf(listed.except()) != null) {
                            return;
                        }
                    }
                    case Scope.DescribedGoods described -> {
                        return;
                    }
                }
            } catch (Untold e) {
                doubt = e;
            }
            if (doubt != null) {
                throw doubt;
            }
            if (top == null || !(top.value() instanceof Value.Rate rate)) {
                throw new Untold(measure.id() + " is not carried");
            }
            owed.put(measure.id(), new NaiveDuty(measure, top, row, rate.expression(), line.value()));
        }

        /// The row that puts the goods on the first list that has them; null if none does.
        private DatedList.@Nullable Row onOneOf(List<ListId> lists) {
            Untold doubt = null;
            for (ListId list : lists) {
                try {
                    DatedList.Row row = member(list);
                    if (row != null) {
                        return row;
                    }
                } catch (Untold e) {
                    doubt = e;
                }
            }
            if (doubt != null) {
                throw doubt;
            }
            return null;
        }

        // -- the fold: the top layer that is known, running, true for the line, and lifted by none

        private @Nullable Layer top(Measure measure) {
            for (Layer layer : measure.layers().reversed()) {
                if (layer.value() != null && works(layer, measure)) {
                    return layer;
                }
            }
            return null;
        }

        private boolean works(Layer layer, Measure measure) {
            if (layer.standing() != Standing.ENACTED
                    || layer.announced().isAfter(known)
                    || !layer.period().contains(at)
                    || !holds(layer.when())) {
                return false;
            }
            for (Layer other : measure.layers()) {
                if (other.lifts(layer) && works(other, measure)) {
                    return false;
                }
            }
            return true;
        }

        private boolean holds(Condition condition) {
            return switch (condition) {
                case Condition.Always always -> true;
                case Condition.Named named -> holds(named.condition());
                case Condition.Not not -> !holds(not.condition());
                case Condition.All all -> !oneIs(false, all.conditions());
                case Condition.Any any -> oneIs(true, any.conditions());
                case Condition.Listed listed -> member(listed.list()) != null;
                case Condition.Stated stated -> line.facts().containsKey(stated.fact());
                case Condition.Before before -> {
                    if (before.fact().equals(Condition.ENTERED)) {
                        yield entered.isBefore(before.edge());
                    }
                    FactValue value = told(before.fact());
                    yield value instanceof FactValue.Moment moment && certainlyBefore(moment, before.edge());
                }
                case Condition.AtLeast atLeast ->
                    told(atLeast.fact()) instanceof FactValue.Amount amount
                            && amount.number().compareTo(atLeast.bound()) >= 0;
                case Condition.Equal equal -> {
                    FactValue value = told(equal.fact());
                    yield value != null && value.text().equalsIgnoreCase(equal.text());
                }
                case Condition.Within within -> {
                    FactValue value = told(within.fact());
                    yield value != null && value.text().replace(".", "").startsWith(within.digits());
                }
                case Condition.After after -> throw new Untold("dates set against each other");
                case Condition.On on -> {
                    FactValue value = told(on.fact());
                    yield value != null && member(on.list(), Code.parse(value.text())) != null;
                }
                case Condition.Sum sum -> reaches(sum);
            };
        }

        /// Whether one of the conditions certainly holds, or certainly does not; told only if all the others are.
        private boolean oneIs(boolean wanted, List<Condition> conditions) {
            Untold doubt = null;
            for (Condition condition : conditions) {
                try {
                    if (holds(condition) == wanted) {
                        return true;
                    }
                } catch (Untold e) {
                    doubt = e;
                }
            }
            if (doubt != null) {
                throw doubt;
            }
            return false;
        }

        /// A sum is told as soon as what is stated reaches the bound.
        private boolean reaches(Condition.Sum sum) {
            BigDecimal bound = sum.bound();
            if (sum.of() != null) {
                if (!sum.of().equals(Condition.CUSTOMS_VALUE)) {
                    throw new Untold("a part of another fact");
                }
                bound = bound.multiply(line.value());
            }
            BigDecimal total = BigDecimal.ZERO;
            if (sum.whole() != null && line.facts().get(sum.whole()) instanceof FactValue.Amount whole) {
                total = whole.number();
            } else {
                Untold doubt = null;
                boolean claimed = false;
                for (Condition.Part part : sum.parts()) {
                    try {
                        if (part.listed() == null || member(part.listed(), code) != null) {
                            FactValue value = told(part.fact());
                            claimed |= value != null;
                            total = total.add(
                                    value instanceof FactValue.Amount amount ? amount.number() : BigDecimal.ZERO);
                        } else {
                            claimed = true;
                        }
                    } catch (Untold e) {
                        doubt = e;
                    }
                }
                if (doubt != null && !over(total, bound, sum.above())) {
                    throw doubt;
                }
                if (!claimed) {
                    return false;
                }
            }
            return over(total, bound, sum.above());
        }

        private static boolean over(BigDecimal total, BigDecimal bound, boolean above) {
            int compared = total.compareTo(bound);
            return above ? compared > 0 : compared >= 0;
        }

        /// What the line states; null if it states nothing and the authority takes that for a no.
        private @Nullable FactValue told(FactId id) {
            FactValue value = line.facts().get(id);
            Fact fact = ledger.facts().get(id);
            if (value == null && (fact == null || fact.unstated() == null)) {
                throw new Untold(id.text());
            }
            return value;
        }

        private boolean certainlyBefore(FactValue.Moment moment, Instant edge) {
            boolean endsBefore = moment.moment().in(ZONE).isBefore(edge);
            boolean beginsBefore = moment.moment() instanceof AsOf.Day(java.time.LocalDate day)
                    ? day.atStartOfDay(ZONE).toInstant().isBefore(edge)
                    : endsBefore;
            if (endsBefore != beginsBefore) {
                throw new Untold("the hour of a day");
            }
            return endsBefore;
        }

        // -- lists: the longest prefix with a row in force, on it the row announced last

        private DatedList.@Nullable Row member(ListId id) {
            return member(id, code);
        }

        private DatedList.@Nullable Row member(ListId id, Code code) {
            DatedList list = ledger.list(id);
            DatedList.Row row = null;
            for (int length = code.length(); length >= 4 && row == null; length--) {
                row = inForce(list, code.prefix(length));
            }
            DatedList.State state = row == null ? DatedList.State.OUT : row.state();
            for (String key : list.rows().get().keySet()) {
                if (key.length() > code.length() && key.startsWith(code.digits())) {
                    DatedList.Row longer = inForce(list, key);
                    if (longer != null && longer.state() != state) {
                        throw new Untold("the statistical number");
                    }
                }
            }
            if (row == null && !list.complete()) {
                throw new Untold("a list that is not complete");
            }
            return row == null || state == DatedList.State.OUT || (state == DatedList.State.PART && !described(row))
                    ? null
                    : row;
        }

        private DatedList.@Nullable Row inForce(DatedList list, String key) {
            DatedList.Row last = null;
            for (DatedList.Row row : list.rows().get().getOrDefault(key, List.of())) {
                boolean counts = row.standing() == Standing.ENACTED
                        && !row.announced().isAfter(known)
                        && row.period().contains(at);
                if (counts && (last == null || !row.announcedDay().isBefore(last.announcedDay()))) {
                    last = row;
                }
            }
            return last;
        }

        private boolean described(DatedList.Row row) {
            FactValue article = line.facts().get(ARTICLE);
            String stated = article == null ? "" : article.text().toLowerCase(Locale.ROOT);
            String described = ("; " + row.article() + "; ").toLowerCase(Locale.ROOT);
            List<String> all = List.of(stated.split("\\|", -1));
            boolean named = all.stream().anyMatch(one -> described.contains("; " + one.strip() + "; "));
            if (!named && all.stream().map(String::strip).noneMatch("other"::equals)) {
                throw new Untold("the article");
            }
            return named;
        }

        // -- relations: ladders and replacements as they stand, then exclusions, then splits of the value

        private List<Relation> inForce(Instant time) {
            List<Relation> relations = new ArrayList<>();
            for (Relation relation : ledger.relations()) {
                if (relation.standing() == Standing.ENACTED
                        && !relation.announced().isAfter(known)
                        && relation.period().contains(time)) {
                    relations.add(relation);
                }
            }
            return relations;
        }

        private void combine() {
            List<Relation> relations = inForce(at);
            limit(relations, true);
            for (Relation relation : relations) {
                if (relation.rule() instanceof Relation.OneOf(List<MeasureId> order)) {
                    List<MeasureId> applying =
                            order.stream().filter(owed::containsKey).toList();
                    applying.stream().skip(1).forEach(owed::remove);
                } else if (relation.rule() instanceof Relation.Replaces(MeasureId by, List<MeasureId> others)
                        && owed.containsKey(by)) {
                    others.forEach(owed::remove);
                }
            }
            for (Relation relation : relations) {
                if (relation.rule() instanceof Relation.Excludes excludes) {
                    exclude(excludes);
                }
            }
            split(relations);
            limit(relations, false);
        }

        /// Claims that bring duties down, those that take everything first.
        private void limit(List<Relation> relations, boolean toNothing) {
            for (Relation relation : relations) {
                if (relation.rule() instanceof Relation.Limits limits) {
                    Relation.Limit first = limits.limits().stream()
                            .filter(one -> holds(one.when()))
                            .findFirst()
                            .orElse(null);
                    if (first != null && first.to() instanceof Relation.Nothing == toNothing) {
                        limits.measures().forEach(id -> {
                            NaiveDuty duty = owed.get(id);
                            boolean again = duty != null
                                    && first.to() instanceof Relation.AllBut(FactId fact)
                                    && !duty.without.add(fact);
                            if (duty != null && !again) {
                                duty.part = down(first.to(), duty.part);
                            }
                            if (toNothing) {
                                owed.remove(id);
                            }
                        });
                        basePart = limits.base() ? down(first.to(), basePart) : basePart;
                    }
                }
            }
        }

        private BigDecimal down(Relation.Reached to, BigDecimal part) {
            return switch (to) {
                case Relation.Nothing nothing -> BigDecimal.ZERO;
                case Relation.AtMost most ->
                    told(most.fact()) instanceof FactValue.Amount amount ? part.min(amount.number()) : part;
                case Relation.AllBut but ->
                    told(but.fact()) instanceof FactValue.Amount amount
                            ? part.subtract(amount.number()).max(BigDecimal.ZERO)
                            : part;
            };
        }

        private void exclude(Relation.Excludes excludes) {
            MeasureId cause = null;
            for (MeasureId id : excludes.causes()) {
                NaiveDuty duty = owed.get(id);
                if (cause == null && duty != null && duty.moreThanNothing()) {
                    cause = id;
                }
            }
            for (NaiveDuty duty : owed.values()) {
                if (duty.heading() != null && excludes.headings().contains(duty.heading())) {
                    cause = duty.measure.id();
                }
            }
            if (cause != null) {
                for (MeasureId id : excludes.excluded()) {
                    if (!id.equals(cause)) {
                        owed.remove(id);
                    }
                }
            }
        }

        /// Each stated part goes to its duty, at most the whole; one that is not stated is what those leave. The others
        /// bear what is left.
        private void split(List<Relation> relations) {
            Map<FactId, BigDecimal> parts = new LinkedHashMap<>();
            List<FactId> unstated = new ArrayList<>();
            for (Relation relation : relations) {
                if (relation.rule() instanceof Relation.Splits splits && owed.containsKey(splits.measure())) {
                    if (line.facts().get(splits.fact()) instanceof FactValue.Amount amount) {
                        parts.put(splits.fact(), amount.number());
                    } else if (!unstated.contains(splits.fact())) {
                        unstated.add(splits.fact());
                    }
                }
            }
            if (unstated.size() > 1) {
                throw new Untold("several parts of the value");
            }
            BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            unstated.forEach(fact -> parts.put(fact, line.value().subtract(sum).max(BigDecimal.ZERO)));
            for (Relation relation : relations) {
                if (relation.rule() instanceof Relation.Splits splits && owed.containsKey(splits.measure())) {
                    BigDecimal part = parts.get(splits.fact()).min(line.value());
                    owed.get(splits.measure()).part = part;
                    for (MeasureId id : splits.remainder()) {
                        NaiveDuty other = owed.get(id);
                        if (other != null) {
                            other.part = other.part.subtract(part).max(BigDecimal.ZERO);
                        }
                    }
                }
            }
        }

        // -- money: exact until each duty is rounded half-up to the cent, once

        private BigDecimal exact(RateExpression rate, BigDecimal value) {
            if (rate.duty(value, line.quantities()) instanceof Assessed.Amount amount) {
                return amount.exact();
            }
            throw new Untold(rate.text());
        }

        private BigDecimal cents(BigDecimal exact) {
            return exact.setScale(2, RoundingMode.HALF_UP);
        }
    }
}

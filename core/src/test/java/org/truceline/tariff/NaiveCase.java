package org.truceline.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.truceline.ledger.Party;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Standing;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// One line and what is true of it, by the records of the ledger: conditions, layers, lists, relations. Knows what is
/// enacted and known at the horizon; at the first thing that cannot be told it throws.
final class NaiveCase {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final FactId ARTICLE = new FactId("article");

    private final Ledger ledger;
    private final Instant known;
    private final Line line;
    private final Code code;
    private final Instant entered;
    private final Instant at;

    NaiveCase(Ledger ledger, Line line) {
        this.ledger = ledger;
        this.line = line;
        this.code = line.code();
        this.known = AsOf.endOf(ledger.horizon()).in(ZONE);
        this.entered = line.entered().in(ZONE);
        this.at = dated();
    }

    /// Something that the line does not tell.
    static final class Untold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untold(String what) {
            super(what, null, false, false);
        }
    }

    Line line() {
        return line;
    }

    /// The instant whose rates count.
    Instant at() {
        return at;
    }

    /// The relations in force at that instant.
    List<Relation> relations() {
        return inForce(at);
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

    // -- the fold: the top layer that is known, running, true for the line, and lifted by none

    @Nullable
    Layer top(Measure measure) {
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

    boolean holds(Condition condition) {
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
            case Condition.ForYears years -> throw new Untold("years from a date");
            case Condition.Meets meets -> throw new Untold("a test of ownership");
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
                        total = total.add(value instanceof FactValue.Amount amount ? amount.number() : BigDecimal.ZERO);
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
    @Nullable
    FactValue told(FactId id) {
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

    DatedList.@Nullable Row member(ListId id) {
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

    // -- relations

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
}

package org.truceline.ledger.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Value;

/// Checks that what a file names is there: facts, lists, measures, instruments, also inside conditions.
final class References {

    private final Ledger ledger;
    private final Problems problems;

    References(Ledger ledger, Problems problems) {
        this.ledger = ledger;
        this.problems = problems;
    }

    /// A condition outside the measures, with what its name stands for.
    void everywhere(Condition condition, Node.Where where) {
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

    /// Items by id, under a key that holds several.
    void items(List<String> ids, Fields at) {
        ids.forEach(id -> item(id, at.where("about", id), "about"));
    }

    void item(String id, Node.Where where, String key) {
        if (!ledger.items().containsKey(id)) {
            dangling(where, key, "the ledger has no item", id);
        }
    }

    void condition(Condition condition, Node.Where where, String key) {
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
            case Condition.Meets meets -> meets(meets, where, key);
            case Condition.ForYears years -> fact(years.fact(), where, key);
            case Condition.Listed listed -> list(listed.list(), where, key);
            case Condition.All all -> all.conditions().forEach(inner -> condition(inner, where, key));
            case Condition.Any any -> any.conditions().forEach(inner -> condition(inner, where, key));
            case Condition.Not not -> condition(not.condition(), where, key);
        }
    }

    /// A tax rests on facts and on taxes that there are.
    void tax(Layer layer, Node.Where where) {
        if (layer.value() instanceof Value.Tax tax) {
            if (tax.statedBy() != null) {
                fact(tax.statedBy(), where, "rate-by");
            }
            for (MeasureId before : tax.upon()) {
                Measure other = ledger.measures().get(before);
                if (other == null || other.kind() != MeasureKind.TAX || before.equals(layer.measure())) {
                    dangling(where, "upon", "the ledger has no other tax", before.text());
                }
            }
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

    private void meets(Condition.Meets meets, Node.Where where, String key) {
        fact(meets.together(), where, key);
        if (meets.single() != null) {
            fact(meets.single(), where, key);
        }
        Measure rule = ledger.measures().get(meets.rule());
        if (rule == null) {
            if (!meets.rule().text().isEmpty()) {
                dangling(where, key, "the ledger has no measure", meets.rule());
            }
        } else if (rule.kind() != MeasureKind.OWNERSHIP_RULE) {
            problems.add(
                    Problems.Code.WRONG_VALUE,
                    where,
                    key,
                    "the measure '" + rule.id() + "' is no test of ownership.",
                    "Name a measure of the kind ownership-rule.");
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

    void fact(FactId id, Node.Where where, String key) {
        if (!id.text().isEmpty()
                && !Condition.isOfTheQuestion(id)
                && !ledger.facts().containsKey(id)) {
            dangling(where, key, "the ledger has no fact", id);
        }
    }

    void list(ListId id, Node.Where where, String key) {
        if (!id.text().isEmpty() && !ledger.lists().containsKey(id)) {
            dangling(where, key, "the ledger has no list", id);
        }
    }

    void lists(List<ListId> ids, @Nullable Fields at, String key) {
        if (at != null) {
            ids.forEach(id -> list(id, at.where(key, id.text()), key));
        }
    }

    void instrument(InstrumentId id, Fields at) {
        instrument(id, at.where("by"));
    }

    void instrument(InstrumentId id, Node.Where where) {
        if (!id.text().isEmpty() && !ledger.instruments().containsKey(id)) {
            dangling(where, "by", "the ledger has no instrument", id);
        }
    }

    void measures(List<MeasureId> ids, Fields at, String key) {
        for (MeasureId id : ids) {
            if (!id.text().isEmpty() && !ledger.measures().containsKey(id)) {
                dangling(at.where(key, id.text()), key, "the ledger has no measure", id);
            }
        }
    }

    void dangling(Node.Where where, String key, String none, Object id) {
        problems.add(Problems.Code.DANGLING, where, key, none + " '" + id + "'.", "Write it, or correct the name.");
    }
}

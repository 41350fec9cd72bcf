package org.truceline.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.rate.Unit;
import org.truceline.tariff.FactsAsked;

/// Says what a fact is, how it is written, what silence means and what hangs on it.
public final class FactWords {

    private final Phrases phrases;
    private final Words words;

    public FactWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    /// The definition of a fact; null for one that the ledger does not define, such as the rest of a code.
    public @Nullable Fact definition(FactId id) {
        return phrases.ledger().facts().get(id);
    }

    /// What it says.
    public String name(FactId id) {
        Fact fact = definition(id);
        if (fact != null) {
            return words.of(fact.name());
        }
        String key = "fact." + id.text();
        return words.has(key) ? words.text(key) : id.text();
    }

    /// How it is written.
    public String form(FactsAsked.Asked asked) {
        if (!asked.units().isEmpty()) {
            Set<String> units = new LinkedHashSet<>();
            asked.units().stream().map(Unit::printed).forEach(units::add);
            return words.text("facts.units", String.join(words.text("list.separator"), units));
        }
        Fact fact = definition(asked.fact());
        return words.text("fact-type." + Phrases.word(fact == null ? Fact.Type.TEXT : fact.type()));
    }

    /// Who asks, and under which act where the ledger names one; empty where the ledger does not define the fact.
    public String askedBy(FactId id) {
        Fact fact = definition(id);
        if (fact == null) {
            return "";
        }
        return fact.under() == null
                ? fact.askedBy()
                : words.text("facts.under", fact.askedBy(), phrases.source(fact.under()));
    }

    /// What holds if it is not stated.
    public String unstated(FactsAsked.Asked asked) {
        Fact fact = definition(asked.fact());
        return fact == null || fact.unstated() == null
                ? words.text(asked.needed() ? "facts.unstated.none" : "facts.unstated.told")
                : words.text(
                        "facts.unstated.why",
                        words.of(fact.unstated().why()),
                        phrases.source(fact.unstated().by()));
    }

    /// What it may say, where the law names it.
    public List<String> choices(FactsAsked.Asked asked) {
        List<String> choices = new ArrayList<>(asked.choices());
        Fact fact = definition(asked.fact());
        if (fact != null) {
            fact.words().stream()
                    .map(Fact.Word::id)
                    .filter(word -> !choices.contains(word))
                    .forEach(choices::add);
        }
        return choices;
    }

    /// What hangs on it: a line for each duty, heading and act.
    public List<String> bears(FactsAsked.Asked asked) {
        Set<String> lines = new LinkedHashSet<>();
        for (FactsAsked.Use use : asked.uses()) {
            String name = use.measure() == null ? words.text("facts.base") : phrases.name(use.measure());
            Layer layer = use.layer();
            String what = layer != null && (layer.act() == Act.EXEMPTS || layer.content() instanceof Layer.Lifts)
                    ? words.text("facts.use.exempts", name)
                    : name;
            lines.add(words.text(
                    "facts.use",
                    use.heading() == null ? "" : words.text("facts.heading", use.heading()),
                    what,
                    use.by() == null ? "" : phrases.source(use.by())));
        }
        return List.copyOf(lines);
    }
}

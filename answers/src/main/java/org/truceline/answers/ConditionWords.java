package org.truceline.answers;

import java.time.ZoneId;
import java.util.List;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;

/// Says a condition in words: what must be true of a case for a layer to reach it.
final class ConditionWords {

    private final Words words;
    private final Ledger ledger;
    private final Phrases phrases;

    ConditionWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.ledger = phrases.ledger();
    }

    String text(Condition condition, ZoneId zone) {
        return switch (condition) {
            case Condition.Always always -> "";
            case Condition.Named named -> text(named.condition(), zone);
            case Condition.Before before ->
                words.text("condition.before", fact(before.fact()), phrases.time(before.edge(), zone));
            case Condition.AtLeast atLeast ->
                words.text(
                        "condition.at-least",
                        fact(atLeast.fact()),
                        atLeast.bound().toPlainString());
            case Condition.Equal equal -> words.text("condition.equals", fact(equal.fact()), equal.text());
            case Condition.Listed listed -> words.text("condition.listed", list(listed.list()));
            case Condition.All all -> joined("condition.and", all.conditions(), zone);
            case Condition.Any any -> joined("condition.or", any.conditions(), zone);
            case Condition.Not not -> words.text("condition.not", text(not.condition(), zone));
        };
    }

    private String joined(String key, List<Condition> conditions, ZoneId zone) {
        return String.join(
                words.text(key), conditions.stream().map(one -> text(one, zone)).toList());
    }

    private String fact(FactId id) {
        Fact fact = ledger.facts().get(id);
        if (fact == null) {
            return words.text("condition.entered");
        }
        return words.of(fact.name());
    }

    private String list(ListId id) {
        return words.of(ledger.list(id).name());
    }
}

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
            case Condition.Stated stated -> words.text("condition.stated", fact(stated.fact()));
            case Condition.Within within ->
                words.text("condition.within", fact(within.fact()), dotted(within.digits()));
            case Condition.On on -> words.text("condition.on", fact(on.fact()), list(on.list()));
            case Condition.After after -> words.text("condition.after", fact(after.fact()), fact(after.other()));
            case Condition.Sum sum -> sum(sum);
            case Condition.Meets meets ->
                words.text(
                        "condition.meets",
                        fact(meets.together()),
                        words.of(ledger.measure(meets.rule()).name()));
            case Condition.ForYears years ->
                words.text("condition.for-years", fact(years.fact()), Integer.toString(years.years()));
            case Condition.All all -> joined("condition.and", all.conditions(), zone);
            case Condition.Any any -> joined("condition.or", any.conditions(), zone);
            case Condition.Not not -> words.text("condition.not", text(not.condition(), zone));
        };
    }

    private String sum(Condition.Sum sum) {
        FactId whole = sum.whole();
        String added = whole == null
                ? String.join(
                        words.text("condition.plus"),
                        sum.parts().stream().map(part -> fact(part.fact())).toList())
                : fact(whole);
        String bound = sum.bound().toPlainString();
        FactId of = sum.of();
        if (of != null) {
            bound = words.text("condition.times", bound, fact(of));
        }
        return words.text(sum.above() ? "condition.above" : "condition.at-least", added, bound);
    }

    /// Leading digits of a tariff number with their points.
    private static String dotted(String digits) {
        StringBuilder dotted = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i == 4 || i == 6) {
                dotted.append('.');
            }
            dotted.append(digits.charAt(i));
        }
        return dotted.toString();
    }

    private String joined(String key, List<Condition> conditions, ZoneId zone) {
        return String.join(
                words.text(key), conditions.stream().map(one -> text(one, zone)).toList());
    }

    private String fact(FactId id) {
        Fact fact = ledger.facts().get(id);
        if (id.equals(Condition.CUSTOMS_VALUE)) {
            return words.text("condition.customs-value");
        }
        if (id.equals(Condition.ENTRY_VALUE)) {
            return words.text("condition.entry-value");
        }
        if (Condition.isOfTheQuestion(id) && words.has("condition." + id.text())) {
            return words.text("condition." + id.text());
        }
        return fact == null ? words.text("condition.entered") : words.of(fact.name());
    }

    private String list(ListId id) {
        return words.of(ledger.list(id).name());
    }
}

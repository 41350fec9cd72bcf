package org.truceline.ledger.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.InstrumentId;
import org.truceline.rate.RateSyntaxException;
import org.truceline.rate.Unit;

/// Reads one fact. What belongs to a type is a key of that type only: words to a choice, a unit to a quantity, leading
/// digits to a code.
final class FactDecoder {

    private final Problems problems;

    FactDecoder(Problems problems) {
        this.problems = problems;
    }

    Fact fact(Fields one) {
        FactId id = new FactId(one.id("id"));
        Fact.Type type = one.word("type", Fact.Type.class, null);
        String under = one.optional("under");
        Fact fact = new Fact(
                id,
                type,
                one.word("of", Fact.Of.class, Fact.Of.LINE),
                one.name("name"),
                one.text("asked-by"),
                under == null ? null : new InstrumentId(under),
                type == Fact.Type.CHOICE ? words(one) : List.of(),
                type == Fact.Type.CODE && one.has("begins") ? one.digits("begins") : null,
                type == Fact.Type.QUANTITY ? measured(one) : null,
                (type == Fact.Type.NUMBER || type == Fact.Type.COUNT) && one.has("more-than")
                        ? one.number("more-than")
                        : null,
                unstated(one));
        one.done();
        return fact;
    }

    private static Fact.@Nullable Unstated unstated(Fields one) {
        Fields absent = one.child("unstated");
        if (absent == null) {
            return null;
        }
        absent.oneOf("test", List.of("fails"));
        Fact.Unstated unstated = new Fact.Unstated(absent.name("why"), absent.by());
        absent.done();
        return unstated;
    }

    private List<Fact.Word> words(Fields one) {
        List<Fact.Word> words = new ArrayList<>();
        for (Node node : one.someItems("words")) {
            Fields fields = Fields.of(node, problems);
            Fact.Word word = new Fact.Word(fields.id("id"), fields.name("name"));
            fields.done();
            if (words.stream().anyMatch(other -> other.id().equals(word.id()))) {
                fields.problem(
                        Problems.Code.DUPLICATE_ID,
                        "id",
                        "the fact has a word '" + word.id() + "' already.",
                        "Keep one, or choose another id.");
            }
            words.add(word);
        }
        return words;
    }

    private static Fact.@Nullable Measured measured(Fields one) {
        if (one.has("unit-by")) {
            return new Fact.By(new FactId(one.text("unit-by")));
        }
        String unit = one.text("unit");
        try {
            return unit.isEmpty() ? null : new Fact.In(Unit.of(unit));
        } catch (RateSyntaxException e) {
            one.problem(
                    Problems.Code.WRONG_VALUE,
                    "unit",
                    "'" + unit + "' is not a unit that the schedules print.",
                    "Write one such as kg, or name the fact that states it under `unit-by`.");
            return null;
        }
    }
}

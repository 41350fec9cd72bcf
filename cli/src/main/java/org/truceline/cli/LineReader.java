package org.truceline.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.goods.Code;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Ledger;
import org.truceline.rate.Quantities;
import org.truceline.schedule.CodeFinding;
import org.truceline.tariff.Articles;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.Contradictions;
import org.truceline.tariff.FactsAsked;
import org.truceline.tariff.Given;
import org.truceline.tariff.Line;
import org.truceline.tariff.StatedQuantities;
import org.truceline.tariff.Tariff;
import org.truceline.text.Likeness;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// Reads an entry line from the texts that state it: the options of one question, or the columns of a row.
///
/// Whatever cannot be read is a [Refusal] that names the part, its text, and what to write; it carries a code.
/// Thread-safe.
final class LineReader {

    private static final int NEAREST = 3;

    private final Basics basics;
    private final Ledger ledger;
    private final Tariff tariff;
    private final Naming naming;
    private final AskedCode codes;
    private final AskedQuantities quantities;
    private final AskedValue values;
    private final Map<FactId, List<String>> claims = new ConcurrentHashMap<>();

    LineReader(Basics basics, Tariff tariff, Naming naming) {
        this.basics = basics;
        this.ledger = basics.ledger();
        this.tariff = tariff;
        this.naming = naming;
        this.values = new AskedValue(naming, tariff);
        this.quantities = new AskedQuantities(naming);
        this.codes = new AskedCode(naming.of(Naming.CODE), tariff.authority(), tariff.view());
    }

    /// The line.
    ///
    /// @throws Refusal if a part cannot be read, or the line is outside the ledger
    Line line(Stated stated) {
        String origin = in(
                Naming.ORIGIN, () -> Origins.of(ledger, naming.of(Naming.ORIGIN), stated.origin(), tariff.authority()));
        AsOf entered = in(Naming.ON, () -> entered(stated.on()));
        AskedValue.Read value = in(Naming.VALUE, () -> values.read(stated.value(), stated.exchangeRate()));
        Map<FactId, FactValue> facts = facts(stated.facts());
        Quantities counted = in(Naming.QUANTITY, () -> quantities.read(stated.quantity(), stated.unit()));
        Quantities all = in(Naming.QUANTITY, () -> quantities(counted, facts));
        AskedCode.Read code = in(Naming.CODE, () -> codes.read(stated.code(), entered));
        facts.forEach((fact, claim) -> in(fact.text(), () -> numbered(fact, claim, code.code())));
        Given given = code.renumbered() == null && value.converted() == null
                ? null
                : new Given(code.renumbered(), value.converted());
        Line line = new Line(code.code(), origin, entered, value.amount(), facts, all, given);
        in(Naming.CODE, () -> alike(line));
        consistent(line);
        return in(Naming.QUANTITY, () -> quantities.checked(line, counted, tariff));
    }

    /// A code that was split is answered for any of its parts if all of them owe the same; else the part must be named.
    private Line alike(Line line) {
        CodeFinding.Renumbered renumbered =
                line.given() == null ? null : line.given().renumbered();
        if (renumbered == null || renumbered.instead().size() == 1) {
            return line;
        }
        Assessment first = tariff.assess(line);
        for (Code other : renumbered.instead()) {
            Assessment answer = tariff.assess(line.as(other));
            if (!first.owesLike(answer)) {
                throw Refusal.outside(naming.of(Naming.CODE) + ": "
                                + renumbered.code().dotted() + " stands for "
                                + String.join(
                                        " and ",
                                        renumbered.instead().stream()
                                                .map(Code::dotted)
                                                .toList())
                                + " on that day, and they do not owe the same. Write the one that the goods are.")
                        .coded("code-split");
            }
        }
        return line;
    }

    /// The facts that matter for the code, origin and time of entry stated.
    FactsAsked asked(String code, @Nullable String origin, @Nullable String on) {
        AsOf entered = in(Naming.ON, () -> entered(on));
        String from = in(Naming.ORIGIN, () -> Origins.of(ledger, naming.of(Naming.ORIGIN), origin, tariff.authority()));
        return FactsAsked.of(
                tariff, in(Naming.CODE, () -> codes.read(code, entered)).code(), from, entered);
    }

    /// A line that contradicts itself is refused with everything that is wrong.
    private void consistent(Line line) {
        List<Contradictions.Found> found = Contradictions.of(tariff, line);
        if (!found.isEmpty()) {
            throw Refusal.usage(found.stream().map(this::contradiction).collect(Collectors.joining(" ")))
                    .coded(found.getFirst().id());
        }
    }

    private String contradiction(Contradictions.Found found) {
        return switch (found) {
            case Contradictions.Stated stated -> stated.contradiction().why().en();
            case Contradictions.Claimed claimed ->
                naming.fact(claimed.fact().text()) + ": no act grants " + claimed.value()
                        + " to goods of this code. Leave the claim out, or correct the code.";
        };
    }

    /// Names the part in what is refused of it.
    private static <T> T in(String part, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refusal refusal) {
            throw refusal.in(part);
        }
    }

    private AsOf entered(@Nullable String text) {
        return basics.asked(naming.of(Naming.ON), text == null ? null : text.strip());
    }

    private Map<FactId, FactValue> facts(Map<String, String> texts) {
        Map<FactId, FactValue> stated = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            Fact fact = in(name, () -> fact(name));
            stated.put(fact.id(), in(name, () -> value(fact, text)));
        });
        return stated;
    }

    private Fact fact(String name) {
        Fact fact = ledger.facts().get(new FactId(name));
        if (fact == null || fact.of() == Fact.Of.CALL) {
            List<String> known = ledger.facts().values().stream()
                    .filter(one -> one.of() != Fact.Of.CALL)
                    .map(one -> one.id().text())
                    .sorted()
                    .toList();
            throw Refusal.usage((naming.option() ? "--fact" : name) + ": there is no fact '" + name + "'. Nearest are: "
                            + String.join(", ", Likeness.nearest(name, known, NEAREST)) + ". Facts are: "
                            + String.join(", ", known) + ".")
                    .coded("fact-unknown");
        }
        return fact;
    }

    private FactValue value(Fact fact, String text) {
        String name = naming.fact(fact.id().text());
        boolean number =
                switch (fact.type()) {
                    case AMOUNT, SHARE, QUANTITY, NUMBER, COUNT -> true;
                    case INSTANT, YES_NO, TEXT, REFERENCE, CODE, CHOICE, UNIT, COUNTRY -> false;
                };
        if (text.isBlank() || (number && !text.strip().matches("-?[0-9]{1,18}([.][0-9]{1,18})?"))) {
            throw Refusal.usage(name + ": '" + text + "' cannot be read; write "
                            + (number ? "a number of digits with a point, such as 0.25" : "a value") + ".")
                    .coded("fact-unreadable");
        }
        if (fact.type() == Fact.Type.CODE && fact.begins() == null) {
            List<String> known = claims.computeIfAbsent(fact.id(), id -> Claims.of(ledger, id));
            FactValue claim = FactValue.parse(fact, text);
            if (known.stream().noneMatch(claim::says)) {
                throw Refusal.outside(name + ": no duty of this ledger asks for '" + text + "'. It asks for: "
                                + String.join(", ", known) + ".")
                        .coded("fact-claim-unknown");
            }
        }
        try {
            return FactValue.parse(fact, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(name + ": '" + text + "' cannot be read; " + e.getMessage() + ".")
                    .coded("fact-unreadable");
        }
    }

    /// A number claimed under a heading is one under which a list names the code.
    private FactValue numbered(FactId fact, FactValue stated, Code code) {
        if (!(stated instanceof FactValue.Numbered claim)) {
            return stated;
        }
        Set<String> numbers = Articles.numbers(ledger, code, claim.heading());
        if (numbers.contains(claim.number())) {
            return stated;
        }
        String name = naming.fact(fact.text()) + ": '" + claim.text() + "': ";
        throw Refusal.outside(
                        numbers.isEmpty()
                                ? name + "the ledger has no number of " + claim.heading() + " for " + code.dotted()
                                        + ". Write the heading alone: " + claim.heading() + "."
                                : name + "this number does not name " + code.dotted() + ". Under " + claim.heading()
                                        + " it is named by: " + String.join(", ", numbers) + ".")
                .coded("fact-claim-number");
    }

    /// Those of the options or columns of quantity, with those that are stated as facts.
    private Quantities quantities(Quantities stated, Map<FactId, FactValue> facts) {
        try {
            return StatedQuantities.of(stated, ledger.facts(), facts);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(naming.of(Naming.QUANTITY) + ": " + e.getMessage()
                            + ". State the same quantity in each unit.")
                    .coded("quantities-differ");
        }
    }
}

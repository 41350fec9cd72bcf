package org.truceline.ownership;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.Ledgers;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Value;

/// A pattern of ownership as a person draws it: `X>A 50; A>B 50`, with `?` for an unknown share and `40..60` for a
/// range.
final class Sketch {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Holdings.Builder builder = new Holdings.Builder();
    private final BitSet owners = new BitSet();
    private final BitSet outside = new BitSet();
    private int stakes;

    private Sketch() {}

    static Sketch of(String text) {
        Sketch sketch = new Sketch();
        for (String one : text.split(";", -1)) {
            if (!one.isBlank()) {
                sketch.stake(one.strip());
            }
        }
        return sketch;
    }

    /// Stakes such as `X>A 50`, or `X>A votes 50`.
    private void stake(String text) {
        String[] words = text.split("[> ]+", -1);
        StakeKind kind = words.length == 4 ? StakeKind.of(words[2]).orElseThrow() : StakeKind.EQUITY;
        builder.add(kind, number(words[0]), number(words[1]), percent(words[words.length - 1]), stakes++);
    }

    private static Percent percent(String text) {
        if (text.equals("?")) {
            return Percent.unknown();
        }
        int dots = text.indexOf("..");
        return dots < 0
                ? Percent.of(new BigDecimal(text))
                : Percent.between(new BigDecimal(text.substring(0, dots)), new BigDecimal(text.substring(dots + 2)));
    }

    int number(String party) {
        return numbers.computeIfAbsent(party, any -> numbers.size());
    }

    String name(int number) {
        return List.copyOf(numbers.keySet()).get(number);
    }

    /// Owners of these names.
    Sketch owners(String... names) {
        for (String name : names) {
            owners.set(number(name));
        }
        return this;
    }

    /// Owners written `X=us/sdn`, as far as the rule is fed by their list.
    Sketch listed(Value.OwnershipRule rule, String text) {
        for (String one : text.isBlank() ? new String[0] : text.split(" ", -1)) {
            String[] sides = one.split("=", -1);
            int number = number(sides[0]);
            owners.set(number, owners.get(number) || rule.feeders().contains(new ListId(sides[1])));
        }
        return this;
    }

    Sketch outside(String text) {
        for (String one : text.isBlank() ? new String[0] : text.split(" ", -1)) {
            outside.set(number(one));
        }
        return this;
    }

    Coverage under(Value.OwnershipRule rule) {
        return Coverage.of(rule, builder.build(numbers.size()), new Owners(owners, owners, outside));
    }

    Coverage under(Value.OwnershipRule rule, Owners others) {
        return Coverage.of(rule, builder.build(numbers.size()), others);
    }

    /// The names of the parties of an outcome.
    Set<String> names(Coverage coverage, Outcome outcome) {
        Set<String> names = new TreeSet<>();
        coverage.parties(outcome).stream().forEach(number -> names.add(name(number)));
        return names;
    }

    /// The stakes of a proof, as they are written.
    List<String> written(List<Finding.Held> proof) {
        List<String> written = new ArrayList<>();
        proof.forEach(held -> written.add(name(held.owner()) + ">" + name(held.owned()) + " "
                + Percent.decimal(held.percent().low()).toPlainString()));
        return written;
    }

    /// A rule of the shipped ledger by its short name, as its own layer states it.
    static Value.OwnershipRule rule(String id) {
        Ledger ledger = Ledgers.shipped();
        Measure measure = RuleOnDay.find(ledger, id).orElseThrow();
        for (Layer layer : measure.layers()) {
            if (layer.value() instanceof Value.OwnershipRule rule) {
                return rule;
            }
        }
        throw new IllegalArgumentException(id);
    }

    /// A rule of at least so many percent of equity, added up, counted as told.
    static Value.OwnershipRule rule(String threshold, String aggregate, String indirect, String... stakes) {
        return new Value.OwnershipRule(
                new BigDecimal(threshold),
                "at-least",
                aggregate,
                indirect,
                stakes.length == 0 ? List.of("equity") : List.of(stakes),
                List.of(),
                List.of(new ListId("us/sdn")),
                Set.of(),
                "no",
                Set.of(),
                null);
    }
}

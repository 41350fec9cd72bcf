package org.truceline.ownership;

import java.util.ArrayList;
import java.util.List;
import org.truceline.ledger.Value;

/// One way to count. A rule that does not say how leaves several.
///
/// @param added      stakes of several owners add up; else those of each owner are counted for themselves
/// @param multiplied stakes along a chain are multiplied; else what a covered holder holds counts in full
/// @param wide       kinds of stake count of which the rule does not say whether they do
public record Way(boolean added, boolean multiplied, boolean wide) {

    /// The ways that a rule leaves, the cascade before the product, the sum before the single owner, the kinds that
    /// count
    /// for certain before the others.
    static List<Way> of(Value.OwnershipRule rule) {
        List<Way> ways = new ArrayList<>();
        for (boolean wide : new boolean[] {false, true}) {
            for (boolean multiplied : new boolean[] {false, true}) {
                for (boolean added : new boolean[] {true, false}) {
                    boolean method = rule.indirect().equals("not-stated")
                            || rule.indirect().equals(multiplied ? "multiply" : "cascade");
                    boolean sum = rule.aggregate().equals("not-stated")
                            || rule.aggregate().equals(added ? "yes" : "no");
                    if (method && sum && (!wide || !rule.perhaps().isEmpty())) {
                        ways.add(new Way(added, multiplied, wide));
                    }
                }
            }
        }
        return ways;
    }

    /// The same for these holdings: without those that differ from others only by kinds that nobody holds.
    static List<Way> of(Value.OwnershipRule rule, Holdings holdings) {
        List<Way> ways = new ArrayList<>(of(rule));
        boolean held = rule.perhaps().stream()
                .flatMap(word -> StakeKind.of(word).stream())
                .anyMatch(holdings::has);
        ways.removeIf(way -> way.wide() && !held);
        return ways;
    }

    /// The words of the kinds that are counted.
    List<String> kinds(Value.OwnershipRule rule) {
        List<String> kinds = new ArrayList<>(rule.stakes());
        if (wide) {
            kinds.addAll(rule.perhaps());
        }
        return kinds;
    }

    /// The way without the kinds that may not count.
    public Way narrow() {
        return new Way(added, multiplied, false);
    }

    /// The word for it in answers, such as `cascade-added` or `product-alone-wide`.
    public String text() {
        return (multiplied ? "product" : "cascade") + (added ? "-added" : "-alone") + (wide ? "-wide" : "");
    }
}

package org.truceline.ownership;

import java.util.ArrayList;
import java.util.List;
import org.truceline.ledger.Value;

/// One way to count. A rule that does not say how leaves several.
///
/// @param added      stakes of several owners add up; else those of each owner are counted for themselves
/// @param multiplied stakes along a chain are multiplied; else what a covered holder holds counts in full
public record Way(boolean added, boolean multiplied) {

    /// The ways that a rule leaves, the cascade before the product, the sum before the single owner.
    static List<Way> of(Value.OwnershipRule rule) {
        List<Way> ways = new ArrayList<>();
        for (boolean multiplied : new boolean[] {false, true}) {
            for (boolean added : new boolean[] {true, false}) {
                boolean method = rule.indirect().equals("not-stated")
                        || rule.indirect().equals(multiplied ? "multiply" : "cascade");
                boolean sum = rule.aggregate().equals("not-stated")
                        || rule.aggregate().equals(added ? "yes" : "no");
                if (method && sum) {
                    ways.add(new Way(added, multiplied));
                }
            }
        }
        return ways;
    }

    /// The word for it in answers, such as `cascade-added` or `product-alone`.
    public String text() {
        return (multiplied ? "product" : "cascade") + (added ? "-added" : "-alone");
    }
}

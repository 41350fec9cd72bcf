package org.truceline.ledger.source;

import java.util.List;
import java.util.Set;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Value;

/// Reads a test of ownership.
final class RuleDecoder {

    private static final List<String> STAKES = List.of("equity", "votes", "seats", "beneficial");
    private static final List<String> STATED = List.of("yes", "no", "not-stated");

    private final Fields fields;

    RuleDecoder(Fields fields) {
        this.fields = fields;
    }

    Value.OwnershipRule decode() {
        if (!fields.has("feeders") && !fields.has("nationalities")) {
            fields.missing("feeders", "An ownership rule names its owners: lists as feeders, or nationalities.");
        }
        if (fields.has("seat") && !fields.has("nationalities")) {
            fields.missing("nationalities", "A seat is looked at where owners go by nationality.");
        }
        boolean none = fields.node("stakes") instanceof Node.Sequence stakes
                && stakes.items().isEmpty();
        if (none || !fields.has("stakes")) {
            fields.missing("stakes", "Name the kinds of stake that count, such as [equity].");
        }
        return new Value.OwnershipRule(
                fields.number("threshold"),
                fields.oneOf("compare", List.of("at-least", "more-than")),
                fields.oneOf("aggregate", STATED),
                fields.oneOf("indirect", List.of("cascade", "multiply", "not-stated")),
                fields.someOf("stakes", STAKES),
                fields.has("perhaps") ? fields.someOf("perhaps", STAKES) : List.of(),
                fields.texts("feeders").stream().map(ListId::new).toList(),
                countries("nationalities"),
                fields.has("seat") ? fields.oneOf("seat", STATED) : "no",
                countries("outside"),
                fields.has("flag-above") ? fields.number("flag-above") : null);
    }

    private Set<String> countries(String key) {
        return fields.has(key) ? Countries.of(fields, key) : Set.of();
    }
}

package org.truceline.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Contradiction;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Relation;
import org.truceline.portfee.Call;
import org.truceline.portfee.PortFees;
import org.truceline.text.Likeness;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// Reads a ship's call from the texts that state it: the options of one question, or the columns of a row.
///
/// Whatever cannot be read is a [Refusal] that names the part, its text, and what to write; it carries a code.
final class CallReader {

    static final String SHIP = "ship";
    static final String VOYAGE = "voyage";
    static final String PORT = "port";
    static final String ARRIVAL = "arrival";
    static final String PAID = "calls-this-year";
    static final String LATER = "later-port";

    private static final List<String> PARTS = List.of(SHIP, VOYAGE, PORT, ARRIVAL);
    private static final int NEAREST = 3;

    private final Basics basics;
    private final boolean options;
    private final PortFees fees;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, String> called = new HashMap<>();

    /// @param naming whether the parts are options or columns
    CallReader(Basics basics, PortFees fees, Naming naming) {
        this.basics = basics;
        this.options = naming.option();
        this.fees = fees;
        for (Fact fact : basics.ledger().facts().values()) {
            if (fact.of() == Fact.Of.CALL) {
                facts.put(fact.id().text(), fact);
            }
        }
        called.put("type", "vessel-type");
        called.put("containers", "containers-discharged");
        for (Relation relation : basics.ledger().relations()) {
            if (relation.rule() instanceof Relation.Caps caps && fees.asked().contains(caps.counted())) {
                called.put(PAID, caps.counted().text());
                called.put(LATER, caps.settled().text());
            }
        }
    }

    /// The columns that a file of calls may have.
    Columns columns() {
        return new Columns(
                PARTS,
                Stream.concat(facts.keySet().stream(), called.keySet().stream()).toList());
    }

    /// The call.
    ///
    /// @param stated texts by the names of parts and facts; nothing for what is not stated
    /// @throws Refusal if a part cannot be read
    Call call(Map<String, String> stated) {
        Map<FactId, FactValue> found = new HashMap<>();
        stated.forEach((name, text) -> {
            if (!PARTS.contains(name) && !Columns.OF_REFUSED.contains(name)) {
                Fact fact = fact(name);
                if (found.put(fact.id(), value(name, fact, text)) != null) {
                    throw Refusal.usage(shown(name) + ": " + fact.id() + " is stated twice. State each fact once.")
                            .coded("fact-twice")
                            .in(name);
                }
            }
        });
        Call call = new Call(part(stated, SHIP), part(stated, VOYAGE), part(stated, PORT), arrival(stated), found);
        List<Contradiction> wrong = fees.contradictions(call);
        if (!wrong.isEmpty()) {
            throw Refusal.usage(wrong.stream().map(one -> one.why().en()).collect(Collectors.joining(" ")))
                    .coded(wrong.getFirst().id());
        }
        return call;
    }

    private static @Nullable String part(Map<String, String> stated, String name) {
        String text = stated.get(name);
        return text == null ? null : text.strip();
    }

    private AsOf arrival(Map<String, String> stated) {
        String text = Objects.requireNonNullElse(part(stated, ARRIVAL), "");
        if (text.isEmpty()) {
            throw Refusal.badInput(shown(ARRIVAL) + ": none is stated. Write a day, or a time with its offset, such as"
                            + " 2025-10-20T08:00-07:00.")
                    .coded("arrival-missing")
                    .in(ARRIVAL);
        }
        try {
            AsOf arrival = Basics.time(shown(ARRIVAL), text);
            if (arrival instanceof AsOf.Local) {
                throw Refusal.usage(shown(ARRIVAL) + ": '" + text
                                + "' has no offset, and ports lie in more than one zone. Write that of the port, such as "
                                + text + "-07:00.")
                        .coded("arrival-without-offset");
            }
            basics.within(shown(ARRIVAL), arrival);
            return arrival;
        } catch (Refusal refusal) {
            throw refusal.in(ARRIVAL);
        }
    }

    private Fact fact(String name) {
        Fact fact = facts.get(called.getOrDefault(name, name));
        if (fact == null) {
            String where = options ? "--fact" : name;
            throw Refusal.usage(where + ": a call states no '" + name + "'. Nearest are: "
                            + String.join(", ", Likeness.nearest(name, List.copyOf(facts.keySet()), NEAREST))
                            + ". Known are: "
                            + facts.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".")
                    .coded("fact-unknown")
                    .in(name);
        }
        return fact;
    }

    private FactValue value(String name, Fact fact, String text) {
        try {
            if (text.isBlank()) {
                throw new IllegalArgumentException("write a value");
            }
            return FactValue.parse(fact, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(shown(name) + ": '" + text + "' cannot be read; " + e.getMessage() + ".")
                    .coded("fact-unreadable")
                    .in(name);
        }
    }

    /// A part as it is called where it was stated.
    private String shown(String name) {
        return options
                ? (facts.containsKey(name) && !PortFeeOptions.NAMES.contains(name) ? "--fact " : "--") + name
                : name;
    }
}

package org.truceline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Fact;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Party;
import org.truceline.portfee.Bounds;
import org.truceline.portfee.Call;
import org.truceline.portfee.CallAnswer;
import org.truceline.portfee.CallFee;
import org.truceline.portfee.PortFees;
import org.truceline.portfee.Suspension;
import org.truceline.time.AsOf;
import org.truceline.timeline.FactValue;

/// What a call costs on the day, for a few ships that show how the fees of both sides work. The ships stand in
/// `ships.properties`; what they owe comes from the ledger.
final class Ships {

    private static final String FILE = "ships.properties";
    private static final String ORDER = "order";

    private final Draft draft;

    Ships(Draft draft) {
        this.draft = draft;
    }

    Optional<Brief.Section> section() {
        Properties ships = ships();
        List<Block.Row> rows = new ArrayList<>();
        for (String ship : ships.getProperty(ORDER, "").split(" ", -1)) {
            Block.Row row = row(ship, ships.getProperty(ship, ""));
            if (row != null) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Block.Grid grid = new Block.Grid(
                "calls",
                draft.figure(),
                draft.words("ships.caption", draft.dates().day(draft.day())),
                List.of(
                        draft.words("column.call"),
                        draft.words("column.owed"),
                        draft.words("column.next-fee"),
                        draft.words("column.said-fee")),
                rows);
        return Optional.of(new Brief.Section(
                "port-fees", draft.words("ships.title"), List.of(grid, new Block.Remark(draft.say("ships.reading")))));
    }

    private static Properties ships() {
        try (InputStream stream = Ships.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            Properties ships = new Properties();
            ships.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return ships;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One ship; null where the ledger has no such fees, or does not know what is stated of her, or nothing is known of
    /// a fee on that day.
    private Block.@Nullable Row row(String ship, String stated) {
        Party party = Party.valueOf(ship.substring(0, 2).toUpperCase(Locale.ROOT));
        Map<FactId, FactValue> facts = new HashMap<>();
        for (String one : stated.split(" ", -1)) {
            int equals = one.indexOf('=');
            Fact fact = equals < 0 ? null : draft.ledger().facts().get(new FactId(one.substring(0, equals)));
            if (fact == null) {
                return null;
            }
            facts.put(fact.id(), FactValue.parse(fact, one.substring(equals + 1)));
        }
        PortFees fees = PortFees.of(party, draft.view());
        CallAnswer answer = CallAnswer.of(fees, Call.alone(draft.when(), facts), List.of());
        CallFee now = answer.now();
        Measure measure = now.measure();
        if (measure == null && answer.next().isEmpty()) {
            return null;
        }
        return new Block.Row(List.of(
                Block.Cell.of(draft.words("ship." + ship)),
                Block.Cell.of(owed(fees, now)),
                Block.Cell.of(answer.next().map(next -> then(next, fees.zone())).orElse(Text.of("—"))),
                Block.Cell.of(said(answer))));
    }

    private Text owed(PortFees fees, CallFee fee) {
        return switch (fee.outcome()) {
            case ANSWERED -> answered(fee, fees.zone());
            case CANNOT_TELL -> draft.say("ships.cannot-tell", amount(fee.fee(), fee.currency()), named(fee));
            case OPEN -> open(fees, fee);
        };
    }

    private Text answered(CallFee fee, ZoneId zone) {
        Suspension pause = fee.suspended();
        if (pause != null) {
            return draft.say(
                    pause.owed().isNothing() ? "ships.suspended.nothing" : "ships.suspended",
                    draft.measure(pause.measure()).and(draft.cite(pause.layer().by())),
                    draft.dates().end(pause.until(), zone),
                    amount(pause.owed(), fee.currency()));
        }
        return fee.fee().isNothing()
                ? draft.say("ships.nothing", named(fee))
                : draft.say("ships.owes", amount(fee.fee(), fee.currency()), named(fee));
    }

    /// What the books say now, and what was so when the fee was last looked at; no sentence says that it is back.
    private Text open(PortFees fees, CallFee fee) {
        Measure measure = fee.open().getFirst();
        CallFee kept = fees.assess(fee.call().at(AsOf.endOf(measure.through())));
        return draft.say(
                "ships.open",
                amount(fee.fee(), fee.currency()),
                named(fee),
                draft.dates().day(measure.through()),
                answered(kept, fees.zone()));
    }

    /// The fee that applies, with the act of the layer that answers.
    private Text named(CallFee fee) {
        Measure measure = fee.measure();
        Layer layer = fee.layer();
        if (measure == null) {
            return Text.of("");
        }
        Text name = draft.measure(measure);
        return layer == null ? name : name.and(draft.cite(layer.by()));
    }

    private Text then(CallFee next, ZoneId zone) {
        return draft.say(
                "ships.then", draft.dates().start(next.at(), zone), amount(next.fee(), next.currency()), named(next));
    }

    /// What statements of another standing would make of the same call, or of its future.
    private Text said(CallAnswer answer) {
        List<Text> all = new ArrayList<>();
        for (CallAnswer.Other other : answer.alternatives()) {
            all.add(draft.say(
                    "ships.said",
                    draft.who(other.standing(), said(other.fee())),
                    amount(other.fee().fee(), other.fee().currency()),
                    named(other.fee())));
        }
        return all.isEmpty() ? Text.of("—") : draft.joinLong(all);
    }

    private static @Nullable String said(CallFee fee) {
        return fee.layer() == null ? null : fee.layer().saidBy();
    }

    private String amount(Bounds fee, String currency) {
        BigDecimal highest = fee.highest();
        String lowest = number(fee.lowest());
        if (highest == null) {
            return draft.words("ships.at-least", lowest, currency);
        }
        return fee.isExact()
                ? draft.words("ships.amount", lowest, currency)
                : draft.words("ships.between", lowest, number(highest), currency);
    }

    private static String number(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,d", amount.toBigInteger());
    }
}

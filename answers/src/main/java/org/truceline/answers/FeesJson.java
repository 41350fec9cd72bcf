package org.truceline.answers;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Value;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.LineFees;

/// The fees on a line, by `docs/schema/duty.schema.json`.
final class FeesJson {

    private final Phrases phrases;
    private final Reasons reasons;
    private final ZoneId zone;
    private final Map<Value.Charge, String> charges = new ConcurrentHashMap<>();

    FeesJson(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.reasons = new Reasons(phrases);
        this.zone = zone;
    }

    void write(Json json, LineFees fees, BigDecimal value, String currency) throws IOException {
        List<Object> all = new ArrayList<>(fees.charged());
        all.addAll(fees.untold());
        json.array("fees", all, (item, one) -> {
            if (one instanceof LineFees.Charged charged) {
                charged(item, charged, fees.lines(), currency);
            } else if (one instanceof LineFees.Untold untold) {
                untold(item, untold, value, currency);
            }
        });
    }

    private void charged(Json item, LineFees.Charged one, int lines, String currency) throws IOException {
        item.field("measure", one.measure().id().text());
        item.field("name", phrases.name(one.measure()));
        item.field("layer", one.layer().id());
        item.decimal("rate", one.charge() instanceof Value.ChargeByValue share ? share.ratio() : null);
        item.field("expression", charges.computeIfAbsent(one.charge(), charge -> phrases.value(charge, zone)));
        basis(item, one.basis(), currency);
        item.field("limit", one.limit().name().toLowerCase(Locale.ROOT));
        item.object("entry", entry -> {
            entry.field("lines", lines);
            entry.money("value", one.entryBasis(), currency);
            entry.money("amount", one.entryAmount(), currency);
        });
        item.money("amount", one.amount(), currency);
        item.nullable("bounds", null, none -> {
            // told
        });
        item.strings("missing", List.of());
        item.field("why", (String) null);
        item.by("by", one.layer().by());
        item.field("confidence", Phrases.word(one.layer().confidence()));
    }

    private void untold(Json item, LineFees.Untold one, BigDecimal value, String currency) throws IOException {
        Layer first = one.possible().isEmpty() ? null : one.possible().getFirst();
        item.field("measure", one.measure().id().text());
        item.field("name", phrases.name(one.measure()));
        item.field("layer", first == null ? null : first.id());
        item.decimal(
                "rate", first != null && first.value() instanceof Value.ChargeByValue share ? share.ratio() : null);
        item.field("expression", reasons.possible(one, zone));
        basis(item, value, currency);
        item.field("limit", (String) null);
        item.nullable("entry", null, none -> {
            // hangs on what is missing
        });
        item.money("amount", null, currency);
        item.nullable("bounds", one.bounds(), bounds -> {
            Assessment.Bounds found = Objects.requireNonNull(one.bounds());
            bounds.money("lowest", found.lowest(), currency);
            bounds.money("highest", found.highest(), currency);
        });
        item.strings(
                "missing", one.missing().stream().map(FactId::text).sorted().toList());
        item.field("why", reasons.untold(one));
        item.by("by", first == null ? one.cited().by() : first.by());
        item.field("confidence", first == null ? null : Phrases.word(first.confidence()));
    }

    private static void basis(Json item, BigDecimal value, String currency) throws IOException {
        item.object("basis", basis -> {
            basis.field("of", "customs-value");
            basis.money("value", value, currency);
        });
    }
}

package org.truceline.answers;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Layer;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.LineTaxes;

/// The taxes on a line, by `docs/schema/duty.schema.json`.
final class TaxesJson {

    private final Phrases phrases;
    private final Reasons reasons;
    private final ZoneId zone;

    TaxesJson(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.reasons = new Reasons(phrases);
        this.zone = zone;
    }

    void write(Json json, LineTaxes taxes, String currency) throws IOException {
        List<Object> all = new ArrayList<>(taxes.charged());
        all.addAll(taxes.untold());
        json.array("taxes", all, (item, one) -> {
            if (one instanceof LineTaxes.Charged charged) {
                charged(item, charged, currency);
            } else if (one instanceof LineTaxes.Untold untold) {
                untold(item, untold, currency);
            }
        });
    }

    private void charged(Json item, LineTaxes.Charged one, String currency) throws IOException {
        item.field("measure", one.measure().id().text());
        item.field("name", phrases.name(one.measure()));
        item.field("layer", one.layer().id());
        item.decimal("rate", one.ratio());
        item.field("inclusive", one.inclusive());
        item.money("base", one.base(), currency);
        item.money("amount", one.amount(), currency);
        item.nullable("bounds", null, none -> {
            // told
        });
        item.strings("possible", List.of());
        item.strings("missing", List.of());
        item.field("why", (String) null);
        item.by("by", one.layer().by());
        item.field("confidence", Phrases.word(one.layer().confidence()));
    }

    private void untold(Json item, LineTaxes.Untold one, String currency) throws IOException {
        Layer first = one.possible().isEmpty() ? null : one.possible().getFirst();
        item.field("measure", one.measure().id().text());
        item.field("name", phrases.name(one.measure()));
        item.field("layer", (String) null);
        item.decimal("rate", null);
        item.field("inclusive", (String) null);
        item.money("base", null, currency);
        item.money("amount", null, currency);
        item.nullable("bounds", one.bounds(), bounds -> {
            Assessment.Bounds found = Objects.requireNonNull(one.bounds());
            bounds.money("lowest", found.lowest(), currency);
            bounds.money("highest", found.highest(), currency);
        });
        item.strings("possible", reasons.possible(one, zone));
        item.strings(
                "missing", one.missing().stream().map(FactId::text).sorted().toList());
        item.field("why", reasons.untold(one));
        item.by("by", first == null ? one.cited().by() : first.by());
        item.field("confidence", first == null ? null : Phrases.word(first.confidence()));
    }
}

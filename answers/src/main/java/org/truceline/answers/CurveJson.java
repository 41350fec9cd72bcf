package org.truceline.answers;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.FactId;
import org.truceline.ledger.Measure;
import org.truceline.tariff.Assessment;
import org.truceline.tariff.Curve;
import org.truceline.tariff.Tariff;
import org.truceline.time.AsOf;

/// The duty of a line by time of entry, by `docs/schema/curve.schema.json`.
public final class CurveJson {

    private final Phrases phrases;
    private final Tariff tariff;
    private final ZoneId zone;

    public CurveJson(Phrases phrases, Tariff tariff) {
        this.phrases = phrases;
        this.tariff = tariff;
        this.zone = tariff.zone();
    }

    /// The text of the answer.
    ///
    /// @param last the last day asked about
    public String text(Curve curve, AsOf last) {
        Reasons reasons = new Reasons(phrases);
        String currency = curve.law().getFirst().assessment().currency();
        return Json.object(curve.view().ledger(), json -> {
            DutyJson.question(json, curve.line(), tariff.authority(), currency, null);
            json.asOf(curve.view(), last);
            json.instant("from", curve.from(), zone);
            json.instant("until", curve.until(), zone);
            json.strings(
                    "besides",
                    tariff.besides().stream().map(one -> one.id().text()).toList());
            json.array("stretches", CurveRow.of(curve, reasons), this::row);
        });
    }

    private void row(Json item, CurveRow row) throws IOException {
        Assessment now = row.assessment();
        item.instant("from", row.from(), zone);
        item.instant("until", row.until(), zone);
        item.standing(row.standing());
        item.field("outcome", Phrases.word(now.outcome()));
        item.field("base", row.base());
        figures(item, "lowest", row, row.lowest());
        figures(item, "highest", row, row.highest());
        item.strings(
                "missing",
                new TreeSet<>(now.missing()).stream().map(FactId::text).toList());
        item.strings(
                "open",
                now.open().stream().map(Measure::id).map(Object::toString).toList());
        item.strings("what", row.what());
        item.byAll("by", row.by());
    }

    private static void figures(Json item, String name, CurveRow row, @Nullable BigDecimal amount) throws IOException {
        item.nullable(name, amount, figure -> {
            figure.decimal("rate", row.rate(amount));
            figure.money("duty", amount, row.assessment().currency());
        });
    }
}

package org.truceline.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Party;
import org.truceline.ledger.StatusTable;
import org.truceline.outlook.MeasureState;
import org.truceline.tariff.Headline;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// The additional duty on most goods of the other side: today, and step by step.
final class Rates {

    private final Draft draft;

    Rates(Draft draft) {
        this.draft = draft;
    }

    static String origin(Party party) {
        return party == Party.US ? "CN" : "US";
    }

    boolean carried(Party party) {
        return !Headline.measures(draft.view(), party, origin(party)).isEmpty();
    }

    ZoneId zone(Party party) {
        return Headline.zone(draft.view(), party);
    }

    /// What is charged on the day asked, as a sentence; nothing if the ledger knows of no such duty by then.
    Optional<Text> now(Party party) {
        if (!carried(party)) {
            return Optional.empty();
        }
        Headline headline = at(draft.view(), party, draft.when().in(zone(party)));
        if (headline.total() == null) {
            return Optional.empty();
        }
        String total = draft.percent(headline.total());
        if (!headline.open().isEmpty()) {
            Instant checked = AsOf.endOf(headline.open().getFirst().through()).in(zone(party));
            Headline kept = at(draft.view(), party, checked);
            return Optional.of(draft.say(
                    "rate.open." + party,
                    total,
                    parts(headline),
                    draft.percent(kept.total()),
                    draft.dates().day(headline.open().getFirst().through())));
        }
        if (!headline.parts().isEmpty()) {
            LocalDate horizon = draft.view().ledger().horizon();
            return draft.when().day(zone(party)).isAfter(horizon)
                    ? Optional.of(draft.say(
                            "rate." + party + ".checked",
                            total,
                            parts(headline),
                            draft.dates().day(horizon)))
                    : Optional.of(draft.say("rate." + party, total, parts(headline)));
        }
        List<Text> over = new ArrayList<>();
        for (Measure measure : Headline.measures(draft.view(), party, origin(party))) {
            MeasureState state = MeasureState.of(draft.view(), measure, draft.when());
            Layer top = state.top();
            if (state.everBegan() && top != null) {
                over.add(draft.measure(measure).and(draft.cite(top.by())));
            }
        }
        return over.isEmpty() ? Optional.empty() : Optional.of(draft.say("rate.none." + party, draft.joinLong(over)));
    }

    /// The measures a headline is made of, with their rates.
    Text parts(Headline headline) {
        List<Text> parts = new ArrayList<>();
        for (Headline.Part part : headline.parts()) {
            parts.add(draft.say(
                    "rate.part",
                    draft.measure(part.measure()),
                    draft.sign(part.expression().text()),
                    draft.cite(part.layer().by())));
        }
        return draft.join(parts);
    }

    static Headline at(View view, Party party, Instant at) {
        return Headline.at(view, party, origin(party), at);
    }

    /// First day of the series.
    LocalDate since() {
        StatusTable table = draft.ledger().status();
        return table == null ? draft.ledger().begins() : table.since();
    }

    /// Every step up to an instant, in some view.
    List<Headline> series(View view, Party party, LocalDate since, Instant until) {
        Instant from = AsOf.endOf(since).in(zone(party));
        return from.isBefore(until)
                ? Headline.series(view, party, origin(party), from, until)
                : List.of(Headline.at(view, party, origin(party), from));
    }

    static @Nullable BigDecimal points(@Nullable BigDecimal ratio) {
        return ratio == null ? null : ratio.movePointRight(2).stripTrailingZeros();
    }
}

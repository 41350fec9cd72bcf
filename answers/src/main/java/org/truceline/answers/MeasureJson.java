package org.truceline.answers;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truceline.ledger.Act;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Value;
import org.truceline.outlook.Lapse;
import org.truceline.outlook.MeasureState;
import org.truceline.outlook.News;
import org.truceline.time.AsOf;
import org.truceline.time.Period;
import org.truceline.timeline.View;

/// One measure, a timeline of layers, lapses and news, by the schemas of those names.
public final class MeasureJson {

    private final Phrases phrases;

    public MeasureJson(Phrases phrases) {
        this.phrases = phrases;
    }

    /// A measure with its state and all its layers, from top to bottom.
    public String measure(View view, AsOf when, MeasureState state) {
        Measure measure = state.measure();
        ZoneId zone = measure.zone();
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.field("id", measure.id().text());
            json.field("kind", measure.kind().text());
            json.field("party", measure.party().name());
            json.field("programme", measure.programme());
            json.object("authority", authority -> {
                authority.field("statute", measure.authority().statute());
                authority.field("agency", measure.authority().agency());
                authority.field("collector", measure.authority().collector());
            });
            json.field("zone", zone.getId());
            json.field("attaches", measure.attaches());
            json.object("checked", checked -> {
                checked.field("on", measure.checkedOn().toString());
                checked.field("through", measure.through().toString());
            });
            new StatusJson(phrases).state(json, state);
            json.array("layers", measure.layers().reversed(), (item, layer) -> {
                layer(item, layer, zone);
                item.field("seen", view.sees(layer, zone));
                item.field("onTop", layer.equals(state.top()));
            });
            json.array("readings", measure.readings().values().stream().toList(), this::reading);
        });
    }

    /// Layers of several measures in order of time.
    public String timeline(View view, AsOf when, List<News.OfLayer> layers) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.array("entries", layers, (item, entry) -> {
                item.field("measure", entry.measure().id().text());
                item.field("name", phrases.name(entry.measure()));
                layer(item, entry.layer(), entry.measure().zone());
            });
        });
    }

    /// Ends ahead.
    public String lapses(View view, AsOf when, List<Lapse> lapses) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, when);
            json.array("lapses", lapses, (item, lapse) -> {
                ZoneId zone = lapse.measure().zone();
                item.field("measure", lapse.measure().id().text());
                item.field("name", phrases.name(lapse.measure()));
                item.field("layer", lapse.layer().id());
                item.field("heading", lapse.layer().heading());
                item.instant("at", lapse.at(), zone);
                item.value("now", lapse.layer().act() == Act.EXEMPTS ? new Value.Nothing() : lapse.now(), zone);
                item.value("then", lapse.then(), zone);
                item.instant("statedUntil", lapse.statedEnd(), zone);
                item.by(
                        "statedBy",
                        lapse.stated() == null ? null : lapse.stated().by());
                item.field("exempts", lapse.layer().act() == Act.EXEMPTS);
                item.field("unchecked", lapse.unchecked());
                item.by("by", lapse.layer().by());
            });
        });
    }

    /// What became known between two days.
    public String news(View view, AsOf earlier, AsOf later, List<News> news) {
        return Json.object(view.ledger(), json -> {
            json.asOf(view, later);
            json.field("since", earlier.text());
            json.array("news", news, (item, one) -> {
                item.field("day", one.day().toString());
                switch (one) {
                    case News.OfLayer of -> {
                        item.field("kind", "layer");
                        item.field("measure", of.measure().id().text());
                        item.field("name", phrases.name(of.measure()));
                        layer(item, of.layer(), of.measure().zone());
                    }
                    case News.OfList of -> {
                        item.field("kind", "list");
                        item.field("list", of.list().id().text());
                        item.field("name", phrases.words().of(of.list().name()));
                        item.object("rows", rows -> {
                            for (Map.Entry<DatedList.State, Integer> count : new TreeMap<>(of.rows()).entrySet()) {
                                rows.field(Phrases.word(count.getKey()), count.getValue());
                            }
                        });
                        item.by("by", of.by());
                    }
                    case News.OfProvision of -> {
                        item.field("kind", "provision");
                        item.field("agreement", of.agreement().id());
                        item.field("provision", of.provision().id());
                        item.field("name", phrases.words().of(of.provision().name()));
                        item.field("side", of.provision().side());
                        item.field("claimedBy", of.provision().claimedBy());
                        item.by("by", of.provision().by());
                    }
                }
            });
        });
    }

    /// What a ledger holds.
    public String contents(Ledger ledger) {
        return Json.object(ledger, json -> {
            json.field("edition", ledger.edition());
            json.field("begins", ledger.begins().toString());
            json.field("horizon", ledger.horizon().toString());
            json.array("measures", new TreeMap<>(ledger.measures()).values(), (item, measure) -> {
                item.field("id", measure.id().text());
                item.field("kind", measure.kind().text());
                item.field("name", phrases.name(measure));
                item.field("layers", measure.layers().size());
                item.field("through", measure.through().toString());
            });
            json.strings(
                    "lists",
                    ledger.lists().keySet().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList());
            json.strings(
                    "scenarios", ledger.scenarios().keySet().stream().sorted().toList());
            json.strings(
                    "agreements", ledger.agreements().keySet().stream().sorted().toList());
        });
    }

    private void layer(Json item, Layer layer, ZoneId zone) throws IOException {
        item.field("layer", layer.id());
        item.field("act", Phrases.word(layer.act()));
        item.standing(layer.standing());
        item.field("saidBy", layer.saidBy());
        item.field("announced", layer.announcedDay().toString());
        item.field(
                "published",
                layer.published() == null
                        ? null
                        : layer.published().atZone(zone).toLocalDate().toString());
        item.field("startOpen", layer.period().from().equals(Period.OPEN));
        item.instant("from", layer.period().from(), zone);
        item.instant("until", layer.period().until(), zone);
        switch (layer.content()) {
            case Layer.Own own -> item.value("value", own.value(), zone);
            case Layer.Extended extended -> {
                item.value("value", extended.value(), zone);
                item.field("extends", extended.base());
            }
            case Layer.Lifts lifts ->
                item.strings(
                        "lifts",
                        lifts.all()
                                ? List.of("all")
                                : lifts.layers().stream().sorted().toList());
        }
        item.field("heading", layer.heading());
        item.by("by", layer.by());
        item.field("confidence", Phrases.word(layer.confidence()));
        item.field("reading", layer.reading());
    }

    private void reading(Json item, Reading reading) throws IOException {
        item.field("id", reading.id());
        item.field("question", phrases.words().of(reading.question()));
        item.field("chosen", phrases.words().of(reading.chosen()));
        item.field("alternative", phrases.words().of(reading.alternative()));
        item.field("why", phrases.words().of(reading.why()));
    }
}

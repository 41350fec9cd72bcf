package org.truceline.ledger.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.DatedList;
import org.truceline.ledger.Layer;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.Relation;
import org.truceline.ledger.Schedule;

/// Everything a ledger says, in a form that can be compared: rows are read, maps are sorted, and layers forget the file
/// in
/// which they stand, so that a ledger whose files have other names is equal.
final class Walked {

    private Walked() {}

    static Map<String, Object> of(Ledger ledger) {
        Map<String, Object> all = new TreeMap<>();
        all.put("frame", List.of(ledger.edition(), ledger.begins(), ledger.horizon(), ledger.programmes()));
        all.put("status", optional(ledger.status()));
        ledger.instruments().forEach((id, instrument) -> all.put("instrument " + id, instrument));
        ledger.facts().forEach((id, fact) -> all.put("fact " + id, fact));
        ledger.items().forEach((id, item) -> all.put("item " + id, item));
        ledger.agreements().forEach((id, agreement) -> all.put("agreement " + id, agreement));
        ledger.measures().forEach((id, measure) -> all.put("measure " + id, measure(measure)));
        ledger.scenarios().forEach((id, scenario) -> {
            all.put(
                    "scenario " + id,
                    List.of(scenario.name(), scenario.assumes(), scenario.noFurtherAct(), scenario.without()));
            all.put("layers of scenario " + id, layers(scenario.layers()));
        });
        List<Relation> relations = new ArrayList<>(ledger.relations());
        relations.sort(Comparator.comparing(Relation::id));
        all.put("relations", relations);
        ledger.lists().forEach((id, list) -> all.put("list " + id, list(list)));
        ledger.schedules().forEach((id, schedule) -> all.put("schedule " + id, schedule(schedule)));
        return all;
    }

    static Map<String, List<DatedList.Row>> rows(Ledger ledger, String list) {
        return ledger.list(new ListId(list)).rows().get();
    }

    private static List<Object> measure(Measure measure) {
        return List.of(measure.withLayers(List.of()), layers(measure.layers()));
    }

    private static List<Layer> layers(List<Layer> layers) {
        List<Layer> without = new ArrayList<>();
        for (Layer layer : layers) {
            without.add(new Layer(
                    layer.measure(),
                    layer.id(),
                    layer.act(),
                    layer.standing(),
                    layer.saidBy(),
                    layer.announced(),
                    layer.announcedDay(),
                    layer.published(),
                    layer.period(),
                    layer.content(),
                    layer.heading(),
                    layer.basis(),
                    layer.when(),
                    layer.by(),
                    layer.confidence(),
                    layer.reading(),
                    layer.beneath(),
                    layer.name(),
                    new Layer.Origin("", layer.origin().line())));
        }
        return without;
    }

    private static List<Object> list(DatedList list) {
        return List.of(
                list.id(),
                list.of(),
                list.name(),
                list.zone(),
                list.complete(),
                list.count(),
                optional(list.heading()),
                list.by(),
                list.where(),
                list.confidence(),
                list.rows().get());
    }

    private static List<Object> schedule(Schedule schedule) {
        return List.of(
                schedule.id(),
                schedule.zone(),
                schedule.currency(),
                schedule.name(),
                schedule.editions(),
                schedule.rows().get());
    }

    private static Object optional(@Nullable Object value) {
        return value == null ? "none" : value;
    }
}

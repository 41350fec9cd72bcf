package org.truceline.ledger.source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Instrument;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.ListId;
import org.truceline.ledger.Measure;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Name;
import org.truceline.ledger.Party;
import org.truceline.ledger.Reading;
import org.truceline.ledger.Scope;

/// Reads one measure with its layers.
final class MeasureDecoder {

    private static final String GOODS = "Goods are {all: yes}, {lists: [...]} or {described: {en, ja, zh}}.";
    private static final List<String> ATTACHES =
            List.of("entry", "vessel-arrival", "export", "transaction", "purchase");

    private final Map<InstrumentId, Instrument> instruments;
    private final Places places;
    private final Problems problems;

    MeasureDecoder(Map<InstrumentId, Instrument> instruments, Places places, Problems problems) {
        this.instruments = instruments;
        this.places = places;
        this.problems = problems;
    }

    /// Reads a measure and the layers that further files add to it.
    Measure decode(Fields fields, List<Fields> additions) {
        MeasureId id = new MeasureId(fields.id("measure"));
        MeasureKind kind = kind(fields);
        ZoneId zone = fields.zone("zone");
        Map<String, Condition> conditions = new LinkedHashMap<>();
        Map<String, Reading> readings = new LinkedHashMap<>();
        ConditionDecoder conditionDecoder = new ConditionDecoder(zone, conditions, problems);
        LayerDecoder layerDecoder = new LayerDecoder(id, kind, zone, conditionDecoder, instruments, places, problems);
        List<Layer> layers = new ArrayList<>(layers(fields, conditions, conditionDecoder, readings, layerDecoder));
        for (Fields addition : additions) {
            addition.text("adds-to");
            layers.addAll(layers(addition, conditions, conditionDecoder, readings, layerDecoder));
            addition.done();
        }
        Fields checked = fields.requiredChild("checked");
        LocalDate checkedOn = checked.day("on");
        LocalDate through = checked.day("through");
        checked.done();
        Measure measure = new Measure(
                id,
                fields.has("short") ? fields.id("short") : null,
                fields.has("test-of") ? new MeasureId(fields.text("test-of")) : null,
                kind,
                party(id, fields),
                kind == MeasureKind.DUTY ? fields.text("programme") : null,
                fields.name("name"),
                authority(fields.requiredChild("authority")),
                zone,
                fields.oneOf("attaches", ATTACHES),
                scope(fields.requiredChild("scope"), conditionDecoder),
                kind == MeasureKind.DUTY ? fields.text("basis") : "",
                checkedOn,
                through,
                readings,
                layerDecoder.stacked(List.of(), layers));
        if (layers.isEmpty()) {
            fields.missing("layers", "A measure has at least one layer.");
        }
        fields.done();
        places.conditions(id, conditions);
        return places.put(measure, fields);
    }

    private List<Layer> layers(
            Fields fields,
            Map<String, Condition> conditions,
            ConditionDecoder conditionDecoder,
            Map<String, Reading> readings,
            LayerDecoder layerDecoder) {
        Fields named = fields.child("conditions");
        if (named != null) {
            for (Map.Entry<String, Node.Entry> entry : named.entries().entrySet()) {
                Condition condition = conditionDecoder.decode(entry.getValue().value());
                if (conditions.putIfAbsent(entry.getKey(), places.put(condition, named)) != null) {
                    named.problem(
                            Problems.Code.DUPLICATE_ID,
                            entry.getKey(),
                            "the measure has a condition '" + entry.getKey() + "' already.",
                            "Choose another name.");
                }
            }
        }
        for (Node node : fields.items("readings")) {
            Fields one = Fields.of(node, problems);
            Reading reading = CallRelationDecoder.reading(one);
            if (readings.putIfAbsent(reading.id(), reading) != null
                    && !reading.id().isEmpty()) {
                one.problem(
                        Problems.Code.DUPLICATE_ID,
                        "id",
                        "the measure has a reading '" + reading.id() + "' already.",
                        "Choose another id.");
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (Node node : fields.items("layers")) {
            layers.add(layerDecoder.decode(Fields.of(node, problems)));
        }
        return layers;
    }

    private MeasureKind kind(Fields fields) {
        List<String> words = new ArrayList<>();
        for (MeasureKind kind : MeasureKind.values()) {
            words.add(kind.text());
        }
        String text = fields.oneOf("kind", words);
        for (MeasureKind kind : MeasureKind.values()) {
            if (kind.text().equals(text)) {
                return kind;
            }
        }
        return MeasureKind.DUTY;
    }

    private Party party(MeasureId id, Fields fields) {
        int dot = id.text().indexOf('.');
        String first = dot < 0 ? "" : id.text().substring(0, dot);
        for (Party party : Party.values()) {
            if (party.name().toLowerCase(Locale.ROOT).equals(first)) {
                return party;
            }
        }
        if (!id.text().isEmpty()) {
            fields.problem(
                    Problems.Code.WRONG_VALUE,
                    "measure",
                    "the id '" + id + "' does not begin with an authority.",
                    "Begin it with us., cn. or nl.");
        }
        return Party.US;
    }

    private Measure.Authority authority(Fields fields) {
        Measure.Authority authority =
                new Measure.Authority(fields.text("statute"), fields.text("agency"), fields.optional("collector"));
        fields.done();
        return authority;
    }

    private Scope scope(Fields fields, ConditionDecoder conditions) {
        Node when = fields.node("when");
        Scope scope = new Scope(
                countries(fields, "origins"),
                countries(fields, "destinations"),
                fields.word("departures", Scope.Departures.class, Scope.Departures.HOME),
                goods(fields.child("goods")),
                parties(fields.child("parties")),
                ships(fields.child("ships")),
                when == null ? new Condition.Always() : conditions.decode(when));
        fields.done();
        return scope;
    }

    private Set<String> countries(Fields fields, String key) {
        Node node = fields.node(key);
        if (node == null || (node instanceof Node.Scalar scalar && scalar.text().equals("all"))) {
            return Set.of();
        }
        return Countries.of(fields, key);
    }

    private Scope.Goods goods(@Nullable Fields fields) {
        if (fields == null) {
            return new Scope.DescribedGoods(null, List.of());
        }
        Scope.Goods goods;
        if (fields.has("lists")) {
            goods = new Scope.ListedGoods(ids(fields.someTexts("lists")), lists(fields, "except"));
        } else if (fields.has("described")) {
            goods = new Scope.DescribedGoods(
                    fields.name("described"),
                    fields.texts("controlled-by").stream().map(MeasureId::new).toList());
        } else {
            if (!fields.has("all")) {
                fields.missing("all", GOODS);
            } else if ("no".equals(fields.optional("all"))) {
                fields.problem(Problems.Code.WRONG_VALUE, "all", "'no' names no goods.", GOODS);
            } else {
                fields.yes("all", true);
            }
            goods = new Scope.AllGoods(lists(fields, "except"));
        }
        fields.done();
        return goods;
    }

    private Scope.@Nullable Parties parties(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        if (!fields.has("lists") && !fields.has("described")) {
            fields.missing("lists", "Parties are {lists: [...]} or {described: {en, ja, zh}}.");
        }
        Scope.Parties parties = new Scope.Parties(lists(fields, "lists"), fields.optionalName("described"));
        fields.done();
        return parties;
    }

    private @Nullable Name ships(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Name ships = fields.name("described");
        fields.done();
        return ships;
    }

    private static List<ListId> lists(Fields fields, String key) {
        return ids(fields.texts(key));
    }

    private static List<ListId> ids(List<String> texts) {
        List<ListId> lists = new ArrayList<>();
        for (String text : texts) {
            lists.add(new ListId(text));
        }
        return lists;
    }
}

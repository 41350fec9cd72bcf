package org.truceline.ledger.source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.truceline.ledger.Stack;

/// Reads one measure with its layers.
final class MeasureDecoder {

    private static final List<String> ATTACHES =
            List.of("entry", "vessel-arrival", "export", "transaction", "purchase");

    private final Map<InstrumentId, Instrument> instruments;
    private final Problems problems;

    MeasureDecoder(Map<InstrumentId, Instrument> instruments, Problems problems) {
        this.instruments = instruments;
        this.problems = problems;
    }

    /// Reads a measure and the layers that further files add to it.
    Measure decode(Fields fields, List<Fields> additions) {
        MeasureId id = new MeasureId(fields.text("measure"));
        MeasureKind kind = kind(fields);
        ZoneId zone = fields.zone("zone");
        Map<String, Condition> conditions = new LinkedHashMap<>();
        Map<String, Reading> readings = new LinkedHashMap<>();
        ConditionDecoder conditionDecoder = new ConditionDecoder(zone, conditions, problems);
        LayerDecoder layerDecoder = new LayerDecoder(id, kind, zone, conditionDecoder, instruments, problems);
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
                kind,
                party(id, fields),
                kind == MeasureKind.DUTY ? fields.text("programme") : fields.optional("programme"),
                fields.name("name"),
                authority(fields.requiredChild("authority")),
                zone,
                fields.oneOf("attaches", ATTACHES),
                scope(fields.requiredChild("scope")),
                kind == MeasureKind.DUTY ? fields.text("basis") : "",
                checkedOn,
                through,
                readings,
                stack(layers, fields));
        fields.done();
        return measure;
    }

    private List<Layer> stack(List<Layer> layers, Fields fields) {
        if (layers.isEmpty()) {
            fields.missing("layers", "A measure has at least one layer.");
        }
        try {
            return Stack.order(layers);
        } catch (IllegalArgumentException e) {
            fields.problem(Problems.Code.DANGLING, "layers", e.getMessage() + ".", "Name a layer of this measure.");
            return layers;
        }
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
                conditions.put(entry.getKey(), conditionDecoder.decode(entry.getValue().value()));
            }
        }
        for (Node node : fields.items("readings")) {
            Reading reading = reading(Fields.of(node, problems));
            readings.put(reading.id(), reading);
        }
        List<Layer> layers = new ArrayList<>();
        for (Node node : fields.items("layers")) {
            layers.add(layerDecoder.decode(Fields.of(node, problems)));
        }
        return layers;
    }

    private Reading reading(Fields fields) {
        Reading reading = new Reading(
                fields.text("id"),
                fields.name("question"),
                fields.name("chosen"),
                fields.name("alternative"),
                fields.name("why"));
        fields.done();
        return reading;
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
        String first = dot < 0 ? id.text() : id.text().substring(0, dot);
        for (Party party : Party.values()) {
            if (party.name().toLowerCase(Locale.ROOT).equals(first)) {
                return party;
            }
        }
        fields.problem(
                Problems.Code.WRONG_VALUE,
                "measure",
                "the id '" + id + "' does not begin with an authority.",
                "Begin it with us., cn. or nl.");
        return Party.US;
    }

    private Measure.Authority authority(Fields fields) {
        Measure.Authority authority =
                new Measure.Authority(fields.text("statute"), fields.text("agency"), fields.optional("collector"));
        fields.done();
        return authority;
    }

    private Scope scope(Fields fields) {
        Scope scope = new Scope(
                countries(fields, "origins"),
                countries(fields, "destinations"),
                goods(fields.child("goods")),
                parties(fields.child("parties")),
                ships(fields.child("ships")));
        fields.done();
        return scope;
    }

    private Set<String> countries(Fields fields, String key) {
        Node node = fields.node(key);
        if (node == null || (node instanceof Node.Scalar scalar && scalar.text().equals("all"))) {
            return Set.of();
        }
        Set<String> countries = new HashSet<>(fields.texts(key));
        for (String country : countries) {
            if (!country.matches("[A-Z]{2}")) {
                fields.problem(
                        Problems.Code.WRONG_VALUE,
                        key,
                        "'" + country + "' is not a country code.",
                        "Write two capital letters, such as CN.");
            }
        }
        return countries;
    }

    private Scope.Goods goods(@Nullable Fields fields) {
        if (fields == null) {
            return new Scope.DescribedGoods(null);
        }
        List<ListId> except = lists(fields, "except");
        Scope.Goods goods;
        if (fields.has("lists")) {
            goods = new Scope.ListedGoods(lists(fields, "lists"), except);
        } else if (fields.has("described")) {
            goods = new Scope.DescribedGoods(fields.name("described"));
        } else {
            if (!fields.yes("all", false)) {
                fields.missing("all", "Goods are {all: yes}, {lists: [...]} or {described: {en, ja, zh}}.");
            }
            goods = new Scope.AllGoods(except);
        }
        fields.done();
        return goods;
    }

    private Scope.@Nullable Parties parties(@Nullable Fields fields) {
        if (fields == null) {
            return null;
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
        List<ListId> lists = new ArrayList<>();
        for (String text : fields.texts(key)) {
            lists.add(new ListId(text));
        }
        return lists;
    }
}

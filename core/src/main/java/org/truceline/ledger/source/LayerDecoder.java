package org.truceline.ledger.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Act;
import org.truceline.ledger.Condition;
import org.truceline.ledger.Instrument;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Layer;
import org.truceline.ledger.MeasureId;
import org.truceline.ledger.MeasureKind;
import org.truceline.ledger.Name;
import org.truceline.ledger.Stack;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;
import org.truceline.time.Period;

/// Reads layers of one measure, in file order; a layer may extend those read before it.
final class LayerDecoder {

    private final MeasureId measure;
    private final MeasureKind kind;
    private final ZoneId zone;
    private final ConditionDecoder conditions;
    private final ValueDecoder values;
    private final Map<InstrumentId, Instrument> instruments;
    private final Places places;
    private final Map<String, Layer> known = new HashMap<>();

    LayerDecoder(
            MeasureId measure,
            MeasureKind kind,
            ZoneId zone,
            ConditionDecoder conditions,
            Map<InstrumentId, Instrument> instruments,
            Places places,
            Problems problems) {
        this.measure = measure;
        this.kind = kind;
        this.zone = zone;
        this.conditions = conditions;
        this.values = new ValueDecoder(zone, problems);
        this.instruments = instruments;
        this.places = places;
    }

    /// Makes layers known that were read elsewhere, so that further ones may extend them.
    void knows(List<Layer> layers) {
        for (Layer layer : layers) {
            known.put(layer.id(), layer);
        }
    }

    Layer decode(Fields fields) {
        String id = fields.id("id");
        Act act = fields.word("act", Act.class, null);
        Standing standing = fields.word("standing", Standing.class, Standing.ENACTED);
        String saidBy = fields.optional("said-by");
        if (standing == Standing.STATED && !fields.has("said-by")) {
            fields.missing("said-by", "A layer that is only stated names who says so.");
        }
        Instant announced = fields.moment("announced", zone);
        LocalDate announcedDay = announced.equals(Period.OPEN)
                ? LocalDate.EPOCH
                : announced.atZone(zone).toLocalDate();
        Period period = fields.period(zone);
        InstrumentId by = fields.by();
        Layer.Content content = content(fields, period);
        @Nullable Layer base = content instanceof Layer.Extended extended ? known.get(extended.base()) : null;
        Node when = fields.node("when");
        Layer layer = new Layer(
                measure,
                id,
                act,
                standing,
                saidBy,
                announced,
                announcedDay,
                published(fields, by),
                period,
                content,
                inherited(fields.heading(), base == null ? null : base.heading()),
                inherited(fields.optional("basis"), base == null ? null : base.basis()),
                when != null ? conditions.decode(when) : base != null ? base.when() : new Condition.Always(),
                by,
                fields.confidence(),
                fields.optional("reading"),
                fields.optional("beneath"),
                named(fields, base),
                new Layer.Origin(fields.where().file(), fields.where().line()));
        places.put(layer, fields);
        fields.done();
        if (known.putIfAbsent(id, layer) != null && !id.isEmpty()) {
            fields.problem(
                    Problems.Code.DUPLICATE_ID,
                    "id",
                    "the measure has a layer '" + id + "' already.",
                    "Choose another id.");
        }
        return layer;
    }

    private Layer.Content content(Fields fields, Period period) {
        if (fields.has("lifts")) {
            return lifts(fields);
        }
        if (!fields.has("extends")) {
            fields.alsoKnown("extends", "lifts");
            return new Layer.Own(values.decode(kind, fields));
        }
        String baseId = fields.text("extends");
        Layer base = known.get(baseId);
        if (fields.has(kind.valueKey())) {
            fields.problem(
                    Problems.Code.BAD_EXTENSION,
                    kind.valueKey(),
                    "a layer that extends another takes its value from it.",
                    "Remove the value, or `extends: " + baseId + "`.");
            fields.node(kind.valueKey());
        }
        if (baseId.isEmpty()) {
            return new Layer.Extended(baseId, new Value.Nothing());
        }
        if (base == null || base.value() == null) {
            fields.problem(
                    Problems.Code.DANGLING,
                    "extends",
                    "there is no layer '" + baseId + "' with a value above this one in the file.",
                    "Name a layer of this measure that is written before.");
            return new Layer.Extended(baseId, new Value.Nothing());
        }
        boolean fromIsKnown = !period.startIsOpen() || "open".equals(fields.optional("from"));
        if (fromIsKnown && (period.startIsOpen() || !base.period().abuts(period))) {
            fields.problem(
                    Problems.Code.BAD_EXTENSION,
                    "from",
                    "the extension begins " + AsOf.words(period.from(), zone) + ", but '" + baseId + "' ends "
                            + AsOf.words(base.period().until(), zone) + ".",
                    "Begin it where the other ends, or write a layer with a value of its own.");
        }
        Value value = base.value();
        return new Layer.Extended(baseId, value == null ? new Value.Nothing() : value);
    }

    private Layer.Content lifts(Fields fields) {
        if (fields.has(kind.valueKey())) {
            fields.problem(
                    Problems.Code.WRONG_FORM,
                    kind.valueKey(),
                    "a layer that lifts others has no value.",
                    "Remove one.");
            fields.node(kind.valueKey());
        }
        if (fields.has("extends")) {
            fields.problem(
                    Problems.Code.WRONG_FORM, "extends", "a layer that lifts others extends none.", "Remove one.");
            fields.node("extends");
        }
        Node node = fields.node("lifts");
        if (node instanceof Node.Scalar scalar) {
            if (!scalar.text().equals("all")) {
                fields.problem(
                        Problems.Code.WRONG_VALUE,
                        "lifts",
                        "'" + scalar.text() + "' is not known here.",
                        "Write all or [ids].");
            }
            return new Layer.Lifts(true, new HashSet<>());
        }
        return new Layer.Lifts(false, new HashSet<>(fields.someTexts("lifts")));
    }

    /// Puts layers read here into their places: on a stack that is there already, or by themselves.
    List<Layer> stacked(List<Layer> stack, List<Layer> further) {
        boolean placed = true;
        for (Layer layer : further) {
            String anchor = anchor(layer);
            if (anchor != null && !known.containsKey(anchor)) {
                placed = false;
                if (anchor.equals(layer.beneath())) {
                    places.of(layer)
                            .problem(
                                    Problems.Code.DANGLING,
                                    "beneath",
                                    "the measure has no layer '" + anchor + "'.",
                                    "Name a layer of this measure.");
                }
            } else if (anchor != null && isInRing(layer)) {
                placed = false;
                places.of(layer)
                        .problem(
                                Problems.Code.WRONG_VALUE,
                                layer.beneath() == null ? "extends" : "beneath",
                                "the layers that '" + layer.id() + "' is placed by lead back to it.",
                                "Name a layer that stands by itself.");
            }
        }
        if (!placed) {
            return further;
        }
        return stack.isEmpty() ? Stack.order(further) : Stack.addOnTop(stack, further);
    }

    private boolean isInRing(Layer layer) {
        Layer next = layer;
        for (int step = 0; step <= known.size(); step++) {
            String anchor = anchor(next);
            next = anchor == null ? null : known.get(anchor);
            if (next == null) {
                return false;
            }
            if (next.id().equals(layer.id())) {
                return true;
            }
        }
        return true;
    }

    private static @Nullable String anchor(Layer layer) {
        if (layer.beneath() != null) {
            return layer.beneath();
        }
        return layer.content() instanceof Layer.Extended extended ? extended.base() : null;
    }

    private @Nullable Instant published(Fields fields, InstrumentId by) {
        LocalDate day = fields.optionalDay("published");
        if (day == null) {
            Instrument instrument = instruments.get(by);
            day = instrument == null ? null : instrument.published();
        }
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable Name named(Fields fields, @Nullable Layer base) {
        Name own = fields.optionalName("name");
        return own == null && base != null ? base.name() : own;
    }

    private static @Nullable String inherited(@Nullable String own, @Nullable String base) {
        return own == null ? base : own;
    }
}

package org.truceline.answers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Instrument;
import org.truceline.ledger.InstrumentId;
import org.truceline.ledger.Ledger;
import org.truceline.ledger.Standing;
import org.truceline.ledger.Value;
import org.truceline.time.AsOf;
import org.truceline.timeline.View;

/// Writes one JSON object, in the forms that every answer shares: times with offset, ratios and amounts as decimal
/// strings,
/// the coordinates of the answer, and the sources it cites.
///
/// Not thread-safe; one for each answer.
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    /// Characters, for a start.
    private static final int ROOM = 1 << 14;

    private static final DefaultPrettyPrinter INDENTED =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private final StringWriter text;
    private final JsonGenerator out;
    private final Ledger ledger;
    private final boolean indented;
    private final @Nullable Fragments kept;
    private final Set<InstrumentId> cited = new HashSet<>();

    private Json(Ledger ledger, boolean indented, @Nullable Fragments kept, int room) throws IOException {
        this.ledger = ledger;
        this.indented = indented;
        this.kept = kept;
        this.text = new StringWriter(room);
        this.out = FACTORY.createGenerator(text);
        if (indented) {
            out.setPrettyPrinter(new DefaultPrettyPrinter(INDENTED));
        }
    }

    /// Part of an answer that writes itself.
    public interface Part {
        void write(Json json) throws IOException;
    }

    /// The text of one object, with the instruments it cited as its `sources`.
    public static String object(Ledger ledger, Part part) {
        return whole(ledger, true, null, part);
    }

    /// The same, taking what is always the same from what is kept.
    static String object(Ledger ledger, Fragments kept, Part part) {
        return whole(ledger, true, kept, part);
    }

    /// The same on one line.
    static String line(Ledger ledger, Fragments kept, Part part) {
        return whole(ledger, false, kept, part);
    }

    /// An object on one line that cites nothing: a row of a file.
    static String row(Ledger ledger, Part part) {
        try {
            Json json = new Json(ledger, false, null, 1 << 8);
            json.out.writeStartObject();
            part.write(json);
            json.out.writeEndObject();
            json.out.close();
            return json.text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole(Ledger ledger, boolean indented, @Nullable Fragments kept, Part part) {
        try {
            return new Json(ledger, indented, kept, ROOM).whole(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String whole(Part part) throws IOException {
        out.writeStartObject();
        part.write(this);
        sources();
        out.writeEndObject();
        out.close();
        return text.toString();
    }

    Ledger ledger() {
        return ledger;
    }

    void field(String name, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeStringField(name, value);
        }
    }

    void field(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    void field(String name, long value) throws IOException {
        out.writeNumberField(name, value);
    }

    /// A ratio or number as a decimal string: `"0.25"`.
    void decimal(String name, @Nullable BigDecimal value) throws IOException {
        field(name, value == null ? null : plain(value));
    }

    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /// `{"amount": "3543.00", "currency": "USD"}`.
    void money(String name, @Nullable BigDecimal amount, String currency) throws IOException {
        if (amount == null) {
            out.writeNullField(name);
            return;
        }
        object(name, json -> {
            json.field("amount", amount.toPlainString());
            json.field("currency", currency);
        });
    }

    /// An instant with the offset of the authority's zone; null if it is not set.
    void instant(String name, @Nullable Instant value, ZoneId zone) throws IOException {
        field(name, value == null || value.equals(Instant.MAX) ? null : iso(value, zone));
    }

    static String iso(Instant value, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.atZone(zone));
    }

    void object(String name, Part part) throws IOException {
        out.writeObjectFieldStart(name);
        part.write(this);
        out.writeEndObject();
    }

    void nullable(String name, @Nullable Object subject, Part part) throws IOException {
        if (subject == null) {
            out.writeNullField(name);
        } else {
            object(name, part);
        }
    }

    /// What writes one item of an array.
    interface Item<T> {
        void write(Json json, T item) throws IOException;
    }

    <T> void array(String name, Collection<T> items, Item<T> each) throws IOException {
        out.writeArrayFieldStart(name);
        for (T item : items) {
            out.writeStartObject();
            each.write(this, item);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /// An array of the answer itself, whose items each depend on nothing but the ledger and themselves: an object met
    /// again in another answer is not written anew.
    <T> void keptArray(String name, Collection<T> items, Item<T> each) throws IOException {
        if (kept == null) {
            array(name, items, each);
            return;
        }
        out.writeArrayFieldStart(name);
        for (T item : items) {
            Fragments.Fragment fragment = kept.of(item, indented);
            if (fragment == null) {
                fragment = fragment(item, each);
                kept.keep(item, indented, fragment);
            }
            cited.addAll(fragment.cited());
            out.writeRawValue(fragment.text());
        }
        out.writeEndArray();
    }

    /// One item as it stands in an array of the answer.
    private <T> Fragments.Fragment fragment(T item, Item<T> each) throws IOException {
        Json apart = new Json(ledger, indented, null, 0);
        apart.out.writeStartObject();
        apart.array("", List.of(item), each);
        apart.out.writeEndObject();
        apart.out.close();
        String array = apart.text.toString();
        String text =
                array.substring(array.indexOf('[') + 1, array.lastIndexOf(']')).strip();
        return new Fragments.Fragment(text, Set.copyOf(apart.cited));
    }

    void strings(String name, Collection<String> items) throws IOException {
        out.writeArrayFieldStart(name);
        for (String item : items) {
            out.writeString(item);
        }
        out.writeEndArray();
    }

    /// Names an instrument, which then stands among the sources.
    void by(String name, @Nullable InstrumentId id) throws IOException {
        if (id != null) {
            cited.add(id);
        }
        field(name, id == null ? null : id.text());
    }

    /// Names several instruments, which then stand among the sources.
    void byAll(String name, Collection<InstrumentId> ids) throws IOException {
        cited.addAll(ids);
        strings(name, ids.stream().map(InstrumentId::text).toList());
    }

    /// Valid time, knowledge time, clock, standings, scenario, edition and horizon.
    void asOf(View view, AsOf valid) throws IOException {
        object("asOf", json -> {
            json.field("valid", valid.text());
            json.field("known", view.known().text());
            json.field("clock", Phrases.word(view.clock()));
            json.strings(
                    "standings", view.standings().stream().map(Phrases::word).toList());
            json.field(
                    "scenario", view.scenario() == null ? null : view.scenario().id());
            json.field("edition", ledger.edition());
            json.field("horizon", ledger.horizon().toString());
        });
    }

    /// A value in the form of its kind; `null` text means that nothing is asked.
    void value(String name, Value value, ZoneId zone) throws IOException {
        switch (value) {
            case Value.Nothing nothing -> out.writeNullField(name);
            case Value.NotCarried not -> object(name, json -> json.field("notCarried", true));
            case Value.Rate rate ->
                object(name, json -> {
                    json.decimal("rate", rate.expression().adValorem().orElse(null));
                    json.field("expression", rate.expression().text());
                });
            case Value.OwnershipRule rule ->
                object(name, json -> {
                    json.decimal("threshold", rule.threshold().movePointLeft(2));
                    json.field("compare", rule.compare());
                    json.field("aggregate", rule.aggregate());
                    json.field("indirect", rule.indirect());
                    json.strings("stakes", rule.stakes());
                    json.strings("perhaps", rule.perhaps());
                });
            case Value.FeePer fee ->
                object(name, json -> {
                    json.field("per", fee.per());
                    json.money("fee", fee.amount(), fee.currency());
                });
            case Value.Carriage carriage -> object(name, json -> json.decimal("carriage", carriage.ratio()));
            case Value.FeeGreaterOf greater ->
                object(
                        name,
                        json -> json.array("greaterOf", greater.fees(), (item, fee) -> item.value("fee", fee, zone)));
            case Value.ChargeByValue charge ->
                object(name, json -> {
                    json.decimal("rate", charge.ratio());
                    json.money("entryAtLeast", charge.atLeast(), charge.currency());
                    json.money("entryAtMost", charge.atMost(), charge.currency());
                });
            case Value.ChargePerEntry charge ->
                object(name, json -> json.money("eachEntry", charge.amount(), charge.currency()));
            case Value.Tax tax ->
                object(name, json -> {
                    json.decimal("rate", tax.ratio());
                    json.field(
                            "rateBy",
                            tax.statedBy() == null ? null : tax.statedBy().text());
                    json.field("inclusive", tax.inclusive());
                    json.strings(
                            "upon", tax.upon().stream().map(Object::toString).toList());
                });
            case Value.Requirement requirement ->
                object(name, json -> {
                    json.field("policy", requirement.policy());
                    json.strings("exceptions", requirement.exceptions());
                });
            case Value.Effect effect ->
                object(name, json -> {
                    json.field("policy", effect.policy());
                    json.strings("reaches", effect.reaches());
                });
            case Value.Target target ->
                object(name, json -> {
                    json.decimal("amount", target.amount());
                    json.field("unit", target.amount() == null ? null : target.unit());
                    json.instant("by", target.by(), zone);
                });
            case Value.Bar bar -> object(name, json -> json.field("bar", "all"));
        }
    }

    void standing(Standing standing) throws IOException {
        field("standing", Phrases.word(standing));
    }

    private void sources() throws IOException {
        List<Instrument> instruments =
                cited.stream().sorted().map(ledger::instrument).toList();
        keptArray("sources", instruments, (json, instrument) -> {
            json.field("id", instrument.id().text());
            json.field("citation", instrument.citation());
            json.field("title", instrument.title().en());
            json.field("url", instrument.url());
        });
    }
}

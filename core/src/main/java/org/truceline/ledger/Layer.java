package org.truceline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.time.Period;

/// One dated statement about a measure.
///
/// @param measure      the measure it belongs to
/// @param id           short name, unique in the measure
/// @param announced    first instant at which the world could know it; the start of the day where only a day is
/// recorded
/// @param announcedDay the day of it, in the zone of the measure
/// @param published    start of the day of official publication, if there was one
/// @param content      a value of its own, the value of the layer it extends, or the layers it lifts
/// @param heading      tariff heading under which it is reported, if any
/// @param basis        what the rate is applied to, where it differs from the measure's
/// @param saidBy       who states it, for what no instrument carries
/// @param reading      name of the reading in the measure on which this layer hangs
/// @param beneath      id of the layer directly above this one, where the file says so
/// @param name         how it is called, such as an exemption; null if it has no name of its own
/// @param origin       where it is written down
public record Layer(
        MeasureId measure,
        String id,
        Act act,
        Standing standing,
        @Nullable String saidBy,
        Instant announced,
        LocalDate announcedDay,
        @Nullable Instant published,
        Period period,
        Content content,
        @Nullable String heading,
        @Nullable String basis,
        Condition when,
        InstrumentId by,
        Confidence confidence,
        @Nullable String reading,
        @Nullable String beneath,
        @Nullable Name name,
        Origin origin) {

    /// What a layer brings.
    public sealed interface Content permits Own, Extended, Lifts {}

    /// A value stated by this layer.
    public record Own(Value value) implements Content {}

    /// The value of the layer with id `base`, for another period.
    public record Extended(String base, Value value) implements Content {}

    /// No value: while it runs, the named layers are absent; all value layers of the measure if `all`.
    public record Lifts(boolean all, Set<String> layers) implements Content {
        public Lifts {
            layers = Set.copyOf(layers);
        }
    }

    /// A file and a line in it.
    public record Origin(String file, int line) {}

    /// The value, or null for a layer that only lifts others.
    public @Nullable Value value() {
        return switch (content) {
            case Own own -> own.value();
            case Extended extended -> extended.value();
            case Lifts lifts -> null;
        };
    }

    /// True if this layer, while it runs and its condition holds, removes `other`.
    public boolean lifts(Layer other) {
        return content instanceof Lifts lifts
                && (lifts.all()
                        ? !(other.content instanceof Lifts)
                        : lifts.layers().contains(other.id));
    }

    /// `measure#layer`, the permanent name of this layer.
    public String ref() {
        return measure + "#" + id;
    }
}

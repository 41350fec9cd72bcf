package org.truceline.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One rule that one authority imposes on a scope, with everything ever said about it.
///
/// @param shortId    the name by which people ask for it, such as `bis-affiliates`; null if it has none
/// @param testOf     the measure for which this one is a test: it is applied while that one asks for something; null if
/// it stands
///                   for itself
/// @param programme  programme under which a duty is totalled; null for other kinds
/// @param attaches   which act fixes the date: `entry`, `vessel-arrival`, `export`, `transaction`, `purchase`
/// @param basis      what rates are applied to, `customs-value` for duties
/// @param checkedOn  day on which somebody last compared it with the sources
/// @param through    last day up to which it has been kept; answers beyond it may be `open`
/// @param layers     from bottom to top, as `org.truceline.ledger.Stack` places them
public record Measure(
        MeasureId id,
        @Nullable String shortId,
        @Nullable MeasureId testOf,
        MeasureKind kind,
        Party party,
        @Nullable String programme,
        Name name,
        Authority authority,
        ZoneId zone,
        String attaches,
        Scope scope,
        String basis,
        LocalDate checkedOn,
        LocalDate through,
        Map<String, Reading> readings,
        List<Layer> layers) {

    public Measure {
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        layers = List.copyOf(layers);
    }

    /// Who decides, under which statute, and who collects or enforces.
    public record Authority(
            String statute, String agency, @Nullable String collector) {}

    /// True for a duty on all goods of an origin in every case, whatever its exceptions: what a headline rate is made
    /// of.
    public boolean reachesAllGoods() {
        return kind == MeasureKind.DUTY
                && scope.goods() instanceof Scope.AllGoods
                && scope.when() instanceof Condition.Always;
    }

    /// This measure with other layers, from bottom to top.
    public Measure withLayers(List<Layer> other) {
        return new Measure(
                id, shortId, testOf, kind, party, programme, name, authority, zone, attaches, scope, basis, checkedOn,
                through, readings, other);
    }
}

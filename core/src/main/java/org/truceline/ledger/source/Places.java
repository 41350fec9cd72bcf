package org.truceline.ledger.source;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Condition;
import org.truceline.ledger.MeasureId;

/// Where each piece of the ledger is written, so that a check across files can point at the line and column.
final class Places {

    private final IdentityHashMap<Object, Fields> fields = new IdentityHashMap<>();
    private final IdentityHashMap<Object, String> tables = new IdentityHashMap<>();
    private final Map<MeasureId, Map<String, Condition>> conditions = new HashMap<>();

    /// Remembers the keys from which a piece was read, and gives the piece back.
    <T> T put(T piece, Fields from) {
        fields.put(piece, from);
        return piece;
    }

    /// The keys from which this very piece was read.
    Fields of(Object piece) {
        Fields found = fields.get(piece);
        if (found == null) {
            throw new IllegalStateException("nobody said where this was read: " + piece);
        }
        return found;
    }

    /// Remembers which file holds the rows of a list or schedule.
    void table(Object piece, String file) {
        tables.put(piece, file);
    }

    /// The file that holds the rows of a list or schedule; null if there is none, which is a problem on record.
    @Nullable
    String table(Object piece) {
        return tables.get(piece);
    }

    /// Remembers the named conditions of a measure.
    void conditions(MeasureId measure, Map<String, Condition> named) {
        conditions.putIfAbsent(measure, named);
    }

    /// The named conditions of a measure.
    Map<String, Condition> conditions(MeasureId measure) {
        return conditions.getOrDefault(measure, Map.of());
    }
}

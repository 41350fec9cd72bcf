package org.truceline.answers;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.InstrumentId;

/// Items of answers as they were written, by the object they tell: what depends on the ledger or on a program alone is
/// put into words once.
///
/// Objects are told apart by identity. Bounded: once full, all is forgotten and written anew. Thread-safe.
final class Fragments {

    private static final int MOST = 1 << 15;

    private final Map<Same, Fragment> kept = new ConcurrentHashMap<>();

    /// @param text  JSON of the item
    /// @param cited instruments that it names
    record Fragment(String text, Set<InstrumentId> cited) {}

    private record Same(Object one, boolean indented) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.one == one && same.indented == indented;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(one) * 2 + (indented ? 1 : 0);
        }
    }

    /// What is kept of an object; null if it is not.
    @Nullable
    Fragment of(Object one, boolean indented) {
        return kept.get(new Same(one, indented));
    }

    void keep(Object one, boolean indented, Fragment fragment) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(new Same(one, indented), fragment);
    }
}

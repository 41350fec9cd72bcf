package org.truceline.ledger.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Computes a value when first asked for and keeps it. Thread-safe.
final class Lazy<T> implements Supplier<T> {

    private @Nullable Supplier<T> source;
    private @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (value == null && source != null) {
            value = source.get();
            source = null;
        }
        if (value == null) {
            throw new IllegalStateException("the source of a lazy value gave none");
        }
        return value;
    }
}

package org.truceline.ledger.source;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The rows of a checked table by key, each read when its key is first asked for: a single answer looks at a handful of
/// some
/// fifty thousand. Thread-safe.
final class Keyed<R> extends AbstractMap<String, List<R>> {

    private final Map<String, int[]> index;
    private final IntFunction<R> row;
    private final Map<String, List<R>> read = new ConcurrentHashMap<>();

    /// @param key column of the key
    /// @param row reads the row of that number
    Keyed(Table table, String key, IntFunction<R> row) {
        this.row = row;
        int column = table.column(key);
        this.index = HashMap.newHashMap(table.height());
        for (int i = 0; i < table.height(); i++) {
            int[] earlier = index.putIfAbsent(table.cell(i, column), new int[] {i});
            if (earlier != null) {
                int[] longer = Arrays.copyOf(earlier, earlier.length + 1);
                longer[earlier.length] = i;
                index.put(table.cell(i, column), longer);
            }
        }
    }

    @Override
    public @Nullable List<R> get(@Nullable Object key) {
        if (!(key instanceof String text)) {
            return null;
        }
        int[] numbers = index.get(text);
        return numbers == null ? null : read.computeIfAbsent(text, absent -> rows(numbers));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return index.containsKey(key);
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public Set<String> keySet() {
        return index.keySet();
    }

    @Override
    public Set<Entry<String, List<R>>> entrySet() {
        Map<String, List<R>> all = LinkedHashMap.newLinkedHashMap(index.size());
        index.forEach((key, numbers) -> all.put(key, read.computeIfAbsent(key, absent -> rows(numbers))));
        return all.entrySet();
    }

    private List<R> rows(int[] numbers) {
        List<R> rows = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            rows.add(row.apply(number));
        }
        return rows;
    }
}

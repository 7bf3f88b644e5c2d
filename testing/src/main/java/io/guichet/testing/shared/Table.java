package io.guichet.testing.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows of one kind, in the order in which they came. Rows are immutable, so nobody needs a copy.
 */
public final class Table<K, V> {

    private final Map<K, V> rows = new LinkedHashMap<>();
    private final InMemoryTransactions transactions;

    public Table(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    public Optional<V> find(K key) {
        return transactions.alone(() -> Optional.ofNullable(rows.get(key)));
    }

    /** Whether the row was added; false if its key is taken. */
    public boolean add(K key, V row) {
        return transactions.alone(() -> find(key).isEmpty() && put(key, row));
    }

    /** Adds a row or replaces the one there is; always true. */
    public boolean put(K key, V row) {
        return transactions.alone(
                () -> {
                    V before = rows.put(key, row);
                    transactions.onUndo(() -> restore(key, before));
                    return true;
                });
    }

    /** Whether there was such a row. */
    public boolean remove(K key) {
        return transactions.alone(
                () -> {
                    Map<K, V> before = new LinkedHashMap<>(rows);
                    transactions.onUndo(() -> restoreAll(before));
                    return rows.remove(key) != null;
                });
    }

    /** The rows as they stand at this moment. */
    public Stream<V> rows() {
        return transactions.alone(() -> List.copyOf(rows.values())).stream();
    }

    private void restore(K key, V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }

    private void restoreAll(Map<K, V> before) {
        rows.clear();
        rows.putAll(before);
    }
}

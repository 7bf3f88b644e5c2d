package io.guichet.testing.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows of one kind, in the order in which they came. Rows are immutable, so nobody needs a copy.
 */
public final class Table<K, V> {

    private final Map<K, V> rows = new LinkedHashMap<>();
    private final List<Index<?>> indexes = new ArrayList<>();
    private final InMemoryTransactions transactions;

    public Table(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    /** Finds rows by what they have in common; to be asked for before the first row comes. */
    public <I> Index<I> by(Function<? super V, I> common) {
        Index<I> index = new Index<>(common);
        indexes.add(index);
        return index;
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
                    V before = set(key, row);
                    transactions.onUndo(() -> restore(key, before));
                    if (before != null) {
                        transactions.changed(before, row);
                    }
                    return true;
                });
    }

    /** Whether there was such a row. */
    public boolean remove(K key) {
        return transactions.alone(
                () -> {
                    Map<K, V> before = new LinkedHashMap<>(rows);
                    transactions.onUndo(() -> restoreAll(before));
                    V gone = unset(key);
                    if (gone != null) {
                        transactions.removed(gone);
                    }
                    return gone != null;
                });
    }

    /** The rows as they stand at this moment. */
    public Stream<V> rows() {
        return transactions.alone(() -> List.copyOf(rows.values())).stream();
    }

    /** The rows after the first so many, as they stand at this moment. */
    public List<V> after(int first) {
        return transactions.alone(() -> rows.values().stream().skip(first).toList());
    }

    public int count() {
        return transactions.alone(rows::size);
    }

    private void restore(K key, V before) {
        if (before == null) {
            unset(key);
        } else {
            set(key, before);
        }
    }

    private void restoreAll(Map<K, V> before) {
        List.copyOf(rows.keySet()).forEach(this::unset);
        before.forEach(this::set);
    }

    private V set(K key, V row) {
        V before = rows.put(key, row);
        indexes.forEach(index -> index.replace(key, before, row));
        return before;
    }

    private V unset(K key) {
        V before = rows.remove(key);
        indexes.forEach(index -> index.replace(key, before, null));
        return before;
    }

    /** Rows that have something in common. */
    public final class Index<I> {

        private final Function<? super V, I> common;
        private final Map<I, Map<K, V>> groups = new LinkedHashMap<>();

        private Index(Function<? super V, I> common) {
            this.common = common;
        }

        /** The rows with this in common, in the order in which they came to have it. */
        public Stream<V> of(I wanted) {
            return transactions
                    .alone(() -> List.copyOf(groups.getOrDefault(wanted, Map.of()).values()))
                    .stream();
        }

        private void replace(K key, V before, V after) {
            I left = before == null ? null : common.apply(before);
            I joined = after == null ? null : common.apply(after);
            if (left != null && !left.equals(joined)) {
                groups.computeIfPresent(left, (group, held) -> without(held, key));
            }
            if (joined != null) {
                groups.computeIfAbsent(joined, group -> new LinkedHashMap<>()).put(key, after);
            }
        }

        private Map<K, V> without(Map<K, V> held, K key) {
            held.remove(key);
            return held.isEmpty() ? null : held;
        }
    }
}

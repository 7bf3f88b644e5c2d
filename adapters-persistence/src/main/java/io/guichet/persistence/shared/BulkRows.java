package io.guichet.persistence.shared;

import io.guichet.persistence.shared.Columns.Stored;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Writes many rows of one class with one statement, each column as one array: the text of the
 * statement is the same for any number of rows, so that the database plans it once. A single row is
 * written as such. New rows beyond some are copied: the database logs those of a page together.
 */
public final class BulkRows {

    /** Fewer are inserted: to copy takes one trip more. */
    private static final int MANY = 20;

    private BulkRows() {}

    /**
     * Stores new rows, some with the next question of the transaction, many at once.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException then, if one is there already
     */
    public static void add(EntityManager entityManager, String what, List<?> rows) {
        if (areMany(rows)) {
            copyAll(entityManager, what, rows);
        } else if (!rows.isEmpty()) {
            hold(entityManager, insert(what, rows));
        }
    }

    /**
     * Stores a new row, of whose key nobody else can know, with the next question.
     *
     * @throws IllegalStateException then, if one is there already
     */
    public static void addUnlessThere(EntityManager entityManager, String what, Object row) {
        String sql = BulkTexts.INSERTS.of(row.getClass(), 1) + " on conflict do nothing";
        IntConsumer changed =
                rows -> {
                    if (rows == 0) {
                        throw new IllegalStateException("there is a " + what);
                    }
                };
        hold(entityManager, new Write(what, sql, binding(List.of(row)), changed));
    }

    /**
     * Stores new rows of several classes in this order, in one trip unless they are many.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException as {@link #add} does
     */
    public static void addEach(EntityManager entityManager, String what, List<List<?>> ofClasses) {
        List<List<?>> some = ofClasses.stream().filter(rows -> !rows.isEmpty()).toList();
        if (some.stream().anyMatch(BulkRows::areMany)) {
            some.forEach(rows -> add(entityManager, what, rows));
        } else {
            Write[] each = some.stream().map(rows -> insert(what, rows)).toArray(Write[]::new);
            hold(entityManager, each);
        }
    }

    /** Whether it is better to copy these than to insert them. */
    public static boolean areMany(Collection<?> rows) {
        return rows.size() >= MANY;
    }

    /**
     * Stores new rows of a table, of each of whose columns there is an array.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one is there already
     */
    public static void copy(
            EntityManager entityManager,
            String what,
            String table,
            List<String> columns,
            List<Object[]> arrays) {
        String sql = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
        byte[] text = CopyText.of(arrays);
        Rows.race(
                what,
                () ->
                        entityManager
                                .unwrap(Session.class)
                                .doReturningWork(connection -> copy(connection, sql, text)));
    }

    /**
     * Stores changed rows, each if its version is still the one it was read at, with the next
     * question of the transaction.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException then, if one is not
     */
    public static void save(EntityManager entityManager, String what, List<?> rows) {
        if (!rows.isEmpty()) {
            Class<?> type = rows.getFirst().getClass();
            hold(
                    entityManager,
                    new Write(
                            what,
                            BulkTexts.UPDATES.of(type, rows.size()),
                            binding(rows),
                            changed -> Rows.requireAll(what, rows.size(), changed)));
        }
    }

    /**
     * Runs a statement that reads {@code unnest(?, …)} with arrays of these types, all of one
     * length, with the next question of the transaction.
     */
    public static void run(
            EntityManager entityManager,
            String what,
            String sql,
            List<String> types,
            List<Object[]> arrays) {
        String text = arrays.getFirst().length == 1 ? BulkTexts.ofOne(sql, types) : sql;
        hold(entityManager, new Write(what, text, binding(types, arrays), Write.ANY));
    }

    private static void hold(EntityManager entityManager, Write... writes) {
        HeldWrites.of(entityManager).addAll(List.of(writes));
    }

    private static Write insert(String what, List<?> rows) {
        Class<?> type = rows.getFirst().getClass();
        return new Write(what, BulkTexts.INSERTS.of(type, rows.size()), binding(rows), Write.ANY);
    }

    private static void copyAll(EntityManager entityManager, String what, List<?> rows) {
        Columns columns = Columns.of(rows.getFirst().getClass());
        copy(
                entityManager,
                what,
                columns.table(),
                columns.all().stream().map(Stored::name).toList(),
                columns.all().stream().map(column -> column.valuesOf(rows)).toList());
    }

    private static long copy(Connection connection, String sql, byte[] text) throws SQLException {
        CopyIn copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            copied.writeToCopy(text, 0, text.length);
            return copied.endCopy();
        } finally {
            if (copied.isActive()) {
                copied.cancelCopy();
            }
        }
    }

    /** What stands in some rows now. */
    static Write.Binding binding(List<?> rows) {
        List<Stored> columns = Columns.of(rows.getFirst().getClass()).all();
        return binding(
                columns.stream().map(Stored::type).toList(),
                columns.stream().map(column -> column.valuesOf(rows)).toList());
    }

    /**
     * A single row without types, as the elements of arrays are: the text says which they are.
     * Otherwise an array of each column.
     */
    private static Write.Binding binding(List<String> types, List<Object[]> arrays) {
        boolean isOne = arrays.getFirst().length == 1;
        return (connection, statement, before) -> {
            for (int at = 0; at < arrays.size(); at++) {
                Object[] values = arrays.get(at);
                if (isOne) {
                    bindOne(statement, before + at + 1, values[0]);
                } else {
                    statement.setArray(
                            before + at + 1, connection.createArrayOf(types.get(at), values));
                }
            }
            return before + arrays.size();
        };
    }

    private static void bindOne(PreparedStatement statement, int at, Object value)
            throws SQLException {
        statement.setObject(at, value == null ? null : value.toString(), Types.OTHER);
    }
}

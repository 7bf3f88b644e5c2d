package io.guichet.persistence.shared;

import static java.util.stream.Collectors.joining;

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
     * Stores new rows.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one is there already
     */
    public static void add(EntityManager entityManager, String what, List<?> rows) {
        if (!areMany(rows)) {
            write(entityManager, what, rows, BulkTexts.INSERTS);
            return;
        }
        Columns columns = Columns.of(rows.getFirst().getClass());
        copy(
                entityManager,
                what,
                columns.table(),
                columns.all().stream().map(Stored::name).toList(),
                columns.all().stream().map(column -> column.valuesOf(rows)).toList());
    }

    /**
     * Stores new rows of several classes in this order, in one trip unless they are many.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one is there already
     */
    public static void addEach(EntityManager entityManager, String what, List<List<?>> ofClasses) {
        List<List<?>> some = ofClasses.stream().filter(rows -> !rows.isEmpty()).toList();
        if (some.size() < 2 || some.stream().anyMatch(BulkRows::areMany)) {
            some.forEach(rows -> add(entityManager, what, rows));
            return;
        }
        String sql =
                some.stream()
                        .map(rows -> BulkTexts.INSERTS.of(rows.getFirst().getClass(), rows.size()))
                        .collect(joining("; "));
        Rows.race(
                what,
                () ->
                        entityManager
                                .unwrap(Session.class)
                                .doReturningWork(connection -> write(connection, sql, some)));
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
     * Stores changed rows, each if its version is still the one it was read at.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one is not
     */
    public static void save(EntityManager entityManager, String what, List<?> rows) {
        int changed = write(entityManager, what, rows, BulkTexts.UPDATES);
        Rows.requireAll(what, rows.size(), changed);
    }

    /**
     * Runs a statement that reads {@code unnest(?, …)} with arrays of these types, all of one
     * length, and answers how many rows it changed.
     */
    public static int run(
            EntityManager entityManager, String sql, List<String> types, List<Object[]> arrays) {
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> run(connection, sql, types, arrays));
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

    private static int write(
            EntityManager entityManager, String what, List<?> rows, BulkTexts texts) {
        if (rows.isEmpty()) {
            return 0;
        }
        String sql = texts.of(rows.getFirst().getClass(), rows.size());
        return Rows.race(
                what,
                () ->
                        entityManager
                                .unwrap(Session.class)
                                .doReturningWork(
                                        connection -> write(connection, sql, List.of(rows))));
    }

    /** Answers how many rows the first of the statements changed. */
    private static int write(Connection connection, String sql, List<List<?>> ofClasses)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (List<?> rows : ofClasses) {
                for (Stored column : Columns.of(rows.getFirst().getClass()).all()) {
                    bind(connection, statement, at++, column, rows);
                }
            }
            return statement.executeUpdate();
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, int at, Stored column, List<?> rows)
            throws SQLException {
        if (rows.size() == 1) {
            bindOne(statement, at, column.valueOf(rows.getFirst()));
        } else {
            statement.setArray(at, connection.createArrayOf(column.type(), column.valuesOf(rows)));
        }
    }

    private static int run(
            Connection connection, String sql, List<String> types, List<Object[]> arrays)
            throws SQLException {
        boolean isOne = arrays.getFirst().length == 1;
        String text = isOne ? BulkTexts.ofOne(sql, types) : sql;
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int at = 0; at < arrays.size(); at++) {
                if (isOne) {
                    bindOne(statement, at + 1, arrays.get(at)[0]);
                } else {
                    statement.setArray(
                            at + 1, connection.createArrayOf(types.get(at), arrays.get(at)));
                }
            }
            return statement.executeUpdate();
        }
    }

    /** Without a type, as the elements of arrays are: the text says which it is. */
    static void bindOne(PreparedStatement statement, int at, Object value) throws SQLException {
        statement.setObject(at, value == null ? null : value.toString(), Types.OTHER);
    }
}

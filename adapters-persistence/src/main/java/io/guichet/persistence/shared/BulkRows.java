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
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Writes many rows of one class with one statement, each column as one array: the text of the
 * statement is the same for any number of rows, so that the database plans it once. New rows beyond
 * some are copied: the database logs those of a page together.
 */
public final class BulkRows {

    /** Fewer are inserted: to copy takes one trip more. */
    private static final int MANY = 20;

    private static final ClassValue<String> INSERTS = texts(BulkRows::insert);
    private static final ClassValue<String> UPDATES = texts(BulkRows::update);

    private BulkRows() {}

    /**
     * Stores new rows.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one is there already
     */
    public static void add(EntityManager entityManager, String what, List<?> rows) {
        if (!areMany(rows)) {
            write(entityManager, what, rows, INSERTS);
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
        int changed = write(entityManager, what, rows, UPDATES);
        Rows.requireAll(what, rows.size(), changed);
    }

    /** Runs a statement with arrays of these types and answers how many rows it changed. */
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
            EntityManager entityManager, String what, List<?> rows, ClassValue<String> statements) {
        if (rows.isEmpty()) {
            return 0;
        }
        Class<?> type = rows.getFirst().getClass();
        Columns columns = Columns.of(type);
        return Rows.race(
                what,
                () ->
                        run(
                                entityManager,
                                statements.get(type),
                                columns.all().stream().map(Stored::type).toList(),
                                columns.all().stream()
                                        .map(column -> column.valuesOf(rows))
                                        .toList()));
    }

    private static int run(
            Connection connection, String sql, List<String> types, List<Object[]> arrays)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < arrays.size(); at++) {
                statement.setArray(at + 1, connection.createArrayOf(types.get(at), arrays.get(at)));
            }
            return statement.executeUpdate();
        }
    }

    /** The text for each class, put together once. */
    private static ClassValue<String> texts(Function<Columns, String> statement) {
        return new ClassValue<>() {
            @Override
            protected String computeValue(Class<?> type) {
                return statement.apply(Columns.of(type));
            }
        };
    }

    private static String insert(Columns columns) {
        return "insert into %s (%s) select %s from %s"
                .formatted(
                        columns.table(),
                        columns.all().stream().map(Stored::name).collect(joining(", ")),
                        columns.all().stream().map(BulkRows::value).collect(joining(", ")),
                        source(columns));
    }

    private static String update(Columns columns) {
        return "update %s t set %s from %s where %s"
                .formatted(
                        columns.table(),
                        columns.all().stream()
                                .filter(column -> !column.isKey())
                                .map(
                                        column ->
                                                column.name()
                                                        + " = "
                                                        + value(column)
                                                        + (column.isVersion() ? " + 1" : ""))
                                .collect(joining(", ")),
                        source(columns),
                        columns.all().stream()
                                .filter(column -> column.isKey() || column.isVersion())
                                .map(column -> "t." + column.name() + " = " + value(column))
                                .collect(joining(" and ")));
    }

    private static String value(Stored column) {
        String value = "a." + column.name();
        return column.cast().isEmpty() ? value : "cast(" + value + " as " + column.cast() + ")";
    }

    private static String source(Columns columns) {
        return "unnest(%s) as a (%s)"
                .formatted(
                        IntStream.range(0, columns.all().size())
                                .mapToObj(at -> "?")
                                .collect(joining(", ")),
                        columns.all().stream().map(Stored::name).collect(joining(", ")));
    }
}

package io.guichet.persistence.shared;

import static java.util.stream.Collectors.joining;

import io.guichet.persistence.shared.Columns.Stored;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Writes many rows of one class with one statement, each column as one array: the text of the
 * statement is the same for any number of rows, so that the database plans it once.
 */
public final class BulkRows {

    private static final ClassValue<String> INSERTS = texts(BulkRows::insert);
    private static final ClassValue<String> UPDATES = texts(BulkRows::update);

    private BulkRows() {}

    /**
     * Stores new rows.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one is there already
     */
    public static void add(EntityManager entityManager, String what, List<?> rows) {
        write(entityManager, what, rows, INSERTS);
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

package io.guichet.persistence.shared;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.engine.jdbc.connections.spi.JdbcConnectionAccess;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jdbc.ReturningWork;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A query in the database's own words, for what is asked with every request: it answers rows that
 * nobody keeps hold of, and costs little more than the database's work. {@code {t}} stands for the
 * columns of the row class of its place, as they are named behind {@code t}; what is written out is
 * one column each.
 */
public final class RowQuery {

    private final String sql;
    private final List<Answer> answers;

    private RowQuery(String sql, List<Answer> answers) {
        this.sql = sql;
        this.answers = answers;
    }

    /** With row classes, or classes of single columns, in the order in which they are selected. */
    public static RowQuery of(String text, Class<?>... answers) {
        StringBuilder sql = new StringBuilder(text);
        for (Class<?> row : Stream.of(answers).filter(Columns::isRow).toList()) {
            int open = sql.indexOf("{");
            int close = sql.indexOf("}", open);
            String alias = sql.substring(open + 1, close);
            sql.replace(
                    open,
                    close + 1,
                    Columns.of(row).all().stream()
                            .map(column -> alias + "." + column.name())
                            .collect(joining(", ")));
        }
        return new RowQuery(sql.toString(), Stream.of(answers).map(Answer::of).toList());
    }

    /** This query with the values of its parameters, in their order. */
    public Asked with(Object... values) {
        return new Asked(this, values);
    }

    /** The rows, each as an array of what was selected; a joined row that is not there is null. */
    public List<Object[]> list(EntityManager entityManager, Object... values) {
        return together(entityManager, with(values)).getFirst();
    }

    /** The rows of a query that selects one thing. */
    public <R> List<R> list(EntityManager entityManager, Class<R> type, Object... values) {
        return only(type, list(entityManager, values));
    }

    /** The first, and only, of what was selected. */
    public static <R> List<R> only(Class<R> type, List<Object[]> rows) {
        return rows.stream().map(row -> type.cast(row[0])).toList();
    }

    /**
     * Runs a statement, in the database's own words too, and answers how many rows it changed.
     * Outside a transaction it is one of its own.
     */
    public static int change(EntityManager entityManager, String sql, Object... values) {
        return work(
                entityManager,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        bind(connection, statement, 0, values);
                        return statement.executeUpdate();
                    }
                });
    }

    /** The answers of several queries that go to the database, and come back, as one. */
    public static List<List<Object[]>> together(EntityManager entityManager, Asked... asked) {
        return work(entityManager, connection -> answers(connection, List.of(asked)));
    }

    /** A query and the values of its parameters. */
    public record Asked(RowQuery query, Object... values) {}

    private static <T> T work(EntityManager entityManager, ReturningWork<T> work) {
        return entityManager.isJoinedToTransaction()
                ? entityManager.unwrap(Session.class).doReturningWork(work)
                : workAlone(
                        entityManager
                                .getEntityManagerFactory()
                                .unwrap(SessionFactoryImplementor.class)
                                .getJdbcServices(),
                        work);
    }

    /** Outside a transaction: a connection is all it takes, a session would open its own. */
    private static <T> T workAlone(JdbcServices jdbc, ReturningWork<T> work) {
        JdbcConnectionAccess connections = jdbc.getBootstrapJdbcConnectionAccess();
        try {
            Connection connection = connections.obtainConnection();
            try {
                return work.execute(connection);
            } finally {
                connections.releaseConnection(connection);
            }
        } catch (SQLException refused) {
            throw jdbc.getSqlExceptionHelper().convert(refused, "outside a transaction");
        }
    }

    private static List<List<Object[]>> answers(Connection connection, List<Asked> asked)
            throws SQLException {
        String text = asked.stream().map(one -> one.query.sql).collect(joining("; "));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int at = 0;
            for (Asked one : asked) {
                at = bind(connection, statement, at, one.values);
            }
            statement.execute();
            List<List<Object[]>> answers = new ArrayList<>(asked.size());
            for (Asked one : asked) {
                if (!answers.isEmpty()) {
                    statement.getMoreResults();
                }
                answers.add(one.query.read(statement));
            }
            return answers;
        }
    }

    /** Answers the last place that was bound. */
    private static int bind(
            Connection connection, PreparedStatement statement, int before, Object... values)
            throws SQLException {
        for (int at = 0; at < values.length; at++) {
            bindOne(connection, statement, before + at + 1, values[at]);
        }
        return before + values.length;
    }

    private static void bindOne(
            Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        switch (value) {
            case String text -> statement.setString(at, text);
            case Enum<?> constant -> statement.setString(at, constant.name());
            case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
            case UUID[] ids -> statement.setArray(at, connection.createArrayOf("uuid", ids));
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(at, value);
        }
    }

    private List<Object[]> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            List<Object[]> read = new ArrayList<>();
            while (rows.next()) {
                read.add(row(rows));
            }
            return read;
        }
    }

    private Object[] row(ResultSet rows) throws SQLException {
        Object[] row = new Object[answers.size()];
        int from = 1;
        for (int at = 0; at < row.length; at++) {
            Answer answer = answers.get(at);
            row[at] = answer.cell().read(rows, from);
            from += answer.width();
        }
        return row;
    }

    /** A row or a single column that is selected: how it is read, and of how many columns. */
    private record Answer(Cells.Cell cell, int width) {

        static Answer of(Class<?> type) {
            return Columns.isRow(type)
                    ? new Answer(Columns.of(type)::read, Columns.of(type).all().size())
                    : new Answer(Cells.of(type), 1);
        }
    }
}

package io.guichet.persistence.shared;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    private final Memory memory;

    /** Worked out when it is asked for, as often as threads do so at first. */
    private Tables tables;

    /** Whether its answers are known until the end of the transaction. */
    enum Memory {
        NONE,
        /** Until what it asks is changed, or somebody is waited for. */
        KEPT,
        /** Until somebody takes it: the next number, for instance. */
        GIVEN_OUT
    }

    private RowQuery(String sql, List<Answer> answers, Memory memory) {
        this.sql = sql;
        this.answers = answers;
        this.memory = memory;
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
        return new RowQuery(
                sql.toString(), Stream.of(answers).map(Answer::of).toList(), Memory.NONE);
    }

    /**
     * The same, not asked twice in a transaction unless it changes a table that this names, or
     * locks anything. For few rows: the transaction keeps them until it ends.
     */
    public RowQuery kept() {
        return new RowQuery(sql, answers, Memory.KEPT);
    }

    /** The same, of which each answer is for one who asks. */
    public RowQuery givenOut() {
        return new RowQuery(sql, answers, Memory.GIVEN_OUT);
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
                        Cells.bind(connection, statement, 0, values);
                        return statement.executeUpdate();
                    }
                });
    }

    /**
     * The answers of several queries that go to the database, and come back, as one, with what the
     * transaction has still to write before them. What it knows already is not asked again.
     */
    public static List<List<Object[]>> together(EntityManager entityManager, Asked... asked) {
        if (entityManager.isJoinedToTransaction()) {
            return HeldWrites.of(entityManager).answers(List.of(asked));
        }
        List<Question> questions = Stream.of(asked).map(Question::new).toList();
        return Alone.work(
                entityManager,
                connection -> {
                    Part.send(connection, questions);
                    return questions.stream().map(Question::answers).toList();
                });
    }

    /**
     * Has these asked behind the next question of the transaction, in the same trip: whoever asks
     * the same thereafter finds it answered, unless what was asked has changed.
     */
    public static void foresee(EntityManager entityManager, Asked... asked) {
        HeldWrites.of(entityManager).foresee(List.of(asked));
    }

    private static <T> T work(EntityManager entityManager, ReturningWork<T> work) {
        return entityManager.isJoinedToTransaction()
                ? entityManager.unwrap(Session.class).doReturningWork(work)
                : Alone.work(entityManager, work);
    }

    String sql() {
        return sql;
    }

    /** The tables it reads, and whether it locks anything in them. */
    Tables tables() {
        Tables known = tables;
        if (known == null) {
            known = Tables.of(sql);
            tables = known;
        }
        return known;
    }

    Memory memory() {
        return memory;
    }

    List<Object[]> read(PreparedStatement statement) throws SQLException {
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

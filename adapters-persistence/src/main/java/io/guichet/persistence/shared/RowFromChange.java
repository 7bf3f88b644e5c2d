package io.guichet.persistence.shared;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A statement that changes a row and stores a new one, of which some columns take what the change
 * returns: nobody has to read that in between.
 */
public final class RowFromChange {

    private final String sql;

    private RowFromChange(String sql) {
        this.sql = sql;
    }

    /**
     * @param change returns what is taken, by the name {@code c}
     * @param type is the class of the new row
     * @param taken are columns of the new row, with what they take
     */
    public static RowFromChange of(String change, Class<?> type, Map<String, String> taken) {
        return new RowFromChange(
                "with c as (%s) %s".formatted(change, BulkTexts.insertOne(type, taken, "c")));
    }

    /**
     * Stores a row with the next question of the transaction.
     *
     * @param changed is told then how many rows were stored: none if the change found nothing
     * @param values are those of the parameters of the change
     */
    public void write(
            EntityManager entityManager,
            String what,
            IntConsumer changed,
            Object row,
            Object... values) {
        Write.Binding change = Write.of(values);
        Write.Binding added = BulkRows.binding(List.of(row));
        Write.Binding both =
                (connection, statement, before) ->
                        added.bind(
                                connection, statement, change.bind(connection, statement, before));
        HeldWrites.of(entityManager).addAll(List.of(new Write(what, sql, both, changed)));
    }
}

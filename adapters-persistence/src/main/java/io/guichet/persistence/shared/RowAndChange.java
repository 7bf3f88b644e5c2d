package io.guichet.persistence.shared;

import io.guichet.persistence.shared.Columns.Stored;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A new row and what is changed because of it, which go to the database in one trip; {@code values}
 * are those of the parameters of {@code change}, each of the type of what it is compared with.
 */
public record RowAndChange(Object row, String change, Object... values) {

    /**
     * Stores the row, runs the change behind it and answers how many rows that changed.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the row is there already
     */
    public int write(EntityManager entityManager, String what) {
        return Rows.race(
                what, () -> entityManager.unwrap(Session.class).doReturningWork(this::write));
    }

    private int write(Connection connection) throws SQLException {
        String sql = BulkTexts.INSERTS.of(row.getClass(), 1) + "; " + change;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Stored column : Columns.of(row.getClass()).all()) {
                BulkRows.bindOne(statement, at++, column.valueOf(row));
            }
            for (Object value : values) {
                BulkRows.bindOne(statement, at++, value);
            }
            statement.executeUpdate();
            statement.getMoreResults();
            return statement.getUpdateCount();
        }
    }
}

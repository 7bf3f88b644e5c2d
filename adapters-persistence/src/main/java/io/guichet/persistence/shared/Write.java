package io.guichet.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.IntConsumer;

/**
 * A statement of which nobody waits for more than whether it changed as many rows as it must.
 *
 * @param what names what is written to whoever is told that somebody else was faster
 * @param changed is told how many rows were changed and throws if these are not as many
 */
record Write(String what, String sql, Binding binding, IntConsumer changed) implements Part {

    /** Any number of rows will do. */
    static final IntConsumer ANY = rows -> {};

    /** Sets parameters to values that are known since before. */
    @FunctionalInterface
    interface Binding {

        /** Sets them behind a place and answers the place of the last. */
        int bind(Connection connection, PreparedStatement statement, int before)
                throws SQLException;
    }

    /** With values of the types of what they are compared with. */
    static Binding of(Object... values) {
        return (connection, statement, before) -> Cells.bind(connection, statement, before, values);
    }

    /** Whether nobody has to look how many rows it changed. */
    boolean isSure() {
        return changed == ANY;
    }

    @Override
    public int bind(Connection connection, PreparedStatement statement, int before)
            throws SQLException {
        return binding.bind(connection, statement, before);
    }

    @Override
    public void take(PreparedStatement statement) throws SQLException {
        changed.accept(statement.getUpdateCount());
    }
}

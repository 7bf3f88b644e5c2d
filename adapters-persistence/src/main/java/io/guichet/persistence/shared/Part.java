package io.guichet.persistence.shared;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** One statement of several that go to the database, and come back, as one. */
interface Part {

    String sql();

    /** Sets its parameters behind a place and answers the place of its last. */
    int bind(Connection connection, PreparedStatement statement, int before) throws SQLException;

    /** Takes what the database answered it. */
    void take(PreparedStatement statement) throws SQLException;

    /** Sends them all in their order. */
    static void send(Connection connection, List<? extends Part> parts) throws SQLException {
        String text =
                parts.size() == 1
                        ? parts.getFirst().sql()
                        : parts.stream().map(Part::sql).collect(joining("; "));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int at = 0;
            for (Part part : parts) {
                at = part.bind(connection, statement, at);
            }
            statement.execute();
            boolean isFirst = true;
            for (Part part : parts) {
                if (!isFirst) {
                    statement.getMoreResults();
                }
                isFirst = false;
                part.take(statement);
            }
        }
    }
}

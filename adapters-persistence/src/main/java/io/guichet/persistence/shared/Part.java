package io.guichet.persistence.shared;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One statement of several that go to the database, and come back, as one. */
interface Part {

    String sql();

    /** Sets its parameters behind a place and answers the place of its last. */
    int bind(Connection connection, PreparedStatement statement, int before) throws SQLException;

    /** Takes what the database answered it. */
    void take(PreparedStatement statement) throws SQLException;

    /**
     * The same with the commit behind them, if the database refuses by itself whatever is not to be
     * committed: what is counted here would be counted too late. The driver, which is told that
     * nothing is open any more, sends no commit then when it is asked for one.
     */
    static List<Part> committed(List<Write> last) {
        List<Part> parts = new ArrayList<>(last);
        if (last.stream().allMatch(Write::isSure)) {
            parts.add(new Commit());
        }
        return parts;
    }

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

    /** What was sent before it in one trip was not refused, or the database skips it. */
    record Commit() implements Part {

        @Override
        public String sql() {
            return "commit";
        }

        @Override
        public int bind(Connection connection, PreparedStatement statement, int before) {
            return before;
        }

        @Override
        public void take(PreparedStatement statement) {
            // It answers nothing.
        }
    }
}

package io.guichet.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What is asked once, and its answers. */
final class Question implements Part {

    private final Asked asked;
    private List<Object[]> answers = List.of();

    Question(Asked asked) {
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    List<Object[]> answers() {
        return answers;
    }

    @Override
    public String sql() {
        return asked.query().sql();
    }

    @Override
    public int bind(Connection connection, PreparedStatement statement, int before)
            throws SQLException {
        return Cells.bind(connection, statement, before, asked.values());
    }

    @Override
    public void take(PreparedStatement statement) throws SQLException {
        answers = asked.query().read(statement);
    }
}

package io.guichet.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class LocalPostgresTest {

    @TempDir private Path folder;

    @Test
    void a_second_start_finds_what_the_first_one_kept() throws SQLException {
        Secrets secrets = Secrets.keptIn(folder.resolve("secret"));
        try (LocalPostgres first = LocalPostgres.start(folder.resolve("data"), 0, secrets)) {
            asOwner(first.access(), "create table kept as select 42 as answer");
        }

        try (LocalPostgres second = LocalPostgres.start(folder.resolve("data"), 0, secrets)) {
            assertThat(asOwner(second.access(), "table kept")).isEqualTo("42");
            assertThat(asOwner(second.access(), "show fsync")).isEqualTo("on");
            assertThat(asOwner(second.access(), "show synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() -> connect(second.access().url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    private static String asOwner(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection =
                        connect(access.url(), access.ownerUser(), access.ownerPassword());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static Connection connect(String url, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}

package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Connections with the properties that the server is configured with. */
class ServerConnectionsTest {

    private static final Path CONFIGURATION =
            Path.of("..", "deployment", "ear", "src", "main", "server", "configure.cli");

    private static final Pattern PROPERTY =
            Pattern.compile(
                    "data-source=GuichetDS/connection-properties=(\\w+):add\\(value=\"?(.*?)\"?\\)");

    @Test
    void nobody_waits_for_ever() throws Exception {
        try (Connection connection = connect()) {
            assertThat(show(connection, "lock_timeout")).isEqualTo("10s");
            assertThat(show(connection, "idle_in_transaction_session_timeout")).isEqualTo("1min");
            assertThat(connection.getNetworkTimeout()).isEqualTo(300_000);
            assertThat(show(connection, "application_name")).isEqualTo("guichet");
        }
    }

    @Test
    void what_is_read_at_random_costs_as_much_as_in_memory() throws Exception {
        try (Connection connection = connect()) {
            assertThat(show(connection, "random_page_cost")).isEqualTo("1.1");
        }
    }

    private static Connection connect() throws IOException, SQLException {
        Properties properties = new Properties();
        Matcher property = PROPERTY.matcher(Files.readString(CONFIGURATION));
        while (property.find()) {
            properties.setProperty(property.group(1), property.group(2));
        }
        properties.setProperty("user", "guichet_app");
        properties.setProperty("password", "guichet_app");
        return DriverManager.getConnection(TestDatabase.url(), properties);
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                var shown = statement.executeQuery("show " + setting)) {
            shown.next();
            return shown.getString(1);
        }
    }
}

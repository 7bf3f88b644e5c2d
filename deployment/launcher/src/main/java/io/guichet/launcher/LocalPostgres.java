package io.guichet.launcher;

import static io.guichet.launcher.DatabaseAccess.APPLICATION;
import static io.guichet.launcher.DatabaseAccess.DATABASE;
import static io.guichet.launcher.DatabaseAccess.OWNER;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real PostgreSQL from binaries that came as a Maven artifact, with a folder that keeps its data.
 *
 * <p>Works as root and as an ordinary user. Durable, unlike the library's defaults, and closed to
 * other users of the machine: from its second breath on it asks for passwords.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Logger LIBRARY = Logger.getLogger("io.zonky");
    private static final String PASSWORDS_ONLY =
            """
            # Written by Guichet: whoever connects shows a password.
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final DatabaseAccess access;

    private LocalPostgres(EmbeddedPostgres postgres, DatabaseAccess access) {
        this.postgres = postgres;
        this.access = access;
    }

    /**
     * Starts the database and makes the two roles and the database if they are missing.
     *
     * @param port 0 takes a free one
     */
    public static LocalPostgres start(Path data, int port, Secrets secrets) {
        LIBRARY.setLevel(Level.WARNING);
        try {
            OwnFiles.folder(data);
            EmbeddedPostgres postgres = launch(data, port, secrets.of("postgres"));
            try {
                return new LocalPostgres(postgres, prepare(postgres, data, secrets));
            } catch (SQLException | IOException | RuntimeException e) {
                postgres.close();
                throw e;
            }
        } catch (SQLException | IOException | IllegalStateException e) {
            throw new Refusal(
                    "PostgreSQL could not start: %s (its messages: %s)"
                            .formatted(e.getMessage(), log(data)),
                    e);
        }
    }

    /** How to reach the database at a port, whether it runs yet or not. */
    static DatabaseAccess accessAt(int port, Secrets secrets) {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
        return new DatabaseAccess(
                url, OWNER, secrets.of(OWNER), APPLICATION, secrets.of(APPLICATION));
    }

    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres launch(Path data, int port, String password)
            throws IOException {
        Redirect log = Redirect.to(log(data));
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setOverrideWorkingDirectory(binaries())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setOutputRedirector(log)
                        .setErrorRedirector(log)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setConnectConfig("password", password)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("wal_compression", "on")
                        .setServerConfig("timezone", "UTC")
                        .setServerConfig("max_connections", "100");
        if (port != 0) {
            builder.setPort(port);
        }
        return builder.start();
    }

    private static DatabaseAccess prepare(EmbeddedPostgres postgres, Path data, Secrets secrets)
            throws SQLException, IOException {
        DatabaseAccess access = accessAt(postgres.getPort(), secrets);
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, access.ownerPassword());
            role(statement, APPLICATION, access.appPassword());
            if (!exists(statement, "pg_database", "datname", DATABASE)) {
                statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
            }
            statement.execute(
                    "alter role postgres password '%s'".formatted(secrets.of("postgres")));
            Files.writeString(data.resolve("pg_hba.conf"), PASSWORDS_ONLY);
            statement.execute("select pg_reload_conf()");
        }
        return access;
    }

    private static void role(Statement statement, String name, String password)
            throws SQLException {
        String verb = exists(statement, "pg_roles", "rolname", name) ? "alter" : "create";
        statement.execute("%s role %s login password '%s'".formatted(verb, name, password));
    }

    private static boolean exists(Statement statement, String table, String column, String name)
            throws SQLException {
        String query = "select 1 from %s where %s = '%s'".formatted(table, column, name);
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private static File log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log").toFile();
    }

    private static File binaries() {
        return Path.of(System.getProperty("user.home"), ".cache", "guichet", "postgresql").toFile();
    }
}

package io.guichet.persistence.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import jakarta.persistence.EntityManagerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One real PostgreSQL for all tests of this JVM, migrated by its owner, opened as the server's
 * role. A process that a test starts is told the address of its database in {@value #ADDRESS}.
 */
public final class TestDatabase {

    /** The system property of a process that shares another's database. */
    public static final String ADDRESS = "guichet.test.database";

    private static final String APP = "guichet_app";
    private static final String OWNER = "guichet_owner";
    private static final String URL = address();
    private static final EntityManagerFactory FACTORY =
            LocalTransactions.open(Trips.counted(URL), APP, APP, 40);

    private TestDatabase() {}

    public static EntityManagerFactory factory() {
        return FACTORY;
    }

    /** For who tampers as the owner of the tables. */
    public static EntityManagerFactory ownersFactory() {
        return LocalTransactions.open(URL, OWNER, OWNER, 2);
    }

    public static String url() {
        return URL;
    }

    /** Connects as the role the server has. */
    public static Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url(), APP, APP);
    }

    /** Connects as the owner of the tables. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, OWNER);
    }

    private static String address() {
        String shared = System.getProperty(ADDRESS);
        if (shared != null) {
            return shared;
        }
        String url = start().getJdbcUrl(OWNER, "guichet").replaceFirst("\\?.*", "");
        Migrations.migrate(url, OWNER, OWNER, APP);
        return url;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String role : new String[] {OWNER, APP}) {
                    statement.execute("create role %1$s login password '%1$s'".formatted(role));
                }
                statement.execute("create database guichet owner " + OWNER);
            }
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

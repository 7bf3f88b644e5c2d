package io.guichet.persistence.shared;

import org.flywaydb.core.Flyway;

import java.util.Map;

/**
 * Brings the schema to what this version of the program needs. Run by the owner, before a start.
 */
public final class Migrations {

    private static final String SCHEMA = "guichet";

    private Migrations() {}

    /**
     * Migrates and grants the application's role what it may do, which is less than its owner may.
     *
     * @param appUser an existing role, the one the server connects with
     */
    public static void migrate(
            String jdbcUrl, String ownerUser, String ownerPassword, String appUser) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(jdbcUrl, ownerUser, ownerPassword)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .placeholders(Map.of("appUser", appUser))
                .load()
                .migrate();
    }
}

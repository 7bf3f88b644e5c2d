package io.guichet.launcher;

import java.util.List;

/**
 * How to reach the database: the owner migrates, the application may do less.
 *
 * @param url a JDBC address without credentials
 */
public record DatabaseAccess(
        String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    static final String DATABASE = "guichet";
    static final String OWNER = "guichet_owner";
    static final String APPLICATION = "guichet_app";

    /** What the application needs to connect, as KEY=value lines. */
    List<String> asVariables() {
        return List.of(
                "GUICHET_DB_URL=" + url,
                "GUICHET_DB_USER=" + appUser,
                "GUICHET_DB_PASSWORD=" + appPassword);
    }
}

package io.guichet.launcher;

import java.nio.file.Path;

/**
 * Where things lie: what the build made, and the folder that keeps what must outlive a run.
 *
 * @param server the provisioned server, read only
 * @param ear the product
 * @param sandbox the sandbox's WAR
 * @param data everything that a run writes
 */
public record Layout(Path server, Path ear, Path sandbox, Path data) {

    /** As the build says with system properties. */
    public static Layout ofThisBuild() {
        return new Layout(path("server"), path("ear"), path("sandbox"), path("data"));
    }

    public Path database() {
        return data.resolve("postgres");
    }

    /** The server's writable half; the provisioned one stays as it is. */
    public Path serverBase() {
        return data.resolve("server");
    }

    public Path serverLog() {
        return serverBase().resolve("log/server.log");
    }

    public Path secret() {
        return data.resolve("secret");
    }

    public Path clock() {
        return data.resolve("clock");
    }

    public Path sandboxData() {
        return data.resolve("sandbox");
    }

    /** How the command line reaches the database. */
    Path databaseAccess() {
        return data.resolve("database.env");
    }

    Path demoAddresses() {
        return data.resolve("demo.env");
    }

    private static Path path(String name) {
        String property = "run." + name;
        String value = System.getProperty(property);
        if (value == null) {
            throw new Refusal("Start with ./mvnw -Prun: %s is not set.".formatted(property));
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}

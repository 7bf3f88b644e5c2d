package io.guichet.it;

import io.guichet.launcher.DatabaseAccess;
import io.guichet.launcher.Demo;
import io.guichet.launcher.Layout;
import io.guichet.launcher.LocalPostgres;
import io.guichet.launcher.Ports;
import io.guichet.launcher.Secrets;
import io.guichet.launcher.ServerSetup;
import io.guichet.launcher.Surroundings;
import io.guichet.persistence.shared.Migrations;
import io.guichet.testing.staff.OidcDouble;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * One installation for the whole run: a fresh database, migrated, and a server folder with the
 * production EAR and the sandbox, ready before Arquillian reads its configuration.
 */
public final class Installation implements LauncherSessionListener {

    /** It runs for minutes, of which the second compiler would take a good part for itself. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    /** Tests ask faster than people do. */
    private static final Map<String, String> UNLIMITED =
            Map.of(
                    "GUICHET_REQUESTS_ANONYMOUS", "0",
                    "GUICHET_REQUESTS", "0",
                    "GUICHET_REQUESTS_READING", "0");

    private static Surroundings surroundings;
    private static DatabaseAccess database;
    private static Ports ports;

    private LocalPostgres postgres;
    private static OidcDouble provider;

    /** Where the product and the sandbox are, and the tokens of the demo. */
    static Surroundings surroundings() {
        return surroundings;
    }

    /** Where staff may sign in as well. */
    static OidcDouble provider() {
        return provider;
    }

    static DatabaseAccess database() {
        return database;
    }

    static int managementPort() {
        return ports.management();
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("run.server") == null) {
            return;
        }
        MIGRATIONS.setLevel(Level.WARNING);
        ports = new Ports(8080 + Integer.getInteger("it.port.offset"));
        Layout layout = Layout.ofThisBuild();
        Folders.delete(layout.data());
        Secrets secrets = Secrets.keptIn(layout.secret());
        provider = new OidcDouble(Clock.systemUTC());
        surroundings = new Surroundings(given(), ports, secrets, layout.sandboxData());
        postgres = LocalPostgres.start(layout.database(), 0, secrets);
        database = postgres.access();
        Migrations.migrate(
                database.url(), database.ownerUser(), database.ownerPassword(), database.appUser());
        Demo.load(database, surroundings.demoTokens());
        configureServer(layout);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            postgres.close();
            provider.close();
        }
    }

    private static Map<String, String> given() {
        Map<String, String> given = new HashMap<>(UNLIMITED);
        given.put("GUICHET_OIDC_ISSUER", provider.issuer());
        given.put("GUICHET_OIDC_CLIENT", OidcDouble.CLIENT);
        given.put("GUICHET_OIDC_SECRET", OidcDouble.SECRET);
        given.put("GUICHET_OIDC_SCOPE", "openid");
        given.put("GUICHET_OIDC_ROLES_CLAIM", "groups");
        given.put("GUICHET_OIDC_ROLES", "helpdesk=support,accounts=billing");
        given.put("GUICHET_OIDC_MAKES_STAFF", "allowed");
        return given;
    }

    private static void configureServer(Layout layout) {
        try {
            ServerSetup.prepare(layout);
            ServerSetup.deploy(layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String settings =
                surroundings.ofServer(database, layout.clock()).entrySet().stream()
                        .map(entry -> "-D" + property(entry.getKey()) + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
        System.setProperty("it.management.port", Integer.toString(ports.management()));
        List<String> javaOptions = new ArrayList<>(ServerSetup.javaOptions());
        javaOptions.add(FIRST_COMPILER_ONLY);
        System.setProperty("it.java.options", String.join(" ", javaOptions));
        System.setProperty(
                "it.server.arguments",
                "-Djboss.server.base.dir=%s -Djboss.socket.binding.port-offset=%d %s %s"
                        .formatted(
                                layout.serverBase(),
                                ports.offset(),
                                String.join(" ", ServerSetup.ARGUMENTS),
                                settings));
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}

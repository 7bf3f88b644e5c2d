package io.guichet.launcher;

import io.guichet.persistence.shared.Migrations;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the database, brings its schema up to date, starts the server, and says what is where.
 *
 * <p>The server comes up beside the database, and gets the product once the schema is ready for it.
 *
 * <p>Whatever ends this program, Ctrl-C and the end of Maven included, stops the server first and
 * the database after it.
 */
public final class Run {

    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");
    private static final Logger PERSISTENCE = Logger.getLogger("org.hibernate");
    private static final int REFUSED = 2;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final long begin = System.nanoTime();
    private final Layout layout;
    private final Ports ports;

    private Run(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
    }

    public static void main(String[] arguments) throws InterruptedException {
        MIGRATIONS.setLevel(Level.WARNING);
        PERSISTENCE.setLevel(Level.SEVERE);
        try {
            Layout layout = Layout.ofThisBuild();
            Ports ports = Ports.parse(System.getProperty("run.port", "8080"));
            System.exit(new Run(layout, ports).start());
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    private int start() throws InterruptedException {
        Instance instance = Instance.claim(layout.data());
        Secrets secrets = Secrets.keptIn(layout.secret());
        Surroundings surroundings =
                new Surroundings(System.getenv(), ports, secrets, layout.sandboxData());
        DatabaseAccess own = surroundings.ownDatabase();
        ports.requireFree(own == null);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        stopWithParent();

        DatabaseAccess database =
                own == null ? LocalPostgres.accessAt(ports.database(), secrets) : own;
        Server server =
                Server.start(layout, ports, surroundings.ofServer(database, layout.clock()));
        started.addFirst(server);
        instance.remember(server.handle());
        if (own == null) {
            startDatabase(secrets);
        }
        Migrations.migrate(
                database.url(), database.ownerUser(), database.ownerPassword(), database.appUser());
        say("Schema is up to date.");
        server.deploy();
        OwnFiles.replace(layout.databaseAccess(), database.asVariables());
        if (surroundings.wantsDemo()) {
            // While the server deploys; it needs none of it for that.
            Demo.load(database, surroundings.demoTokens());
            say("Demo data is there.");
        }
        server.awaitReady();

        Welcome welcome = new Welcome(surroundings);
        welcome.writeTo(layout.demoAddresses());
        say("WildFly runs.");
        System.out.println(welcome.text(layout.demoAddresses()));
        return server.waitFor();
    }

    private void startDatabase(Secrets secrets) {
        started.addLast(LocalPostgres.start(layout.database(), ports.database(), secrets));
        say("PostgreSQL runs, its data is in " + layout.database() + ".");
    }

    /** Maven may be killed without a word to its children. */
    private static void stopWithParent() {
        if (Boolean.getBoolean("run.with.parent")) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private void stop() {
        while (!started.isEmpty()) {
            AutoCloseable last = started.pop();
            try {
                last.close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e);
            }
        }
        System.out.println("Stopped.");
    }

    private void say(String what) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("[%4.1f s] %s%n", elapsed.toMillis() / 1000.0, what);
    }
}

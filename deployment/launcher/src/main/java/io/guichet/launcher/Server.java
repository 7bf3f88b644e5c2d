package io.guichet.launcher;

import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application server as a process of its own, which the product is deployed into. */
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int LOOK_FOR_ARCHIVES_MS = 250;

    private final Process process;
    private final Layout layout;
    private final int management;

    private Server(Process process, Layout layout, int management) {
        this.process = process;
        this.layout = layout;
        this.management = management;
    }

    static Server start(Layout layout, Ports ports, Map<String, String> environment) {
        try {
            ServerSetup.prepare(layout);
            StandaloneCommandBuilder command =
                    StandaloneCommandBuilder.of(layout.server())
                            .setBaseDirectory(layout.serverBase())
                            .setJavaHome(System.getProperty("java.home"))
                            .setJavaOptions(ServerSetup.javaOptions())
                            .addServerArgument(
                                    "-Djboss.socket.binding.port-offset=" + ports.offset())
                            .addServerArgument("-Dguichet.scan.interval=" + LOOK_FOR_ARCHIVES_MS)
                            .addServerArguments(ServerSetup.ARGUMENTS);
            Launcher launcher = Launcher.of(command).inherit();
            environment.forEach(launcher::addEnvironmentVariable);
            return new Server(launcher.launch(), layout, ports.management());
        } catch (IOException e) {
            throw new Refusal("WildFly could not start: " + e.getMessage(), e);
        }
    }

    /** Hands the archives over, as soon as the database is ready for them. */
    void deploy() {
        try {
            ServerSetup.deploy(layout);
        } catch (IOException e) {
            throw new Refusal("The archives could not be deployed: " + e.getMessage(), e);
        }
    }

    /** Returns once everything is deployed; refuses if the server ends or needs too long. */
    void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!(allAre(".deployed") && isReady(http))) {
                if (anyIs(".failed") || !process.isAlive() || System.nanoTime() > deadline) {
                    throw new Refusal(
                            "WildFly did not become ready; it says why in " + layout.serverLog());
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean allAre(String marker) {
        return ServerSetup.markers(layout, marker).allMatch(Files::exists);
    }

    private boolean anyIs(String marker) {
        return ServerSetup.markers(layout, marker).anyMatch(Files::exists);
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + management + "/health/ready");
        HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}

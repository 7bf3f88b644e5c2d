package io.guichet.testing.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A web server that answers what it is told to, in this order, and remembers what it was asked. */
public final class ScriptedServer implements AutoCloseable {

    private final String path;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Whoever asks it is told to ask at this path. */
    public ScriptedServer(String path) {
        this.path = path;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it is. */
    public URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What it was asked, the oldest first. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Answers JSON; an empty body is none at all. */
    public void answers(int status, String body) {
        replies.add(json(status, body));
    }

    /** Says that much will come, sends a little of it and falls silent. */
    public void startsAndFallsSilent() {
        replies.add(
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    sleep();
                });
    }

    /** Answers JSON at a path whatever is said elsewhere; such requests are not remembered. */
    public void always(String at, UnaryOperator<String> answer) {
        server.createContext(
                at,
                exchange -> {
                    try (exchange) {
                        json(200, answer.apply(bodyOf(exchange))).send(exchange);
                    }
                });
    }

    public void staysSilent() {
        replies.add(exchange -> sleep());
    }

    public void hangsUp() {
        replies.add(
                exchange -> {
                    throw new IOException("hang up");
                });
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(
                new Asked(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                        exchange.getRequestHeaders(),
                        bodyOf(exchange)));
        try (exchange) {
            replies.remove().send(exchange);
        }
    }

    private static Reply json(int status, String body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static String bodyOf(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** One request: its method and path, headers and body. */
    public record Asked(String call, Headers headers, String body) {

        /** A header; one that is not there is empty. */
        public String header(String name) {
            String value = headers.getFirst(name);
            return value == null ? "" : value;
        }

        public String authorization() {
            return header("Authorization");
        }
    }

    private interface Reply {

        void send(HttpExchange exchange) throws IOException;
    }
}

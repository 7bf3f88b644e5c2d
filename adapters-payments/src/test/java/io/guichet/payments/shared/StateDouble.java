package io.guichet.payments.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server that gives out tokens and answers else what it is told to, in this order; it
 * remembers what it was asked.
 */
public final class StateDouble implements AutoCloseable {

    private static final int SILENCE = 0;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> grants = new CopyOnWriteArrayList<>();
    private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public StateDouble() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/token", this::grant);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** A client that asks this server for its tokens. */
    public StateApi api() {
        return api(Duration.ofSeconds(5));
    }

    public StateApi api(Duration patience) {
        return new StateApi(
                new ClientCredentials(address("/token"), "guichet", "s&cret", "openid"),
                Clock.systemUTC(),
                patience);
    }

    /** Takes what it is sent next and does not answer. */
    public void hangs() {
        replies.add(new Reply(SILENCE, ""));
    }

    public void answers(int status, String body) {
        replies.add(new Reply(status, body));
    }

    /** What was asked but tokens. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What tokens were asked for with. */
    public List<String> grants() {
        return List.copyOf(grants);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void grant(HttpExchange exchange) throws IOException {
        grants.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String token = "{\"access_token\":\"token-" + grants.size() + "\",\"expires_in\":3600}";
        try (exchange) {
            answer(exchange, new Reply(200, token));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(
                new Asked(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                        header(exchange, "Authorization"),
                        header(exchange, "cpro-account"),
                        header(exchange, "Content-Type"),
                        body));
        try (exchange) {
            answer(exchange, replies.remove());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status() == SILENCE) {
            await(closing);
            return;
        }
        byte[] bytes = reply.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** A request; a header that was missing is empty. */
    public record Asked(
            String call, String authorization, String account, String type, String body) {}

    private record Reply(int status, String body) {}
}

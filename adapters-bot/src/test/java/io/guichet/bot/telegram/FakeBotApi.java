package io.guichet.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small Bot API over HTTP that fails on demand and remembers how it was called. */
public final class FakeBotApi implements AutoCloseable {

    public static final String TOKEN = "123456:TEST";

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final FakeUpdates updates = new FakeUpdates();
    private final FakeChats chats = new FakeChats();
    private final HttpServer server;

    private FakeBotApi(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            server = HttpServer.create(address, 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeBotApi start() {
        return new FakeBotApi(0);
    }

    public static FakeBotApi startOn(int port) {
        return new FakeBotApi(port);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public FakeUpdates updates() {
        return updates;
    }

    public FakeChats chats() {
        return chats;
    }

    /** The next calls of a method end like this, one after the other. */
    public void fail(String method, Fault... next) {
        faults.computeIfAbsent(key(method), ignored -> new ArrayDeque<>()).addAll(List.of(next));
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(key(method))).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = key(path.substring(path.lastIndexOf('/') + 1));
        JsonNode arguments = arguments(exchange);
        calls.add(new Call(method, arguments, Instant.now()));
        Fault fault = nextFault(method);
        switch (fault) {
            case Fault.None ignored -> answer(exchange, answer(path, method, arguments));
            case Fault.Refusal(int code, String text, int after) ->
                    answer(exchange, FakeAnswer.refused(code, text, after));
            case Fault.Page(int status) -> send(exchange, status, "<html>Bad Gateway</html>");
            case Fault.Dropped(boolean applied) -> {
                if (applied) {
                    answer(path, method, arguments);
                }
                exchange.close();
            }
        }
    }

    private Fault nextFault(String method) {
        Queue<Fault> waiting = faults.getOrDefault(method, new ArrayDeque<>());
        synchronized (waiting) {
            Fault next = waiting.poll();
            return next == null ? new Fault.None() : next;
        }
    }

    private FakeAnswer answer(String path, String method, JsonNode arguments) {
        if (!path.startsWith("/bot" + TOKEN + "/")) {
            return FakeAnswer.refused(401, "Unauthorized", 0);
        }
        return switch (method) {
            case "getupdates" -> updates.get(arguments);
            case "setwebhook" -> updates.setWebhook(arguments.path("url").asText());
            case "deletewebhook" -> updates.setWebhook("");
            case "getwebhookinfo" -> updates.webhookInfo();
            case "getme" -> FakeAnswer.done(Map.of("id", 123456, "username", "demo_bot"));
            case "sendmessage" -> chats.send(arguments);
            case "editmessagetext" -> chats.edit(arguments);
            case "deletemessage" -> chats.delete(arguments);
            case "senddocument" -> chats.sendDocument(arguments);
            default -> FakeAnswer.done(true);
        };
    }

    private JsonNode arguments(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null && type.startsWith("multipart/")) {
            String form = new String(body, StandardCharsets.UTF_8);
            return JsonNodeFactory.instance.objectNode().put("form", form);
        }
        return json.readTree(body);
    }

    private void answer(HttpExchange exchange, FakeAnswer answer) throws IOException {
        send(exchange, answer.status(), json.writeValueAsString(answer.body()));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String key(String method) {
        return method.toLowerCase(java.util.Locale.ROOT);
    }

    /** A call as it came. */
    public record Call(String method, JsonNode arguments, Instant at) {

        public String text() {
            return arguments.path("text").asText();
        }
    }

    /** A way to fail. */
    public sealed interface Fault {

        record None() implements Fault {}

        record Refusal(int code, String description, int retryAfter) implements Fault {}

        record Page(int status) implements Fault {}

        record Dropped(boolean applied) implements Fault {}
    }
}

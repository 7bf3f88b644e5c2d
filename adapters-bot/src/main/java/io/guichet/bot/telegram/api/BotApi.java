package io.guichet.bot.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.guichet.bot.telegram.shared.BotSettings;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls the Bot API. Every call ends within its time with an {@link Answer}; closing aborts those
 * under way and leaves no thread. What goes into a log never contains the token.
 */
public final class BotApi implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(3);

    private final String base;
    private final String token;
    private final ExecutorService executor;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    public BotApi(BotSettings settings, ThreadFactory threads) {
        this.base = settings.apiUrl().toString().replaceFirst("/+$", "") + "/bot";
        this.token = settings.token();
        this.executor = Executors.newCachedThreadPool(threads);
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .executor(executor)
                        .build();
    }

    /** Calls a method with an object that is written as JSON. */
    public Answer call(String method, Object arguments, Duration limit)
            throws InterruptedException {
        return answerTo(post(method, arguments), limit);
    }

    /** Calls a method whose answer nobody needs. */
    public void tell(String method, Object arguments) {
        CompletableFuture<HttpResponse<String>> ignored =
                http.sendAsync(post(method, arguments), BodyHandlers.ofString())
                        .orTimeout(QUICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    public Answer upload(String method, Map<String, String> fields, FilePart file, Duration limit)
            throws InterruptedException {
        Multipart form = new Multipart(fields, file);
        HttpRequest request =
                HttpRequest.newBuilder(uri(method))
                        .header("Content-Type", form.contentType())
                        .POST(form.body())
                        .build();
        return answerTo(request, limit);
    }

    @Override
    public void close() {
        http.shutdownNow();
        try {
            boolean ignored = http.awaitTermination(UNTIL_CLOSED);
            executor.shutdownNow();
            ignored = executor.awaitTermination(UNTIL_CLOSED.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest post(String method, Object arguments) {
        return HttpRequest.newBuilder(uri(method))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(arguments)))
                .build();
    }

    private URI uri(String method) {
        return URI.create(base + token + "/" + method);
    }

    private String written(Object arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("arguments that are no JSON", e);
        }
    }

    private Answer answerTo(HttpRequest request, Duration limit) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> call =
                http.sendAsync(request, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return understood(response.statusCode(), response.body());
        } catch (TimeoutException late) {
            return new Answer.Unknown("no answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException failure) {
            return new Answer.Unknown(named(failure.getCause()));
        } finally {
            call.cancel(true);
        }
    }

    private Answer understood(int status, String body) {
        JsonNode answer;
        try {
            answer = json.readTree(body);
        } catch (JsonProcessingException notJson) {
            return new Answer.Unknown("HTTP " + status + " that is no JSON");
        }
        if (answer.path("ok").asBoolean() && answer.has("result")) {
            return new Answer.Done(answer.get("result"));
        }
        if (answer.path("ok").asBoolean(true)) {
            return new Answer.Unknown("HTTP " + status + " that is no answer of a Bot API");
        }
        return new Answer.Refused(
                answer.path("error_code").asInt(status),
                answer.path("description").asText(),
                Duration.ofSeconds(answer.path("parameters").path("retry_after").asLong()));
    }

    private String named(Throwable cause) {
        String said = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return cause.getClass().getSimpleName() + said.replace(token, "<token>");
    }
}

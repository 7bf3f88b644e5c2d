package io.guichet.payments.shared;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * JSON over HTTP with an access token, which is asked for when it is needed and kept while it
 * holds. {@code wallClock} is the real time. To be closed when the application stops: its client
 * has threads.
 */
public final class StateApi implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int SHORTEST = 60;
    private static final int UNAUTHORIZED = 401;

    private final ClientCredentials credentials;
    private final Clock wallClock;
    private final Duration patience;
    private final HttpClient client;
    private final JsonProvider json = JsonProvider.provider();
    private Optional<Token> token = Optional.empty();

    public StateApi(ClientCredentials credentials, Clock wallClock, Duration patience) {
        this.credentials = credentials;
        this.wallClock = wallClock;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(TO_CONNECT)
                        .build();
    }

    /**
     * Sends a request with a token; with a new one if the token is not taken any more.
     *
     * @throws UnreachableException if there is no answer or no token
     */
    public Answer send(HttpRequest.Builder request) {
        Answer answer = authorized(request);
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        forget();
        return authorized(request);
    }

    /** The JSON object a text is; empty if it is none. */
    public Optional<JsonObject> parse(String text) {
        try (JsonReader reader = json.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException garbage) {
            return Optional.empty();
        }
    }

    public JsonProvider json() {
        return json;
    }

    @Override
    public void close() {
        client.shutdownNow();
        try {
            client.awaitTermination(CLOSING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer authorized(HttpRequest.Builder request) {
        return call(request.copy().setHeader("Authorization", "Bearer " + token()));
    }

    private synchronized String token() {
        Instant now = wallClock.instant();
        Token held = token.filter(one -> now.isBefore(one.until())).orElseGet(() -> newToken(now));
        token = Optional.of(held);
        return held.text();
    }

    private synchronized void forget() {
        token = Optional.empty();
    }

    private Token newToken(Instant now) {
        String form =
                "grant_type=client_credentials&client_id="
                        + encoded(credentials.client())
                        + "&client_secret="
                        + encoded(credentials.secret())
                        + (credentials.scope().isEmpty()
                                ? ""
                                : "&scope=" + encoded(credentials.scope()));
        Answer answer =
                call(
                        HttpRequest.newBuilder(credentials.tokenUrl())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        return answer.content()
                .filter(content -> answer.isSuccess())
                .filter(content -> !content.getString("access_token", "").isEmpty())
                .map(content -> token(content, now))
                .orElseThrow(() -> new UnreachableException("no token: " + answer.status(), null));
    }

    private static Token token(JsonObject content, Instant now) {
        int seconds = Math.max(SHORTEST, content.getInt("expires_in", SHORTEST));
        return new Token(content.getString("access_token"), now.plusSeconds(seconds).minus(MARGIN));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The client's own timeout ends with the headers; this one covers the body as well. */
    private Answer call(HttpRequest.Builder request) {
        HttpRequest ready =
                request.timeout(patience).setHeader("Accept", "application/json").build();
        CompletableFuture<HttpResponse<String>> call = client.sendAsync(ready, new ShortText());
        try {
            HttpResponse<String> response = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (ExecutionException failed) {
            throw new UnreachableException("no answer", failed.getCause());
        } catch (TimeoutException late) {
            call.cancel(true);
            throw new UnreachableException("no answer in time", late);
        } catch (InterruptedException interrupted) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted", interrupted);
        }
    }

    /** An address below another. */
    public static URI below(URI api, String path) {
        return URI.create(api.toString().replaceAll("/+$", "") + path);
    }

    /** What was answered; no content if it was no JSON object. */
    public record Answer(int status, Optional<JsonObject> content) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    private record Token(String text, Instant until) {}
}

package io.guichet.payments.card;

import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.payments.shared.ShortText;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks JSON over HTTP with the provider, for so long and no longer. */
final class CardApi implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final CardSettings settings;
    private final Duration patience;
    private final HttpClient client;
    private final JsonProvider json = JsonProvider.provider();

    CardApi(CardSettings settings, Duration toConnect, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(toConnect)
                        .build();
    }

    JsonProvider json() {
        return json;
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** Posts once, however often it is sent with the same key. */
    Answer post(String path, JsonObject content, String idempotencyKey) {
        BodyPublisher body = BodyPublishers.ofString(content.toString());
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(body)
                        .build());
    }

    /** The JSON object a text is; empty if it is none. */
    Optional<JsonObject> parse(String text) {
        try (JsonReader reader = json.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException garbage) {
            return Optional.empty();
        }
    }

    /** Ends the client's threads; a call under way fails. */
    @Override
    public void close() {
        client.shutdownNow();
        try {
            client.awaitTermination(CLOSING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.endpoint(path))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + settings.key());
    }

    /** The client's own timeout ends with the headers; this one covers the body as well. */
    private Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> call = client.sendAsync(request, new ShortText());
        try {
            HttpResponse<String> response = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (ExecutionException failed) {
            throw new ProviderUnavailableException("no answer", failed.getCause());
        } catch (TimeoutException late) {
            call.cancel(true);
            throw new ProviderUnavailableException("no answer in time", late);
        } catch (InterruptedException interrupted) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderUnavailableException("interrupted", interrupted);
        }
    }

    /** What the provider answered; no content if it was no JSON object. */
    record Answer(int status, Optional<JsonObject> content) {

        boolean isSuccess() {
            return status / 100 == 2;
        }
    }
}

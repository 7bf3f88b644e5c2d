package io.guichet.vies.tax;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks HTTP with VIES, for so long and no longer. */
final class ViesApi implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final String address;
    private final Duration patience;
    private final HttpClient client;

    ViesApi(URI address, Duration toConnect, Duration patience) {
        String text = address.toString();
        this.address = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(toConnect)
                        .build();
    }

    Answer post(String path, String json) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(patience)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build();
        return send(request);
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

    /** The client's own timeout ends with the headers; this one covers the body as well. */
    private Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> call =
                client.sendAsync(request, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body(), "");
        } catch (ExecutionException failed) {
            return Answer.none("no connection");
        } catch (TimeoutException late) {
            call.cancel(true);
            return Answer.none("no answer in time");
        } catch (InterruptedException interrupted) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.none("interrupted");
        }
    }

    /** What came back; {@code failure} says why nothing did, empty if something did. */
    record Answer(int status, String body, String failure) {

        static Answer none(String failure) {
            return new Answer(0, "", failure);
        }
    }
}

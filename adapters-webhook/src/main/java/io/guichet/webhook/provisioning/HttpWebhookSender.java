package io.guichet.webhook.provisioning;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.port.WebhookSender;
import io.guichet.domain.provisioning.ProvisioningEvent;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts events as Standard Webhooks says. It follows no redirect, reads nothing of what comes back
 * but the status, and waits for so long and no longer.
 */
public final class HttpWebhookSender implements WebhookSender, AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int GONE = 410;
    private static final String LATE = "no answer in time";

    private final boolean isPrivateAllowed;
    private final Duration patience;
    private final HttpClient client;

    /** Private addresses, and HTTP without TLS, are for the operator to allow. */
    public HttpWebhookSender(boolean isPrivateAllowed, Duration patience) {
        this.isPrivateAllowed = isPrivateAllowed;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(patience)
                        .build();
    }

    @Override
    public boolean isAllowed(URI url) {
        return PublicAddresses.isWeb(url) && (isPrivateAllowed || PublicAddresses.isPublic(url));
    }

    @Override
    public Answer send(URI url, byte[] key, NumberedEvent event, Instant now) {
        String id = event.event().key();
        String body = body(event);
        long seconds = now.getEpochSecond();
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .timeout(patience)
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "Guichet")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(seconds))
                        .header("webhook-signature", StandardSignature.of(key, id, seconds, body))
                        .POST(BodyPublishers.ofString(body))
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

    private Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> call =
                client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer(call.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (ExecutionException failed) {
            return new Answer.Failed(
                    failed.getCause() instanceof HttpTimeoutException ? LATE : "no connection");
        } catch (TimeoutException late) {
            call.cancel(true);
            return new Answer.Failed(LATE);
        } catch (InterruptedException interrupted) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Failed("interrupted");
        }
    }

    private static Answer answer(int status) {
        if (status == GONE) {
            return new Answer.NoMore();
        }
        return status / 100 == 2 ? new Answer.Taken() : new Answer.Failed("status " + status);
    }

    private static String body(NumberedEvent numbered) {
        ProvisioningEvent event = numbered.event();
        String kind = event.kind().name().toLowerCase(Locale.ROOT);
        JsonObjectBuilder facts = Json.createObjectBuilder();
        new TreeMap<>(event.facts()).forEach(facts::add);
        return Json.createObjectBuilder()
                .add("type", kind)
                .add("timestamp", numbered.notedAt().toString())
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("position", numbered.position())
                                .add("key", event.key())
                                .add("kind", kind)
                                .add("subject", event.subject().toString())
                                .add("customer", event.customer().toString())
                                .add("noted_at", numbered.notedAt().toString())
                                .add("facts", facts))
                .build()
                .toString();
    }
}

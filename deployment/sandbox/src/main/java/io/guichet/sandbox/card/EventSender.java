package io.guichet.sandbox.card;

import jakarta.json.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends signed events, one after the other, and again after 1, 2, 4 … 60 seconds until the product
 * answers with a 2xx status or half a day is over.
 */
final class EventSender implements AutoCloseable {

    private static final int MOST_TRIES = 720;
    private static final long LONGEST_WAIT = 60;

    private final URI target;
    private final String secret;
    private final Clock clock;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("card-events").factory());
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private volatile int copies = 1;

    EventSender(URI target, String secret, Clock clock) {
        this.target = target;
        this.secret = secret;
        this.clock = clock;
    }

    /** From now on every event is sent so many times, as a network may do. */
    void sendTimes(int times) {
        copies = times;
    }

    void send(String type, Session session) {
        String body =
                Json.createObjectBuilder()
                        .add("id", "evt_" + UUID.randomUUID())
                        .add("type", type)
                        .add("created", clock.instant().getEpochSecond())
                        .add("data", SessionJson.shown(session))
                        .build()
                        .toString();
        for (int copy = 0; copy < copies; copy++) {
            worker.execute(() -> deliver(body, 1));
        }
    }

    private void deliver(String body, int tried) {
        if (isTaken(body) || tried == MOST_TRIES) {
            return;
        }
        long wait = Math.min(LONGEST_WAIT, 1L << Math.min(tried - 1, 6));
        worker.schedule(() -> deliver(body, tried + 1), wait, TimeUnit.SECONDS);
    }

    private boolean isTaken(String body) {
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .header("Guichet-Card-Signature", signature(body))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    String signature(String body) {
        long seconds = clock.instant().getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        http.shutdownNow();
        http.close();
    }
}

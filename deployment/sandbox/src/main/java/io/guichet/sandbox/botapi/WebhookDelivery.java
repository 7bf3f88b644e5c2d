package io.guichet.sandbox.botapi;

import io.guichet.sandbox.botapi.UpdateQueue.Pending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Sends updates to the bot's webhook: one lane in order, lanes side by side, each update until it
 * is taken or too old. The first repetition comes at once, then after 2, 4, 8 … 60 seconds.
 */
final class WebhookDelivery {

    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final Monitor monitor;
    private final Time time;
    private final UpdateQueue queue;
    private final Consumer<String> replies;
    private final Set<String> busyLanes = new HashSet<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-hook-").factory());
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private WebhookSettings settings = WebhookSettings.NONE;
    private Semaphore connections = new Semaphore(40);
    private int errorAt;
    private String error = "";

    /** {@code replies} takes the call that a bot may put into its answer. */
    WebhookDelivery(Works works, Consumer<String> replies) {
        monitor = works.monitor();
        time = works.time();
        queue = works.queue();
        this.replies = replies;
    }

    WebhookSettings settings() {
        return settings;
    }

    void set(WebhookSettings wanted) {
        settings = wanted;
        connections = new Semaphore(wanted.maxConnections());
        error = "";
        monitor.touch();
        wake();
    }

    String info() {
        int waiting = queue.pending().size();
        return settings.info(waiting, queue.allowed(), errorAt, error).toString();
    }

    /** To be called, under the lock, whenever an update may be waiting. */
    void wake() {
        if (!settings.isSet() || monitor.isClosed()) {
            return;
        }
        for (String lane : queue.lanes()) {
            if (busyLanes.add(lane)) {
                WebhookSettings at = settings;
                threads.execute(() -> serve(lane, at));
            }
        }
    }

    private void serve(String lane, WebhookSettings at) {
        int failures = 0;
        while (true) {
            Optional<Pending> next = monitor.within(() -> next(lane, at));
            if (next.isEmpty()) {
                return;
            }
            long wait = send(next.get(), at);
            failures = wait == 0 ? 0 : failures + 1;
            if (wait != 0 && !pause(wait > 0 ? wait : backOff(failures))) {
                return;
            }
        }
    }

    private Optional<Pending> next(String lane, WebhookSettings at) {
        boolean current = at.equals(settings) && !monitor.isClosed();
        Optional<Pending> next = current ? queue.first(lane) : Optional.empty();
        if (next.isEmpty()) {
            busyLanes.remove(lane);
            if (!current) {
                wake();
            }
        }
        return next;
    }

    private static long backOff(int failures) {
        return failures == 1 ? 0 : Math.min(60, 1L << Math.min(6, failures - 1));
    }

    private static boolean pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Answers 0 if it was taken, a number of seconds that the bot asked for, or -1. */
    private long send(Pending update, WebhookSettings at) {
        Semaphore limit = connections;
        limit.acquireUninterruptibly();
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(at.url()))
                            .timeout(Duration.ofSeconds(60))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(update.json()));
            if (!at.secret().isEmpty()) {
                request.header(SECRET_HEADER, at.secret());
            }
            return taken(update, http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return failed("Connection failed: " + unreachable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            limit.release();
        }
    }

    private long taken(Pending update, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            monitor.run(() -> queue.delivered(update));
            if (answer.body().contains("\"method\"")) {
                replies.accept(answer.body());
            }
            return 0;
        }
        failed("Wrong response from the webhook: " + answer.statusCode());
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Math.clamp(Long.parseLong(value), 1L, 3600L))
                .orElse(-1L);
    }

    private long failed(String why) {
        monitor.run(
                () -> {
                    errorAt = (int) time.seconds();
                    error = why;
                });
        return -1;
    }

    void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}

package io.guichet.sandbox.chat;

import io.guichet.sandbox.botapi.ChatWatch;
import io.guichet.sandbox.http.Call;
import io.guichet.sandbox.http.Router;

import jakarta.json.JsonObject;
import jakarta.servlet.AsyncContext;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tells the chat page what happens, as server-sent events: one virtual thread per open page. */
public final class ChatEvents implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ChatWatch watch;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-page-").factory());

    public ChatEvents(ChatWatch watch) {
        this.watch = watch;
    }

    public void register(Router router) {
        router.get("/chat/events/{}", this::open);
    }

    private void open(Call call) throws IOException {
        long chatId = call.id(0);
        String seen = call.header("Last-Event-ID");
        long since = seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0;
        call.response().setContentType("text/event-stream; charset=utf-8");
        call.response().setHeader("X-Accel-Buffering", "no");
        AsyncContext async = call.request().startAsync();
        async.setTimeout(0);
        OutputStream out = call.response().getOutputStream();
        threads.execute(
                () -> {
                    write(out, chatId, since);
                    async.complete();
                });
    }

    private void write(OutputStream out, long chatId, long since) {
        long rev = since;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Optional<JsonObject> changes = watch.changes(chatId, rev, HEARTBEAT);
                if (changes.isPresent()) {
                    rev = changes.get().getJsonNumber("rev").longValue();
                    send(out, "id: " + rev + "\ndata: " + changes.get() + "\n\n");
                } else if (watch.isClosed()) {
                    return;
                } else {
                    send(out, ":\n\n");
                }
            }
        } catch (IOException pageClosed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(OutputStream out, String event) throws IOException {
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

package io.guichet.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

class PollingTest {

    private static final long FIRST = 100_000_001;

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void updates_stay_until_a_higher_offset_confirms_them() {
        bench.says("one");
        bench.says("two");

        assertThat(texts(0)).containsExactly("one", "two");
        assertThat(texts(FIRST)).containsExactly("one", "two");
        assertThat(texts(FIRST + 1)).containsExactly("two");
        assertThat(texts(1)).containsExactly("two");
    }

    @Test
    void an_offset_far_beyond_the_end_is_served_from_the_head() {
        bench.says("one");
        bench.says("two");

        assertThat(texts(FIRST + 2 + 11)).containsExactly("one", "two");
        assertThat(texts(FIRST + 2 + 10)).isEmpty();
        assertThat(texts(1)).isEmpty();
    }

    @Test
    void a_negative_offset_keeps_the_last_ones() {
        bench.says("one");
        bench.says("two");
        bench.says("three");

        assertThat(texts(-2)).containsExactly("two", "three");
    }

    @Test
    void ids_that_restart_lower_are_served_in_spite_of_the_old_offset() {
        bench.bot.controls().restartUpdateIds(500);
        bench.says("low");

        assertThat(texts(FIRST + 10)).containsExactly("low");
    }

    @Test
    void a_waiting_poller_gets_what_comes() throws Exception {
        CompletableFuture<List<String>> waiting = later(() -> texts(FIRST, 20));

        bench.says("now");

        assertThat(waiting.get(5, TimeUnit.SECONDS)).containsExactly("now");
    }

    @Test
    void a_second_poller_sends_the_first_away() throws Exception {
        CompletableFuture<JsonObject> first = later(() -> poll(FIRST, 20));
        waitUntilHeld();

        CompletableFuture<JsonObject> second = later(() -> poll(FIRST, 20));

        assertThat(first.get(5, TimeUnit.SECONDS).getString("description"))
                .isEqualTo(
                        "Conflict: terminated by other getUpdates request; make sure that only one"
                                + " bot instance is running");
        bench.says("for the second");
        assertThat(second.get(5, TimeUnit.SECONDS).getBoolean("ok")).isTrue();
    }

    @Test
    void polling_is_refused_while_a_webhook_is_set() {
        bench.ok("setWebhook", "{'url':'http://127.0.0.1:9/hook'}");

        bench.refused(
                "getUpdates",
                "{}",
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
                        + " to delete the webhook first");
        bench.ok("deleteWebhook", "{}");
        assertThat(bench.ok("getUpdates", "{}").getJsonArray("result")).isEmpty();
    }

    @Test
    void kinds_that_were_not_asked_for_do_not_come_and_the_wish_is_remembered() {
        bench.ok("getUpdates", "{'allowed_updates':['message']}");
        bench.says("one");
        bench.bot.people().block(77, true);

        assertThat(bench.bot.controls().pending()).hasSize(1);
        bench.ok("getUpdates", "{'allowed_updates':[]}");
        bench.bot.people().block(77, false);
        assertThat(bench.bot.controls().pending()).hasSize(2);
    }

    @Test
    void presses_are_forgotten_after_150_seconds_and_texts_after_a_day() {
        int said = bench.says("/start").getInt("message_id");
        bench.presses(said, "x");
        bench.skipSeconds(151);
        assertThat(bench.updates(0)).hasSize(1);

        bench.skipSeconds(86_400);
        assertThat(bench.updates(FIRST)).isEmpty();
    }

    @Test
    void updates_can_be_repeated_turned_round_held_and_broken() {
        bench.bot.controls().hold(true);
        bench.says("one");
        bench.says("two");
        assertThat(texts(FIRST)).isEmpty();
        bench.bot.controls().reverse();
        bench.bot.controls().hold(false);
        assertThat(texts(0)).containsExactly("two", "one");

        bench.bot.controls().repeat(FIRST);
        assertThat(texts(FIRST + 2)).containsExactly("one");
        assertThat(texts(FIRST + 2)).isEmpty();

        bench.bot.controls().inject("{\"message\":{\"message_id\":5}}");
        String raw = bench.answer("getUpdates", "{'offset':" + (FIRST + 2) + "}").body();
        assertThat(raw).contains("{\"update_id\":100000003,\"message\":{\"message_id\":5}}");
        bench.bot.controls().inject("{broken");
        assertThat(bench.answer("getUpdates", "{'offset':" + (FIRST + 3) + "}").body())
                .isEqualTo("{\"ok\":true,\"result\":[{broken]}");
    }

    private List<String> texts(long offset) {
        return texts(offset, 0);
    }

    private List<String> texts(long offset, int timeout) {
        bench.skipSeconds(4);
        List<String> texts = new ArrayList<>();
        JsonObject answer = poll(offset, timeout);
        answer.getJsonArray("result")
                .getValuesAs(JsonObject.class)
                .forEach(update -> texts.add(update.getJsonObject("message").getString("text")));
        return texts;
    }

    private JsonObject poll(long offset, int timeout) {
        return bench.call("getUpdates", "{'offset':" + offset + ",'timeout':" + timeout + "}");
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    /**
     * A held poller can be seen only by what it does not do; a moment is enough for it to start.
     */
    private static void waitUntilHeld() throws InterruptedException {
        Thread.sleep(300);
    }
}

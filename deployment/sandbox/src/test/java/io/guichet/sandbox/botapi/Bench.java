package io.guichet.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A double with a clock in the hand, and the words in which tests talk to it. */
final class Bench implements AutoCloseable {

    static final String TOKEN = "123456:TEST";

    private final AtomicLong skipped = new AtomicLong();
    final BotDouble bot;

    Bench(Path folder) {
        InstantSource calendar =
                () -> Instant.parse("2026-11-20T10:00:00Z").plusNanos(skipped.get());
        Time time = new Time(calendar, () -> System.nanoTime() + skipped.get());
        bot = new BotDouble(new BotDouble.Identity(TOKEN, "guichet_bot", folder), time);
    }

    void skipSeconds(long seconds) {
        skipped.addAndGet(seconds * 1_000_000_000L);
    }

    /** Zoé (77) opens the chat, and her message is confirmed. */
    void zoeIsHere() {
        says("/start");
        ok("getUpdates", "{'offset':-1}");
        confirmAll();
    }

    void confirmAll() {
        for (JsonObject update : updates(0)) {
            long next = update.getJsonNumber("update_id").longValue() + 1;
            ok("getUpdates", "{'offset':" + next + "}");
        }
    }

    JsonObject says(String text) {
        return bot.people().write(77, JsonDoc.object().add("text", text).build());
    }

    String presses(int messageId, String data) {
        JsonObject order = JsonDoc.object().add("message_id", messageId).add("data", data).build();
        return bot.people().press(77, order).getString("callback_query_id");
    }

    /** Calls a method; the arguments are JSON with single quotes. */
    JsonObject call(String method, String arguments) {
        return JsonDoc.parseObject(answer(method, arguments).body()).orElseThrow();
    }

    Answer answer(String method, String arguments) {
        return bot.call(TOKEN, method, Params.of(json(arguments)));
    }

    static JsonObject json(String text) {
        return JsonDoc.parseObject(text.replace('\'', '"')).orElseThrow();
    }

    JsonObject ok(String method, String arguments) {
        JsonObject answer = call(method, arguments);
        assertThat(answer.getBoolean("ok")).as(answer.toString()).isTrue();
        return answer;
    }

    /** The message that a call answers. */
    JsonObject message(String method, String arguments) {
        return ok(method, arguments).getJsonObject("result");
    }

    int sent(String arguments) {
        return message("sendMessage", arguments).getInt("message_id");
    }

    void refused(String method, String arguments, int code, String description) {
        Answer answer = answer(method, arguments);
        JsonObject body = JsonDoc.parseObject(answer.body()).orElseThrow();
        assertThat(body.getBoolean("ok")).isFalse();
        assertThat(body.getString("description")).isEqualTo(description);
        assertThat(body.getInt("error_code")).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(code);
    }

    JsonObject sendFile(Upload upload, Map<String, String> arguments) {
        Params params = new Params(arguments, Map.of("part", upload));
        return JsonDoc.parseObject(bot.call(TOKEN, "senddocument", params).body()).orElseThrow();
    }

    Iterable<JsonObject> updates(long offset) {
        JsonArray result =
                ok("getUpdates", "{'timeout':0,'offset':" + offset + "}").getJsonArray("result");
        return result.getValuesAs(JsonObject.class);
    }

    @Override
    public void close() {
        bot.close();
    }
}

package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.util.List;

/** What tests do to the double: faults, strange updates, and looking at what happened. */
public final class Controls {

    private final Works works;
    private final BotApi api;
    private final WebhookDelivery webhook;

    Controls(Works works, BotApi api, WebhookDelivery webhook) {
        this.works = works;
        this.api = api;
        this.webhook = webhook;
    }

    public void order(JsonObject fault) {
        Fault checked = Fault.of(fault);
        works.monitor().run(() -> works.faults().add(checked));
    }

    public JsonArray faults() {
        return works.monitor()
                .within(() -> list(works.faults().all().stream().map(Fault::toJson).toList()));
    }

    public void clearFaults() {
        works.monitor().run(works.faults()::clear);
    }

    /** Everything in a chat, deleted messages too, oldest first. */
    public JsonArray messages(long chatId) {
        return works.monitor()
                .within(
                        () ->
                                works.chats()
                                        .find(chatId)
                                        .map(Controls::messages)
                                        .orElseThrow(
                                                () -> new ControlException(404, "no such chat")));
    }

    private static JsonArray messages(Chat chat) {
        return list(
                chat.entries().stream()
                        .map(
                                entry ->
                                        entry.deleted()
                                                ? JsonDoc.object(ChatWatch.shown(entry))
                                                        .add("deleted", true)
                                                        .build()
                                                : ChatWatch.shown(entry))
                        .toList());
    }

    /**
     * Puts an update into the queue as it is written. Without an update_id it gets the next one;
     * {@code $update_id} stands for that number in a text that is not JSON.
     */
    public JsonObject inject(String raw) {
        return works.monitor()
                .within(
                        () -> {
                            long next = works.queue().nextId();
                            JsonObject update =
                                    JsonDoc.parseObject(raw).orElse(JsonValue.EMPTY_JSON_OBJECT);
                            long id = JsonDoc.number(update, "update_id").orElse(next);
                            works.queue().addRaw(id, numbered(raw, update, id));
                            changed();
                            return JsonDoc.object().add("update_id", id).build();
                        });
    }

    private static String numbered(String raw, JsonObject update, long id) {
        if (update.isEmpty()) {
            return raw.replace("$update_id", Long.toString(id));
        }
        if (update.containsKey("update_id")) {
            return raw;
        }
        return "{\"update_id\":" + id + "," + raw.strip().substring(1);
    }

    /** Serves an update once more; 0 means the last one. */
    public void repeat(long updateId) {
        works.monitor()
                .run(
                        () -> {
                            if (!works.queue().repeat(updateId)) {
                                throw new ControlException(404, "no such update");
                            }
                            changed();
                        });
    }

    /** While updates are held none is served, so that several can be gathered. */
    public void hold(boolean now) {
        works.monitor()
                .run(
                        () -> {
                            works.queue().hold(now);
                            changed();
                        });
    }

    public void reverse() {
        works.monitor().run(works.queue()::reverse);
    }

    public void restartUpdateIds(long next) {
        works.monitor().run(() -> works.queue().restartAt(next));
    }

    /** Every update that waits for the bot. */
    public JsonArray pending() {
        return works.monitor()
                .within(
                        () ->
                                list(
                                        works.queue().pending().stream()
                                                .map(UpdateQueue.Pending::json)
                                                .map(Controls::readable)
                                                .toList()));
    }

    private static JsonObject readable(String json) {
        return JsonDoc.parseObject(json)
                .orElseGet(() -> JsonDoc.object().add("undecodable", json).build());
    }

    public int expireCallbacks() {
        return works.monitor().within(works.callbacks()::expire);
    }

    public JsonObject latencies() {
        return works.monitor().within(works.latencies()::toJson);
    }

    public void forgetLatencies() {
        works.monitor().run(works.latencies()::clear);
    }

    /** The last calls of the bot. */
    public JsonArray calls() {
        return works.monitor()
                .within(
                        () ->
                                list(
                                        api.calls().stream()
                                                .map(
                                                        call ->
                                                                JsonDoc.object()
                                                                        .add(
                                                                                "method",
                                                                                call.method())
                                                                        .add(
                                                                                "status",
                                                                                call.status())
                                                                        .add(
                                                                                "chat_id",
                                                                                call.chatId())
                                                                        .build())
                                                .toList()));
    }

    /** Begins anew: two people, no messages, no updates, no faults. Commands and webhook stay. */
    public void reset() {
        works.monitor()
                .run(
                        () -> {
                            works.chats().clear();
                            works.queue().clear();
                            works.queue().hold(false);
                            works.faults().clear();
                            works.callbacks().expire();
                            works.latencies().clear();
                            api.forgetCalls();
                            works.invitePeople();
                        });
    }

    private void changed() {
        works.monitor().touch();
        webhook.wake();
    }

    private static JsonArray list(List<? extends JsonValue> values) {
        return JsonDoc.array(values);
    }
}

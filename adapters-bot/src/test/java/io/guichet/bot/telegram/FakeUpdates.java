package io.guichet.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The queue of updates: keeps them until they are confirmed, as the real one does. */
public final class FakeUpdates {

    private static final int TOLERANCE = 10;

    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> queue = new ArrayList<>();
    private long nextId = 100_000_000;
    private String webhook = "";
    private int pollers;

    /** Ids go on from here, which may be lower than before. */
    public synchronized void restartIdsAt(long id) {
        nextId = id;
    }

    public synchronized long text(long user, String text) {
        return add(
                """
                {"update_id":%d,"message":{"message_id":%d,"from":%s,"chat":%s,"date":1795207283,
                "text":"%s"}}
                """
                        .formatted(nextId, nextId % 1000, person(user), chat(user), text));
    }

    public synchronized long press(long user, long message, String data) {
        return add(
                """
                {"update_id":%d,"callback_query":{"id":"cb%d","from":%s,"chat_instance":"-7",
                "message":{"message_id":%d,"chat":%s,"date":1795207283,"text":"menu"},
                "data":"%s"}}
                """
                        .formatted(nextId, nextId, person(user), message, chat(user), data));
    }

    public synchronized long inGroup(long group, long user, String text) {
        return add(
                """
                {"update_id":%d,"message":{"message_id":5,"from":%s,"date":1795207283,
                "chat":{"id":%d,"type":"supergroup","title":"Friends"},"text":"%s"}}
                """
                        .formatted(nextId, person(user), group, text));
    }

    public synchronized long blockedBy(long user) {
        return add(
                """
                {"update_id":%d,"my_chat_member":{"chat":%s,"from":%s,"date":1795207283,
                "old_chat_member":{"status":"member","user":%s},
                "new_chat_member":{"status":"kicked","user":%s,"until_date":0}}}
                """
                        .formatted(
                                nextId, chat(user), person(user), person(123456), person(123456)));
    }

    /** One without the name that every person has, which the library cannot read. */
    public synchronized long poison(long user) {
        return add(
                """
                {"update_id":%d,"message":{"message_id":1,"from":{"id":%d},"chat":%s,
                "date":1795207283,"text":"boo"}}
                """
                        .formatted(nextId, user, chat(user)));
    }

    public synchronized void again(long id) {
        JsonNode update = last(id);
        queue.add(update);
        notifyAll();
    }

    /** Somebody else sets a webhook. */
    public synchronized void occupyByWebhook(String url) {
        webhook = url;
        pollers++;
        notifyAll();
    }

    public synchronized int unconfirmed() {
        return queue.size();
    }

    public synchronized String webhook() {
        return webhook;
    }

    synchronized FakeAnswer setWebhook(String url) {
        webhook = url;
        notifyAll();
        return FakeAnswer.done(true);
    }

    synchronized FakeAnswer webhookInfo() {
        return FakeAnswer.done(Map.of("url", webhook, "pending_update_count", queue.size()));
    }

    synchronized FakeAnswer get(JsonNode question) {
        if (!webhook.isEmpty()) {
            return FakeAnswer.refused(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use"
                            + " deleteWebhook to delete the webhook first",
                    0);
        }
        confirm(question.path("offset").asLong());
        int me = ++pollers;
        notifyAll();
        long until = System.nanoTime() + question.path("timeout").asLong() * 1_000_000_000L;
        while (queue.isEmpty() && me == pollers && System.nanoTime() < until) {
            pause();
        }
        return me == pollers
                ? FakeAnswer.done(List.copyOf(queue.subList(0, Math.min(100, queue.size()))))
                : FakeAnswer.refused(409, "Conflict: terminated by other getUpdates request", 0);
    }

    private void confirm(long offset) {
        if (queue.isEmpty() || offset == 0) {
            return;
        }
        long end = queue.getLast().path("update_id").asLong();
        if (offset <= end + TOLERANCE) {
            queue.removeIf(update -> update.path("update_id").asLong() < offset);
        }
    }

    private long add(String update) {
        long id = nextId++;
        queue.add(parsed(update));
        notifyAll();
        return id;
    }

    private JsonNode last(long id) {
        return queue.stream()
                .filter(update -> update.path("update_id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode parsed(String update) {
        try {
            return json.readTree(update);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(update, e);
        }
    }

    private void pause() {
        try {
            wait(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String person(long user) {
        return """
        {"id":%d,"is_bot":false,"first_name":"Zoé","last_name":"Petit","language_code":"fr"}"""
                .formatted(user);
    }

    private static String chat(long user) {
        return """
        {"id":%d,"type":"private","first_name":"Zoé"}"""
                .formatted(user);
    }
}

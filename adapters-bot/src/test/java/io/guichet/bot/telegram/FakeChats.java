package io.guichet.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The messages as people see them. */
public final class FakeChats {

    private final Map<Long, Shown> messages = new LinkedHashMap<>();
    private final Set<Long> blockedBy = new HashSet<>();
    private final List<String> files = new ArrayList<>();
    private long lastId = 1000;

    public synchronized void block(long user) {
        blockedBy.add(user);
    }

    /** What stands in a chat, oldest first. */
    public synchronized List<String> texts(long chat) {
        return messages.values().stream()
                .filter(message -> message.chat() == chat)
                .map(Shown::text)
                .toList();
    }

    public synchronized long onlyMessage(long chat) {
        return messages.entrySet().stream()
                .filter(entry -> entry.getValue().chat() == chat)
                .mapToLong(Map.Entry::getKey)
                .reduce(
                        (one, other) -> {
                            throw new AssertionError("more than one message");
                        })
                .orElseThrow();
    }

    /** Uploaded forms and named files, in order. */
    public synchronized List<String> files() {
        return List.copyOf(files);
    }

    public synchronized void forget(long message) {
        messages.remove(message);
    }

    synchronized FakeAnswer send(JsonNode message) {
        long chat = message.path("chat_id").asLong();
        String text = message.path("text").asText();
        if (blockedBy.contains(chat)) {
            return FakeAnswer.refused(403, "Forbidden: bot was blocked by the user", 0);
        }
        long id = ++lastId;
        messages.put(id, new Shown(chat, text, message.path("reply_markup").toString()));
        return FakeAnswer.done(Map.of("message_id", id, "chat", Map.of("id", chat)));
    }

    synchronized FakeAnswer edit(JsonNode message) {
        long id = message.path("message_id").asLong();
        long chat = message.path("chat_id").asLong();
        Shown before = messages.get(id);
        if (before == null) {
            return FakeAnswer.refused(400, "Bad Request: message to edit not found", 0);
        }
        String text = message.path("text").asText();
        Shown after = new Shown(chat, text, message.path("reply_markup").toString());
        if (before.equals(after)) {
            return FakeAnswer.refused(
                    400, "Bad Request: message is not modified: specified new message", 0);
        }
        messages.put(id, after);
        return FakeAnswer.done(Map.of("message_id", id, "chat", Map.of("id", chat)));
    }

    synchronized FakeAnswer delete(JsonNode message) {
        return messages.remove(message.path("message_id").asLong()) == null
                ? FakeAnswer.refused(400, "Bad Request: message to delete not found", 0)
                : FakeAnswer.done(true);
    }

    synchronized FakeAnswer sendDocument(JsonNode message) {
        files.add(message.path("form").asText(message.path("document").asText()));
        long id = ++lastId;
        return FakeAnswer.done(
                Map.of("message_id", id, "document", Map.of("file_id", "BQAC" + files.size())));
    }

    private record Shown(long chat, String text, String keyboard) {}
}

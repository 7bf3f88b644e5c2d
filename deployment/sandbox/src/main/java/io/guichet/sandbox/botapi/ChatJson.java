package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

import java.util.List;

/** A chat as it is kept on disk. */
final class ChatJson {

    /** Only the newest part of a long talk survives a restart. */
    private static final int KEPT = 300;

    private ChatJson() {}

    static JsonObject write(Chat chat) {
        List<Entry> entries = chat.entries().stream().filter(entry -> !entry.deleted()).toList();
        JsonArrayBuilder kept = JsonDoc.array();
        for (Entry entry : entries.subList(Math.max(0, entries.size() - KEPT), entries.size())) {
            kept.add(
                    JsonDoc.object()
                            .add("message", entry.message())
                            .add("from_bot", entry.fromBot())
                            .add("prompt", entry.prompt()));
        }
        return JsonDoc.object()
                .add("profile", chat.profile())
                .add("started", chat.isStarted())
                .add("blocked", chat.isBlocked())
                .add("entries", kept)
                .build();
    }

    static Chat read(JsonObject json, Works works) {
        Chat chat = new Chat(json.getJsonObject("profile"));
        if (json.getBoolean("started")) {
            chat.start();
        }
        chat.setBlocked(json.getBoolean("blocked"), works.monitor().touch());
        for (JsonObject kept : json.getJsonArray("entries").getValuesAs(JsonObject.class)) {
            JsonObject message = kept.getJsonObject("message");
            JsonObject prompt = kept.getJsonObject("prompt");
            boolean fromBot = kept.getBoolean("from_bot");
            chat.put(new Entry(message, fromBot, prompt, false, works.monitor().touch()));
            works.chats().setLastMessageId(message.getInt("message_id"));
            if (message.containsKey("document")) {
                works.files().remember(message.getJsonObject("document"));
            }
        }
        return chat;
    }
}

package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** Everybody whom the bot can talk with. */
final class Chats {

    private final TreeMap<Long, Chat> byId = new TreeMap<>();
    private int lastMessageId;

    Collection<Chat> all() {
        return byId.values();
    }

    Optional<Chat> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    void add(Chat chat) {
        byId.put(chat.id(), chat);
    }

    void clear() {
        byId.clear();
    }

    /** Message ids rise over all chats of a bot, as they do for real. */
    int nextMessageId() {
        lastMessageId++;
        return lastMessageId;
    }

    int lastMessageId() {
        return lastMessageId;
    }

    void setLastMessageId(int id) {
        lastMessageId = Math.max(lastMessageId, id);
    }

    /** The chat that a call names. */
    Chat named(Params params) {
        if (params.text("chat_id").isBlank()) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return find(params.number("chat_id", 0))
                .orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    /** The chat that a call names, if the bot may write to it. */
    Chat reachable(Params params) {
        Chat chat = named(params);
        if (chat.isDeactivated()) {
            throw Refusal.forbidden("user is deactivated");
        }
        if (chat.isBlocked()) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        if (!chat.isStarted() && chat.isPrivate()) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
        return chat;
    }

    static JsonObject person(long id, String firstName, String language) {
        return JsonDoc.object()
                .add("id", id)
                .add("first_name", firstName)
                .add("language_code", language)
                .add("started", JsonValue.FALSE)
                .build();
    }
}

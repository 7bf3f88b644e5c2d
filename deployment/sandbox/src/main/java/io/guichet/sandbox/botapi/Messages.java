package io.guichet.sandbox.botapi;

import io.guichet.sandbox.botapi.text.FormattedText;
import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Writes messages into chats and tells who has to know. */
final class Messages {

    private final Monitor monitor;
    private final Time time;
    private final Chats chats;
    private final Latencies latencies;

    Messages(Works works) {
        monitor = works.monitor();
        time = works.time();
        chats = works.chats();
        latencies = works.latencies();
    }

    /** A message with what every message has. */
    JsonObjectBuilder begin(Chat chat, JsonObject from) {
        return JsonDoc.object()
                .add("message_id", chats.nextMessageId())
                .add("from", from)
                .add("chat", chat.asChat())
                .add("date", time.seconds());
    }

    static void add(JsonObjectBuilder message, String name, FormattedText text) {
        if (text.text().isEmpty()) {
            return;
        }
        message.add(name, text.text());
        if (!text.entities().isEmpty()) {
            message.add(name.equals("text") ? "entities" : "caption_entities", text.entities());
        }
    }

    /** The message that this one answers, without what that one answered. */
    static void addReply(JsonObjectBuilder message, Entry repliedTo) {
        message.add(
                "reply_to_message", JsonDoc.object(repliedTo.message()).remove("reply_to_message"));
    }

    /** Puts a message of the bot into a chat. */
    JsonObject sent(Chat chat, JsonObject message, JsonObject prompt) {
        chat.put(new Entry(message, true, prompt, false, monitor.touch()));
        answered(chat);
        return message;
    }

    /** Puts a message of a person into a chat. */
    JsonObject said(Chat chat, JsonObject message) {
        chat.start();
        chat.put(new Entry(message, false, JsonObject.EMPTY_JSON_OBJECT, false, monitor.touch()));
        latencies.begin("text_to_reply", chat.id());
        return message;
    }

    JsonObject edited(Chat chat, Entry before, JsonObject after) {
        chat.put(before.edited(after, monitor.touch()));
        answered(chat);
        return after;
    }

    void deleted(Chat chat, Entry entry) {
        chat.put(entry.gone(monitor.touch()));
    }

    private void answered(Chat chat) {
        latencies.end("text_to_reply", chat.id());
        latencies.end("press_to_change", chat.id());
    }
}

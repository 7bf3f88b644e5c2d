package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.time.Duration;
import java.util.Optional;

/** What a person sees of a chat, and how it changes. */
public final class ChatWatch {

    private final Works works;

    ChatWatch(Works works) {
        this.works = works;
    }

    /**
     * What changed in a chat since a revision, as soon as something does; empty if nothing did in
     * that time, or if the double is closing.
     */
    public Optional<JsonObject> changes(long chatId, long since, Duration patience) {
        return works.monitor().within(() -> await(chatId, since, patience));
    }

    public boolean isClosed() {
        return works.monitor().within(works.monitor()::isClosed);
    }

    private Optional<JsonObject> await(long chatId, long since, Duration patience) {
        long deadline = works.time().now() + patience.toNanos();
        while (!works.monitor().isClosed()) {
            Optional<Chat> chat = works.chats().find(chatId).filter(found -> found.rev() > since);
            if (chat.isPresent()) {
                return chat.map(found -> view(found, since));
            }
            long left = deadline - works.time().now();
            if (left <= 0) {
                return Optional.empty();
            }
            works.monitor().await(left);
        }
        return Optional.empty();
    }

    private JsonObject view(Chat chat, long since) {
        JsonArrayBuilder messages = JsonDoc.array();
        JsonArrayBuilder deleted = JsonDoc.array();
        for (Entry entry : chat.entries()) {
            if (entry.rev() > since && entry.deleted()) {
                deleted.add(entry.id());
            } else if (entry.rev() > since) {
                messages.add(shown(entry));
            }
        }
        return JsonDoc.object()
                .add("rev", works.monitor().revision())
                .add("chat", about(chat))
                .add("messages", messages)
                .add("deleted", deleted)
                .add("action", chat.action(works.time()))
                .add("answers", answers(chat, since))
                .add("commands", works.commands().shownTo(chat))
                .build();
    }

    static JsonObject about(Chat chat) {
        return JsonDoc.object(chat.asChat())
                .add("language_code", chat.language())
                .add("started", chat.isStarted())
                .add("blocked", chat.isBlocked())
                .add("name", chat.name())
                .build();
    }

    static JsonObject shown(Entry entry) {
        JsonObjectBuilder message = JsonDoc.object(entry.message()).add("by_bot", entry.fromBot());
        if (!entry.prompt().isEmpty()) {
            message.add("prompt", entry.prompt());
        }
        return message.build();
    }

    private static JsonArrayBuilder answers(Chat chat, long since) {
        JsonArrayBuilder answers = JsonDoc.array();
        for (Chat.CallbackAnswer answer : chat.answers()) {
            if (answer.rev() > since) {
                answers.add(
                        JsonDoc.object()
                                .add("id", answer.id())
                                .add("text", answer.text())
                                .add("alert", answer.alert())
                                .add("url", answer.url()));
            }
        }
        return answers;
    }
}

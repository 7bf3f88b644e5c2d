package io.guichet.sandbox.botapi;

import io.guichet.sandbox.botapi.text.FormattedText;
import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.util.Optional;

/** What people do: come, write, press buttons, send files, block the bot. */
public final class People {

    private static final int LONGEST_TEXT = 4096;

    private final Works works;
    private final Messages messages;
    private final WebhookDelivery webhook;

    /** A file that was sent in a chat. */
    public record Document(String name, String mimeType, byte[] bytes) {}

    People(Works works, Messages messages, WebhookDelivery webhook) {
        this.works = works;
        this.messages = messages;
        this.webhook = webhook;
    }

    /** Everybody there is. */
    public JsonArray all() {
        return works.monitor()
                .within(
                        () ->
                                JsonDoc.array(
                                        works.chats().all().stream()
                                                .map(ChatWatch::about)
                                                .toList()));
    }

    /** Brings a person (or a group) in; one who is there already stays as he is. */
    public JsonObject invite(JsonObject profile) {
        long id =
                JsonDoc.number(profile, "id")
                        .filter(number -> number != 0)
                        .orElseThrow(() -> new ControlException(400, "id must be a number"));
        return works.monitor()
                .within(
                        () -> {
                            Optional<Chat> present = works.chats().find(id);
                            if (present.isEmpty()) {
                                Chat chat = new Chat(JsonDoc.object(profile).add("id", id).build());
                                works.chats().add(chat);
                                chat.touch(works.monitor().touch());
                            }
                            return ChatWatch.about(chat(id));
                        });
    }

    /** Writes a text; {@code order} holds text, and perhaps reply_to and from. */
    public JsonObject write(long chatId, JsonObject order) {
        String text = JsonDoc.text(order, "text").orElse("").strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new ControlException(400, "text must have 1 to 4096 characters");
        }
        long replyTo = JsonDoc.number(order, "reply_to").orElse(0L);
        return works.monitor()
                .within(
                        () -> {
                            Chat chat = chat(chatId);
                            JsonObjectBuilder message = messages.begin(chat, from(chat, order));
                            chat.find(replyTo).ifPresent(e -> Messages.addReply(message, e));
                            Messages.add(message, "text", FormattedText.plain(text));
                            return say(chat, message);
                        });
    }

    /** Sends a file. */
    public JsonObject send(long chatId, Upload upload, String caption) {
        return works.monitor()
                .within(
                        () -> {
                            Chat chat = chat(chatId);
                            JsonObject document = works.files().keep(upload);
                            JsonObjectBuilder message = messages.begin(chat, chat.asUser());
                            message.add("document", document);
                            Messages.add(message, "caption", FormattedText.plain(caption));
                            return say(chat, message);
                        });
    }

    /** A file by its id, for whoever downloads it from the chat. */
    public Optional<Document> document(String fileId) {
        return works.monitor()
                .within(() -> works.files().find(fileId))
                .flatMap(
                        document ->
                                works.files()
                                        .bytesOf(document)
                                        .map(
                                                bytes ->
                                                        new Document(
                                                                document.getString("file_name"),
                                                                document.getString("mime_type"),
                                                                bytes)));
    }

    private JsonObject say(Chat chat, JsonObjectBuilder message) {
        block(chat, false);
        JsonObject said = messages.said(chat, message.build());
        works.queue().add("message", "chat " + chat.id(), said.toString());
        webhook.wake();
        return said;
    }

    /**
     * Presses a button: {@code order} holds message_id and data, which is sent whether or not the
     * message has such a button. Answers the id of the press.
     */
    public JsonObject press(long chatId, JsonObject order) {
        long messageId = JsonDoc.number(order, "message_id").orElse(0L);
        String data = JsonDoc.text(order, "data").orElse("");
        return works.monitor()
                .within(
                        () -> {
                            Chat chat = chat(chatId);
                            Entry entry =
                                    chat.find(messageId)
                                            .orElseThrow(
                                                    () ->
                                                            new ControlException(
                                                                    404, "no such message"));
                            String id = press(chat, from(chat, order), entry, data);
                            return JsonDoc.object().add("callback_query_id", id).build();
                        });
    }

    private String press(Chat chat, JsonObject from, Entry entry, String data) {
        String id = works.callbacks().pressed(chat.id());
        JsonObject query =
                JsonDoc.object()
                        .add("id", id)
                        .add("from", from)
                        .add("message", entry.message())
                        .add("chat_instance", Long.toString(-7_000_000_000L - chat.id()))
                        .add("data", data)
                        .build();
        works.latencies().begin("press_to_answer", id);
        works.latencies().begin("press_to_change", chat.id());
        works.queue().add("callback_query", "user " + from.get("id"), query.toString());
        works.monitor().touch();
        webhook.wake();
        return id;
    }

    /** Blocks the bot, or lets it in again. */
    public void block(long chatId, boolean now) {
        works.monitor().run(() -> block(chat(chatId), now));
    }

    private void block(Chat chat, boolean now) {
        if (chat.isBlocked() == now) {
            return;
        }
        chat.setBlocked(now, works.monitor().touch());
        JsonObject update =
                JsonDoc.object()
                        .add("chat", chat.asChat())
                        .add("from", chat.asUser())
                        .add("date", works.time().seconds())
                        .add("old_chat_member", member(now ? "member" : "kicked"))
                        .add("new_chat_member", member(now ? "kicked" : "member"))
                        .build();
        works.queue().add("my_chat_member", "chat " + chat.id(), update.toString());
        webhook.wake();
    }

    private JsonObject member(String status) {
        JsonObjectBuilder member = JsonDoc.object().add("status", status).add("user", works.bot());
        if (status.equals("kicked")) {
            member.add("until_date", 0);
        }
        return member.build();
    }

    private Chat chat(long id) {
        return works.chats().find(id).orElseThrow(() -> new ControlException(404, "no such chat"));
    }

    /** In a private chat the person himself; in a group whoever is named. */
    private JsonObject from(Chat chat, JsonObject order) {
        long id = JsonDoc.number(order, "from").orElse(chat.id());
        return chat(id).asUser();
    }
}

package io.guichet.sandbox.botapi;

import io.guichet.sandbox.botapi.Keyboards.ReplyMarkup;
import io.guichet.sandbox.botapi.text.FormattedText;
import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.util.List;
import java.util.Map;

/** The methods with which a bot changes what it wrote. */
final class Editing {

    private static final long TWO_DAYS = 48L * 3600;
    private static final String NOT_MODIFIED =
            "message is not modified: specified new message content and reply markup are exactly"
                    + " the same as a current content and reply markup of the message";

    private final Time time;
    private final Chats chats;
    private final Messages messages;

    Editing(Works works, Messages messages) {
        time = works.time();
        chats = works.chats();
        this.messages = messages;
    }

    void register(Map<String, Method> methods) {
        methods.put("editmessagetext", this::editText);
        methods.put("editmessagecaption", this::editCaption);
        methods.put("editmessagereplymarkup", this::editMarkup);
        methods.put("deletemessage", this::delete);
    }

    private String editText(Params params) {
        FormattedText text = Texts.text(params);
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = chats.reachable(params);
        Entry entry = own(chat, params);
        if (!entry.message().containsKey("text")) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        JsonObjectBuilder message = without(entry, "text", "entities");
        Messages.add(message, "text", text);
        return save(chat, entry, message, markup);
    }

    private String editCaption(Params params) {
        FormattedText caption = Texts.caption(params);
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = chats.reachable(params);
        Entry entry = own(chat, params);
        if (!entry.message().containsKey("document")) {
            throw Refusal.badRequest("there is no caption in the message to edit");
        }
        JsonObjectBuilder message = without(entry, "caption", "caption_entities");
        Messages.add(message, "caption", caption);
        return save(chat, entry, message, markup);
    }

    private String editMarkup(Params params) {
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = chats.reachable(params);
        Entry entry = own(chat, params);
        return save(chat, entry, without(entry), markup);
    }

    private static JsonObjectBuilder without(Entry entry, String... replaced) {
        JsonObjectBuilder message = JsonDoc.object(entry.message());
        List.of(replaced).forEach(message::remove);
        return message.remove("reply_markup").remove("edit_date");
    }

    private String save(Chat chat, Entry before, JsonObjectBuilder message, ReplyMarkup markup) {
        markup.inline().ifPresent(keyboard -> message.add("reply_markup", keyboard));
        JsonObject after = message.build();
        JsonObject old = JsonDoc.object(before.message()).remove("edit_date").build();
        if (after.equals(old)) {
            throw Refusal.badRequest(NOT_MODIFIED);
        }
        JsonObject dated = JsonDoc.object(after).add("edit_date", time.seconds()).build();
        return messages.edited(chat, before, dated).toString();
    }

    private static Entry own(Chat chat, Params params) {
        if (params.text("message_id").isBlank()) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        Entry entry =
                chat.find(params.number("message_id", 0))
                        .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        if (!entry.fromBot()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return entry;
    }

    private String delete(Params params) {
        Chat chat = chats.named(params);
        Entry entry =
                chat.find(params.number("message_id", 0))
                        .orElseThrow(() -> Refusal.badRequest("message to delete not found"));
        if (time.seconds() - entry.message().getJsonNumber("date").longValue() > TWO_DAYS) {
            throw Refusal.badRequest("message can't be deleted for everyone");
        }
        messages.deleted(chat, entry);
        return Method.TRUE;
    }
}

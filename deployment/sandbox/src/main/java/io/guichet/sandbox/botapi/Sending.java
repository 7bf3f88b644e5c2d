package io.guichet.sandbox.botapi;

import io.guichet.sandbox.botapi.Keyboards.ReplyMarkup;
import io.guichet.sandbox.botapi.text.FormattedText;
import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods with which a bot writes something new. */
final class Sending {

    private static final Set<String> ACTIONS =
            Set.of(
                    "typing",
                    "upload_photo",
                    "record_video",
                    "upload_video",
                    "record_voice",
                    "upload_voice",
                    "upload_document",
                    "choose_sticker",
                    "find_location",
                    "record_video_note",
                    "upload_video_note",
                    "cancel");

    private final Monitor monitor;
    private final Time time;
    private final Chats chats;
    private final Messages messages;
    private final StoredFiles files;
    private final JsonObject bot;

    Sending(Works works, Messages messages) {
        monitor = works.monitor();
        time = works.time();
        chats = works.chats();
        files = works.files();
        bot = works.bot();
        this.messages = messages;
    }

    void register(Map<String, Method> methods) {
        methods.put("sendmessage", this::sendMessage);
        methods.put("senddocument", this::sendDocument);
        methods.put("sendchataction", this::sendChatAction);
    }

    private String sendMessage(Params params) {
        FormattedText text = Texts.text(params);
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = chats.reachable(params);
        Optional<Entry> repliedTo = repliedTo(chat, params);
        JsonObjectBuilder message = messages.begin(chat, bot);
        repliedTo.ifPresent(entry -> Messages.addReply(message, entry));
        Messages.add(message, "text", text);
        return send(chat, message, markup);
    }

    private String sendDocument(Params params) {
        FormattedText caption = Texts.caption(params);
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = chats.reachable(params);
        Optional<Entry> repliedTo = repliedTo(chat, params);
        JsonObject document = document(params);
        JsonObjectBuilder message = messages.begin(chat, bot);
        repliedTo.ifPresent(entry -> Messages.addReply(message, entry));
        message.add("document", document);
        Messages.add(message, "caption", caption);
        return send(chat, message, markup);
    }

    private String send(Chat chat, JsonObjectBuilder message, ReplyMarkup markup) {
        markup.inline().ifPresent(keyboard -> message.add("reply_markup", keyboard));
        return messages.sent(chat, message.build(), markup.prompt()).toString();
    }

    private JsonObject document(Params params) {
        String named = params.text("document");
        Optional<Upload> upload =
                named.startsWith("attach://")
                        ? params.file(named.substring("attach://".length()))
                        : params.file("document");
        if (upload.isPresent()) {
            return files.keep(upload.get());
        }
        if (named.isBlank() || named.startsWith("attach://")) {
            throw Refusal.badRequest("there is no document in the request");
        }
        return files.find(named)
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "wrong remote file identifier specified: Wrong string"
                                                + " length"));
    }

    private String sendChatAction(Params params) {
        if (!ACTIONS.contains(params.text("action"))) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        Chat chat = chats.reachable(params);
        chat.act(params.text("action"), time.now(), monitor.touch());
        return Method.TRUE;
    }

    private static Optional<Entry> repliedTo(Chat chat, Params params) {
        JsonObject reply = params.object("reply_parameters").orElse(JsonValue.EMPTY_JSON_OBJECT);
        long id =
                JsonDoc.number(reply, "message_id").orElse(params.number("reply_to_message_id", 0));
        if (id == 0) {
            return Optional.empty();
        }
        Optional<Entry> found = chat.find(id);
        boolean optional =
                JsonDoc.flag(reply, "allow_sending_without_reply")
                        || params.flag("allow_sending_without_reply");
        if (found.isEmpty() && !optional) {
            throw Refusal.badRequest("message to be replied not found");
        }
        return found;
    }
}

package io.guichet.sandbox.botapi;

import jakarta.json.JsonObject;

/**
 * A message in a chat as the API shows it. {@code prompt} is what the API keeps to itself but the
 * person sees: the question's placeholder, a keyboard of words; it may be empty. A deleted message
 * stays as a mark until the chat is reset, so that whoever watches learns of it.
 */
record Entry(JsonObject message, boolean fromBot, JsonObject prompt, boolean deleted, long rev) {

    int id() {
        return message.getInt("message_id");
    }

    Entry edited(JsonObject newMessage, long at) {
        return new Entry(newMessage, fromBot, prompt, false, at);
    }

    Entry gone(long at) {
        return new Entry(message, fromBot, JsonObject.EMPTY_JSON_OBJECT, true, at);
    }
}

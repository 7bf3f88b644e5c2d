package io.guichet.sandbox.botapi.text;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * A formatted stretch of a text, in UTF-16 units. {@code argument} is the address of a link, the
 * language of a block of code, or empty.
 */
record Entity(String type, int offset, int length, String argument) {

    int end() {
        return offset + length;
    }

    boolean overlaps(Entity other) {
        return offset < other.end() && other.offset < end();
    }

    JsonObject toJson() {
        JsonObjectBuilder json =
                JsonDoc.object().add("offset", offset).add("length", length).add("type", type);
        if (argument.isEmpty()) {
            return json.build();
        }
        return switch (type) {
            case "text_link" -> json.add("url", argument).build();
            case "pre" -> json.add("language", argument).build();
            case "custom_emoji" -> json.add("custom_emoji_id", argument).build();
            default -> json.build();
        };
    }
}

package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The buttons under a message, checked as the server checks them. */
final class Keyboards {

    private static final int MOST_BUTTONS = 100;
    private static final int MOST_DATA_BYTES = 64;
    private static final Pattern ADDRESS = Pattern.compile("(https?|tg)://[^\\s/?#]+.*");

    /** Where a message's own buttons and what only the person sees of the markup go. */
    record ReplyMarkup(Optional<JsonObject> inline, JsonObject prompt) {}

    private Keyboards() {}

    static ReplyMarkup read(Params params) {
        if (params.text("reply_markup").isBlank()) {
            return new ReplyMarkup(Optional.empty(), JsonObject.EMPTY_JSON_OBJECT);
        }
        JsonObject markup =
                params.object("reply_markup")
                        .orElseThrow(() -> Refusal.badRequest("object expected as reply markup"));
        if (!markup.containsKey("inline_keyboard")) {
            return new ReplyMarkup(Optional.empty(), prompt(markup));
        }
        JsonArray rows = rows(markup.get("inline_keyboard"));
        Optional<JsonObject> inline =
                rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(JsonDoc.object().add("inline_keyboard", rows).build());
        return new ReplyMarkup(inline, JsonObject.EMPTY_JSON_OBJECT);
    }

    private static JsonObject prompt(JsonObject markup) {
        String placeholder = markup.getString("input_field_placeholder", "");
        if (placeholder.length() > 64) {
            throw Refusal.badRequest("reply markup placeholder is too long");
        }
        boolean known =
                List.of("force_reply", "keyboard", "remove_keyboard").stream()
                        .anyMatch(markup::containsKey);
        return known ? markup : JsonObject.EMPTY_JSON_OBJECT;
    }

    private static JsonArray rows(JsonValue keyboard) {
        if (!(keyboard instanceof JsonArray rows)
                || !rows.stream().allMatch(JsonArray.class::isInstance)) {
            throw Refusal.badRequest(
                    "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of"
                            + " Arrays");
        }
        List<JsonArray> filled =
                rows.getValuesAs(JsonArray.class).stream().filter(row -> !row.isEmpty()).toList();
        filled.forEach(row -> row.forEach(Keyboards::check));
        if (filled.stream().mapToInt(JsonArray::size).sum() > MOST_BUTTONS) {
            throw Refusal.badRequest("reply markup is too long");
        }
        return JsonDoc.array(filled);
    }

    private static void check(JsonValue value) {
        if (!(value instanceof JsonObject button)) {
            throw broken("InlineKeyboardButton must be an Object");
        }
        if (JsonDoc.text(button, "text").filter(text -> !text.isBlank()).isEmpty()) {
            throw broken("Field \"text\" must be of type String and not empty");
        }
        if (button.containsKey("callback_data")) {
            checkData(JsonDoc.text(button, "callback_data").orElse(""));
        } else if (button.containsKey("url")) {
            checkAddress(JsonDoc.text(button, "url").orElse(""));
        } else if (button.get("copy_text") instanceof JsonObject copy) {
            int length = JsonDoc.text(copy, "text").orElse("").length();
            if (length < 1 || length > 256) {
                throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
            }
        } else {
            throw broken("Text buttons are unallowed in the inline keyboard");
        }
    }

    private static void checkData(String data) {
        int length = data.getBytes(StandardCharsets.UTF_8).length;
        if (length < 1 || length > MOST_DATA_BYTES) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
    }

    private static void checkAddress(String url) {
        if (!ADDRESS.matcher(url).matches()) {
            throw Refusal.badRequest(
                    "inline keyboard button URL '%s' is invalid: Wrong HTTP URL".formatted(url));
        }
    }

    private static Refusal broken(String why) {
        return Refusal.badRequest("can't parse inline keyboard button: " + why);
    }
}

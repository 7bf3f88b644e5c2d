package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody who talks with the bot through the double of the Bot API. */
record Person(long id) {

    /** A person the double does not know yet. */
    static Person arrives(long id, String firstName, String language) {
        HttpResponse<String> answer =
                Web.sandbox()
                        .post(
                                "/control/chats",
                                "{\"id\":%d,\"first_name\":%s,\"language_code\":\"%s\"}"
                                        .formatted(id, Json.quoted(firstName), language));
        assertThat(answer.statusCode()).isBetween(200, 299);
        return new Person(id);
    }

    /** Ties this chat to a demo profile: code from the web, confirmed on both sides. */
    Person linkedTo(String who, String question, String confirm, String done) {
        Web profile = Web.as(who);
        JsonObject link = Json.object(profile.postOnce("/api/v1/chat-links", "{}"));
        says("/start L" + link.getString("code"));
        sees(question);
        presses(confirm);
        String path = "/api/v1/chat-links/" + link.getString("id");
        Await.untilTrue(
                "the chat's confirmation",
                () -> Json.object(profile.get(path)).getString("state").equals("awaiting_web"));
        assertThat(profile.postOnce(path + "/confirmation", "{}").statusCode()).isBetween(200, 299);
        sees(done);
        return this;
    }

    void says(String text) {
        post("text", "{\"text\":%s}".formatted(Json.quoted(text)));
    }

    /** Presses the newest button with this label. */
    void presses(String label) {
        JsonObject message =
                Await.until("a button " + label, () -> newest(one -> button(one, label)));
        JsonObject button = button(message, label).orElseThrow();
        pressesData(message.getInt("message_id"), button.getString("callback_data"));
    }

    /** Presses a button that may never have been there. */
    void pressesData(int message, String data) {
        post("press", "{\"message_id\":%d,\"data\":%s}".formatted(message, Json.quoted(data)));
    }

    /** The newest message of the bot that holds all these texts, once it is there. */
    JsonObject sees(String... parts) {
        return Await.until(
                "a message with '" + String.join("' and '", parts) + "'",
                () -> newest(one -> holds(one, parts)));
    }

    /** The address behind the newest button with this label. */
    String addressOf(String label) {
        JsonObject message =
                Await.until("a button " + label, () -> newest(one -> button(one, label)));
        return button(message, label).orElseThrow().getString("url");
    }

    /** What the button with this label of a message sends. */
    String dataOf(JsonObject message, String label) {
        return button(message, label).orElseThrow().getString("callback_data");
    }

    /** The newest file whose name ends so. */
    Optional<JsonObject> document(String ending) {
        return newest(
                message ->
                        message.containsKey("document")
                                        && message.getJsonObject("document")
                                                .getString("file_name")
                                                .endsWith(ending)
                                ? Optional.of(message)
                                : Optional.empty());
    }

    /** The content of the file that came with a message. */
    String file(JsonObject message) {
        String id = message.getJsonObject("document").getString("file_id");
        return Web.sandbox().get("/control/files/" + id).body();
    }

    private Optional<JsonObject> newest(Sight sight) {
        return messages()
                .filter(message -> sight.in(message).isPresent())
                .max(Comparator.comparing(message -> message.getInt("message_id")));
    }

    private Stream<JsonObject> messages() {
        JsonArray all = Json.array(Web.sandbox().get("/control/chats/%d/messages".formatted(id)));
        return all.getValuesAs(JsonObject.class).stream()
                .filter(message -> message.getBoolean("by_bot", false))
                .filter(message -> !message.getBoolean("deleted", false));
    }

    private static Optional<JsonObject> holds(JsonObject message, String... parts) {
        String text = message.getString("text", "") + message.getString("caption", "");
        return Stream.of(parts).allMatch(text::contains) ? Optional.of(message) : Optional.empty();
    }

    private static Optional<JsonObject> button(JsonObject message, String label) {
        JsonObject markup =
                message.getOrDefault("reply_markup", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        List<JsonArray> rows =
                markup.getOrDefault("inline_keyboard", JsonValue.EMPTY_JSON_ARRAY)
                        .asJsonArray()
                        .getValuesAs(JsonArray.class);
        return rows.stream()
                .flatMap(row -> row.getValuesAs(JsonObject.class).stream())
                .filter(button -> button.getString("text").startsWith(label))
                .findFirst();
    }

    private void post(String act, String json) {
        HttpResponse<String> answer =
                Web.sandbox().post("/control/chats/%d/%s".formatted(id, act), json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    /** Something looked for in a message. */
    private interface Sight {

        Optional<JsonObject> in(JsonObject message);
    }
}

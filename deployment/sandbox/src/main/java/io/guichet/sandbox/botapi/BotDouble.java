package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The double as a whole: one bot, its people, and what is between them. */
public final class BotDouble implements AutoCloseable {

    private final Works works;
    private final WebhookDelivery webhook;
    private final BotApi api;
    private final Controls controls;
    private final People people;
    private final ChatWatch watch;

    /** Which bot it is: its token, its name, and the folder in which the talks are kept. */
    public record Identity(String token, String username, Path folder) {

        JsonObject user() {
            String id = token.split(":", 2)[0];
            return JsonDoc.object()
                    .add("id", id.matches("\\d{1,15}") ? Long.parseLong(id) : 1L)
                    .add("is_bot", true)
                    .add("first_name", "Guichet")
                    .add("username", username)
                    .build();
        }
    }

    public BotDouble(Identity identity, Time time) {
        works = Works.create(identity.user(), identity.folder(), time);
        Map<String, Method> methods = new HashMap<>();
        webhook = new WebhookDelivery(works, this::executeReply);
        Messages messages = new Messages(works);
        new Sending(works, messages).register(methods);
        new Editing(works, messages).register(methods);
        new Receiving(works, new Polling(works), webhook).register(methods);
        new Profile(works).register(methods);
        api = new BotApi(works, identity.token(), methods);
        people = new People(works, messages, webhook);
        controls = new Controls(works, api, webhook);
        watch = new ChatWatch(works);
        new Memory(works, identity.folder()).start();
    }

    /** Calls a method of the API; {@code getUpdates} may hold the caller. */
    public Answer call(String token, String method, Params params) {
        return api.call(token, method, params);
    }

    /** The bytes of a file, for a bot that got its path from {@code getFile}. */
    public Optional<byte[]> file(String token, String path) {
        return api.isToken(token) ? works.files().bytes(path) : Optional.empty();
    }

    public People people() {
        return people;
    }

    public Controls controls() {
        return controls;
    }

    public ChatWatch watch() {
        return watch;
    }

    /** A bot may put one call into its answer to the webhook; nobody learns what came of it. */
    private void executeReply(String json) {
        JsonDoc.parseObject(json)
                .ifPresent(reply -> api.execute(reply.getString("method", ""), Params.of(reply)));
    }

    @Override
    public void close() {
        works.monitor().close();
        webhook.close();
    }
}

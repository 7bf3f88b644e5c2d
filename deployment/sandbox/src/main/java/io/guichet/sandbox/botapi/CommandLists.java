package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The lists of commands: one per scope and language, the narrowest that exists is shown. */
final class CommandLists {

    private static final int MOST = 100;
    private static final Set<String> SCOPES =
            Set.of(
                    "default",
                    "all_private_chats",
                    "all_group_chats",
                    "all_chat_administrators",
                    "chat",
                    "chat_administrators",
                    "chat_member");

    private final Map<String, JsonArray> lists = new TreeMap<>();

    void set(Params params) {
        JsonArray commands =
                params.array("commands")
                        .orElseThrow(() -> Refusal.badRequest("can't parse commands JSON object"));
        if (commands.size() > MOST) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        commands.forEach(CommandLists::check);
        if (commands.isEmpty()) {
            lists.remove(key(params));
        } else {
            lists.put(key(params), commands);
        }
    }

    JsonArray get(Params params) {
        return lists.getOrDefault(key(params), JsonValue.EMPTY_JSON_ARRAY);
    }

    void delete(Params params) {
        lists.remove(key(params));
    }

    /** What a person sees: from this chat to all, in each first the own language. */
    JsonArray shownTo(Chat chat) {
        String kind = chat.isPrivate() ? "all_private_chats" : "all_group_chats";
        for (String scope : List.of("chat " + chat.id(), kind, "default")) {
            for (String language : List.of(chat.language(), "")) {
                JsonArray commands = lists.get(scope + "|" + language);
                if (commands != null) {
                    return commands;
                }
            }
        }
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    JsonObject toJson() {
        JsonObjectBuilder json = JsonDoc.object();
        lists.forEach(json::add);
        return json.build();
    }

    void restore(JsonObject json) {
        json.keySet().forEach(key -> lists.put(key, json.getJsonArray(key)));
    }

    void clear() {
        lists.clear();
    }

    private static String key(Params params) {
        JsonObject scope = params.object("scope").orElse(JsonValue.EMPTY_JSON_OBJECT);
        String type = scope.getString("type", "default");
        if (!SCOPES.contains(type)) {
            throw Refusal.badRequest("can't parse BotCommandScope: Unsupported type specified");
        }
        String language = params.text("language_code");
        if (!language.matches("([a-z]{2})?")) {
            throw Refusal.badRequest("invalid language code specified");
        }
        String chat = JsonDoc.text(scope, "chat_id").map(id -> " " + id).orElse("");
        return type + chat + "|" + language;
    }

    private static void check(JsonValue value) {
        JsonObject command =
                value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        if (!command.getString("command", "").matches("/?[a-z0-9_]{1,32}")) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        int length = command.getString("description", "").strip().length();
        if (length < 1 || length > 256) {
            throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }
}

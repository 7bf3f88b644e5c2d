package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;

import java.util.Locale;
import java.util.Set;

/** A fault that a test ordered for the next calls of a method ({@code *} for any). */
record Fault(String method, String kind, int times, long chatId, JsonObject details) {

    private static final Set<String> KINDS =
            Set.of(
                    "status",
                    "html502",
                    "drop_before",
                    "drop_after",
                    "delay",
                    "retry_after",
                    "blocked");

    static Fault of(JsonObject order) {
        String kind = order.getString("kind", "");
        if (!KINDS.contains(kind)) {
            throw new ControlException(400, "kind must be one of " + KINDS);
        }
        return new Fault(
                order.getString("method", "*").toLowerCase(Locale.ROOT),
                kind,
                order.getInt("times", 1),
                JsonDoc.number(order, "chat_id").orElse(0L),
                order);
    }

    boolean concerns(String called, Params params) {
        return (method.equals("*") || method.equals(called))
                && (chatId == 0 || chatId == params.number("chat_id", 0));
    }

    Fault once() {
        return new Fault(method, kind, times - 1, chatId, details);
    }

    int number(String name, int otherwise) {
        return details.getInt(name, otherwise);
    }

    JsonObject toJson() {
        return JsonDoc.object(details).add("method", method).add("times", times).build();
    }
}

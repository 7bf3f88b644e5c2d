package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObjectBuilder;

/** What the Bot API answers when it does not do what it was asked for. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final int retryAfter;

    private Refusal(int code, String description, int retryAfter) {
        super(description);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Refusal badRequest(String description) {
        return new Refusal(400, "Bad Request: " + description, 0);
    }

    static Refusal forbidden(String description) {
        return new Refusal(403, "Forbidden: " + description, 0);
    }

    static Refusal conflict(String description) {
        return new Refusal(409, "Conflict: " + description, 0);
    }

    static Refusal tooManyRequests(int retryAfter) {
        return new Refusal(429, "Too Many Requests: retry after " + retryAfter, retryAfter);
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, 0);
    }

    int code() {
        return code;
    }

    String toJson() {
        JsonObjectBuilder json =
                JsonDoc.object()
                        .add("ok", false)
                        .add("error_code", code)
                        .add("description", getMessage());
        if (retryAfter > 0) {
            json.add("parameters", JsonDoc.object().add("retry_after", retryAfter));
        }
        return json.build().toString();
    }
}

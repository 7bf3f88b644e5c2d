package io.guichet.bot.telegram;

import java.util.Map;

/** What the fake Bot API answers. */
record FakeAnswer(int status, Map<String, Object> body) {

    static FakeAnswer done(Object result) {
        return new FakeAnswer(200, Map.of("ok", true, "result", result));
    }

    static FakeAnswer refused(int code, String description, int retryAfter) {
        return new FakeAnswer(
                code,
                retryAfter == 0
                        ? Map.of("ok", false, "error_code", code, "description", description)
                        : Map.of(
                                "ok",
                                false,
                                "error_code",
                                code,
                                "description",
                                description,
                                "parameters",
                                Map.of("retry_after", retryAfter)));
    }
}

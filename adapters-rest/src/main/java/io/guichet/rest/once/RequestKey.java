package io.guichet.rest.once;

import jakarta.enterprise.context.RequestScoped;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of what this request brings about, worked out from who asks and his idempotency key.
 * Should the process die before it has kept the answer, the same request brings about the same
 * thing again.
 */
@RequestScoped
public class RequestKey {

    private UUID id;

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("a call without an idempotency key has no id");
        }
        return id;
    }

    void is(String scope, String key) {
        id = UUID.nameUUIDFromBytes((scope + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }
}

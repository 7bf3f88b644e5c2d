package io.guichet.domain.factor;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * By what somebody came in: one token, one chat or one session of pages. Whoever confirms his
 * second factor confirms it for that and for nothing else.
 */
public record Entrance(String value) {

    public Entrance {
        requireNonNull(value, "value");
    }

    public static Entrance ofToken(UUID token) {
        return new Entrance("token:" + token);
    }

    public static Entrance ofChat(long chatUser) {
        return new Entrance("chat:" + chatUser);
    }

    public static Entrance ofSession(String session) {
        return new Entrance("session:" + session);
    }
}

package io.guichet.domain.factor;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * By what somebody came in: one token, one chat, one session of pages or one mailed link. Whoever
 * confirms his second factor confirms it for that and for nothing else.
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

    /** {@code hash} is that of the link's code, which is kept nowhere. */
    public static Entrance ofLink(String hash) {
        return new Entrance("link:" + hash);
    }
}

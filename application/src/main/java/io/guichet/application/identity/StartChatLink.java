package io.guichet.application.identity;

import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.UUID;

/** A signed-in person asks for a one-time code that links a chat account to his profile. */
public interface StartChatLink {

    Started start(ProfileId profile);

    /**
     * {@code code} is 128 random bits as 22 base64url characters, stored hashed only, valid for ten
     * minutes and once.
     */
    record Started(UUID link, String code, Instant expiresAt) {}
}

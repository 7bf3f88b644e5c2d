package io.guichet.rest.identity;

import java.time.Instant;

/** A link that was offered: the code is shown this once, alone and in an address to open. */
public record StartedLinkJson(
        String id, String state, String code, String url, Instant expiresAt) {}

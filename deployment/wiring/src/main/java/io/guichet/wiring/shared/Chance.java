package io.guichet.wiring.shared;

import io.guichet.domain.access.TokenSecret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Fresh ids and codes that nobody can guess. */
public final class Chance {

    private static final int CODE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    public UUID id() {
        return UUID.randomUUID();
    }

    public TokenSecret tokenSecret() {
        byte[] bits = new byte[TokenSecret.RANDOM_BYTES];
        random.nextBytes(bits);
        return TokenSecret.of(bits);
    }

    /** 128 random bits as 22 base64url characters. */
    public String code() {
        byte[] bits = new byte[CODE_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}

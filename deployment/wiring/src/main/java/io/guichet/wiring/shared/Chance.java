package io.guichet.wiring.shared;

import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.factor.BackupCode;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Fresh ids and codes that nobody can guess. */
public final class Chance {

    private static final int CODE_BYTES = 16;

    private static final int SECRET_BYTES = 32;

    private static final int HUNDRED_MILLION = 100_000_000;

    private final SecureRandom random = new SecureRandom();

    public UUID id() {
        return UUID.randomUUID();
    }

    public TokenSecret tokenSecret() {
        byte[] bits = new byte[TokenSecret.RANDOM_BYTES];
        random.nextBytes(bits);
        return TokenSecret.of(bits);
    }

    public BackupCode backupCode() {
        byte[] bits = new byte[BackupCode.RANDOM_BYTES];
        random.nextBytes(bits);
        return BackupCode.of(bits);
    }

    /** 128 random bits as 22 base64url characters. */
    public String code() {
        return text(CODE_BYTES);
    }

    /** Eight random digits, to be read out over a telephone. */
    public String digits() {
        return "%08d".formatted(random.nextInt(HUNDRED_MILLION));
    }

    /** 256 random bits as 43 base64url characters. */
    public String secret() {
        return text(SECRET_BYTES);
    }

    private String text(int bytes) {
        byte[] bits = new byte[bytes];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}

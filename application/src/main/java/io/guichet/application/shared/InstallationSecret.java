package io.guichet.application.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The installation's secret, of which keys are derived: one per purpose, by HMAC-SHA-256. */
public final class InstallationSecret {

    private static final int SHORTEST = 32;

    private final byte[] secret;

    /**
     * The secret as it was configured.
     *
     * @throws IllegalStateException if it is shorter than 32 characters
     */
    public InstallationSecret(String configured) {
        if (configured.length() < SHORTEST) {
            throw new IllegalStateException("GUICHET_SECRET is shorter than 32 characters");
        }
        this.secret = configured.getBytes(StandardCharsets.UTF_8);
    }

    /** 32 bytes, the same for the same purpose. */
    public byte[] key(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}

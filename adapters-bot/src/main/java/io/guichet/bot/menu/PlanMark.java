package io.guichet.bot.menu;

import io.guichet.domain.catalog.PlanCode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Stands for a plan on a button, where its code may be too long: the first 36 bits of the code's
 * SHA-256 in base64url. It only leads to a plan among those that are shown.
 */
public record PlanMark(String value) {

    static final int LENGTH = 6;

    public static PlanMark of(PlanCode plan) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(plan.value().getBytes(StandardCharsets.US_ASCII));
            return new PlanMark(Base64.getUrlEncoder().encodeToString(hash).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.guichet.application.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hands texts out to a caller and knows them again: base64url with an HMAC-SHA256. */
public final class Signer {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST = 2000;

    private final byte[] key;
    private final String purpose;

    /** What is signed for one purpose is worth nothing for another. */
    public Signer(byte[] key, String purpose) {
        this.key = key.clone();
        this.purpose = purpose;
    }

    public String sign(String text) {
        return ENCODER.encodeToString(bytes(text)) + "." + ENCODER.encodeToString(mac(text));
    }

    /** The text that was signed, or nothing if this is not exactly what was handed out. */
    public Optional<String> open(String signed) {
        int dot = signed.indexOf('.');
        if (dot < 0 || signed.length() > LONGEST || !signed.matches("[A-Za-z0-9_-]*\\.[\\w-]*")) {
            return Optional.empty();
        }
        String text = decode(signed.substring(0, dot));
        boolean genuine = MessageDigest.isEqual(bytes(sign(text)), bytes(signed));
        return genuine ? Optional.of(text) : Optional.empty();
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(purpose + "\n" + text));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    private static String decode(String encoded) {
        if (encoded.length() % 4 == 1) {
            return "";
        }
        return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

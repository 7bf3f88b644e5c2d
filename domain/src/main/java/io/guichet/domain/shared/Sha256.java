package io.guichet.domain.shared;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest in use: SHA-256, written in lower-case hex. */
public final class Sha256 {

    private Sha256() {}

    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** Passes bytes on and digests them on their way. */
    public static Passing passing(OutputStream target) {
        return new Passing(target, digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The digest of a text's UTF-8 bytes. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was written so far has the digest {@link #hex()}, asked once at the end. */
    public static final class Passing extends DigestOutputStream {

        private Passing(OutputStream target, MessageDigest digest) {
            super(target, digest);
        }

        public String hex() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }
    }
}

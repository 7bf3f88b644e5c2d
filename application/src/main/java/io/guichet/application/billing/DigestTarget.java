package io.guichet.application.billing;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps of what is written its SHA-256 only. */
final class DigestTarget extends OutputStream {

    private final MessageDigest digest;

    DigestTarget() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public void write(int one) {
        digest.update((byte) one);
    }

    @Override
    public void write(byte[] content, int from, int length) {
        digest.update(content, from, length);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

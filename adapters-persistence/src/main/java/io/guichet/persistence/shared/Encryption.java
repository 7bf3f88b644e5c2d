package io.guichet.persistence.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts texts at rest with AES-256-GCM: {@code 1:} and, in Base64, a random nonce and the sealed
 * text. The number before the colon names the scheme, so that a later one can stand beside it.
 */
public final class Encryption {

    private static final String SCHEME = "1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** The key is 32 bytes long and stands anywhere but in the database. */
    public Encryption(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("key must have 32 bytes, has " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    public String encrypt(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = sealed(nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return SCHEME + Base64.getEncoder().encodeToString(both);
    }

    /**
     * Reads an encrypted text.
     *
     * @throws UnreadableTextException if it was altered or encrypted with another key
     */
    public String decrypt(String encrypted) {
        if (!encrypted.startsWith(SCHEME)) {
            throw new UnreadableTextException("not of a known scheme", null);
        }
        try {
            byte[] both = Base64.getDecoder().decode(encrypted.substring(SCHEME.length()));
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            return new String(
                    run(Cipher.DECRYPT_MODE, nonce, both, NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | GeneralSecurityException failure) {
            throw new UnreadableTextException("altered text or wrong key", failure);
        }
    }

    private byte[] sealed(byte[] nonce, byte[] text) {
        try {
            return run(Cipher.ENCRYPT_MODE, nonce, text, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int offset)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(input, offset, input.length - offset);
    }
}

package io.guichet.persistence.shared;

import java.nio.ByteBuffer;
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
 * text; or the same as bytes, after a byte that is 1. The number at the beginning names the scheme,
 * so that a later one can stand beside it.
 */
public final class Encryption {

    private static final String SCHEME = "1:";
    private static final byte SCHEME_BYTE = 1;
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
        byte[] bytes = encryptToBytes(text);
        return SCHEME
                + Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    /** The same for where bytes are kept: a quarter less. */
    public byte[] encryptToBytes(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = sealed(nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(SCHEME_BYTE)
                .put(nonce)
                .put(sealed)
                .array();
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
            return read(Base64.getDecoder().decode(encrypted.substring(SCHEME.length())), 0);
        } catch (IllegalArgumentException | GeneralSecurityException failure) {
            throw new UnreadableTextException("altered text or wrong key", failure);
        }
    }

    /**
     * Reads encrypted bytes.
     *
     * @throws UnreadableTextException if they were altered or encrypted with another key
     */
    public String decrypt(byte[] encrypted) {
        if (encrypted.length <= 1 + NONCE_BYTES || encrypted[0] != SCHEME_BYTE) {
            throw new UnreadableTextException("not of a known scheme", null);
        }
        try {
            return read(encrypted, 1);
        } catch (GeneralSecurityException failure) {
            throw new UnreadableTextException("altered text or wrong key", failure);
        }
    }

    private String read(byte[] both, int from) throws GeneralSecurityException {
        int text = from + NONCE_BYTES;
        byte[] nonce = Arrays.copyOfRange(both, from, text);
        return new String(run(Cipher.DECRYPT_MODE, nonce, both, text), StandardCharsets.UTF_8);
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

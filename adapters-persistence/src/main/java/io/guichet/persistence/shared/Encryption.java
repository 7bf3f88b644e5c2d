package io.guichet.persistence.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

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
    private final List<SecretKey> former;
    private final SecureRandom random = new SecureRandom();

    /** The key is 32 bytes long and stands anywhere but in the database. */
    public Encryption(byte[] key) {
        this(key, Optional.empty());
    }

    /**
     * What a former key encrypted is read as well. No key is named beside a text: what a key did
     * not seal does not open with it, so that each is tried.
     */
    public Encryption(byte[] key, Optional<byte[]> former) {
        this.key = checked(key);
        this.former = former.map(Encryption::checked).stream().toList();
    }

    private static SecretKey checked(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("key must have 32 bytes, has " + key.length);
        }
        return new SecretKeySpec(key, "AES");
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
        return read(bytesOf(encrypted), 0);
    }

    private static byte[] bytesOf(String encrypted) {
        try {
            return Base64.getDecoder().decode(encrypted.substring(SCHEME.length()));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableTextException("altered text or wrong key", malformed);
        }
    }

    /**
     * The same text under the key of today; empty if it is already.
     *
     * @throws UnreadableTextException if no key reads it
     */
    public Optional<String> renewed(String encrypted) {
        String text = decrypt(encrypted);
        try {
            open(key, bytesOf(encrypted), 0);
            return Optional.empty();
        } catch (GeneralSecurityException sealedByAnother) {
            return Optional.of(encrypt(text));
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
        return read(encrypted, 1);
    }

    private String read(byte[] both, int from) {
        try {
            return open(key, both, from);
        } catch (GeneralSecurityException failure) {
            return former.stream()
                    .flatMap(other -> tried(other, both, from).stream())
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new UnreadableTextException(
                                            "altered text or wrong key", failure));
        }
    }

    private static Optional<String> tried(SecretKey other, byte[] both, int from) {
        try {
            return Optional.of(open(other, both, from));
        } catch (GeneralSecurityException sealedByAnother) {
            return Optional.empty();
        }
    }

    private static String open(SecretKey by, byte[] both, int from)
            throws GeneralSecurityException {
        if (both.length <= from + NONCE_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        int text = from + NONCE_BYTES;
        byte[] nonce = Arrays.copyOfRange(both, from, text);
        byte[] read = run(Cipher.DECRYPT_MODE, by, nonce, both, text);
        return new String(read, StandardCharsets.UTF_8);
    }

    private byte[] sealed(byte[] nonce, byte[] text) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce, text, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    private static byte[] run(int mode, SecretKey by, byte[] nonce, byte[] input, int offset)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, by, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(input, offset, input.length - offset);
    }
}

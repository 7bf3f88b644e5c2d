package io.guichet.rest.once;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts kept answers (AES-256-GCM), since one of them may hold a one-time code that is stored
 * nowhere else. An answer can only be read back for the request that it was given to.
 */
final class AnswerCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final byte[] request;

    AnswerCipher(byte[] key, String scope, String idempotencyKey) {
        this.key = new SecretKeySpec(key, "AES");
        this.request = (scope + "\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8);
    }

    String encrypt(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    String decrypt(String kept) {
        byte[] both = Base64.getDecoder().decode(kept);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(request);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("kept answer cannot be read", unreadable);
        }
    }
}

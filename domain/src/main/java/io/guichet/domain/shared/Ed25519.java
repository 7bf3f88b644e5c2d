package io.guichet.domain.shared;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Signs, and knows a signature again (RFC 8032). Signatures are written in hex, public keys in
 * their X.509 form in Base64, as between the lines of a PEM file.
 */
public final class Ed25519 {

    private static final String NAME = "Ed25519";

    private final KeyPair keys;

    private Ed25519(KeyPair keys) {
        this.keys = keys;
    }

    /** The key pair of a secret of 32 bytes, always the same one. */
    public static Ed25519 of(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("a secret has 32 bytes, not " + secret.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Known(secret.clone()));
            return new Ed25519(generator.generateKeyPair());
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException missing) {
            throw new IllegalStateException("every Java has Ed25519", missing);
        }
    }

    public String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has Ed25519", missing);
        }
    }

    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** A key or a signature that is none has signed nothing. */
    public static boolean isSigned(String publicKey, byte[] content, String signature) {
        try {
            PublicKey key =
                    KeyFactory.getInstance(NAME)
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature verifier = Signature.getInstance(NAME);
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return false;
        }
    }

    /** The private key of a new pair is the first 32 bytes it is given: here, the secret. */
    private static final class Known extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient byte[] secret;

        private Known(byte[] secret) {
            this.secret = secret;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}

package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.Ed25519;

import java.nio.charset.StandardCharsets;

/**
 * A closing with its hash and an Ed25519 signature of its written form; {@code signature} is in
 * hex, {@code publicKey} the X.509 form in Base64.
 */
public record SignedClosing(
        PeriodClosing closing, String hash, String signature, String publicKey) {

    public SignedClosing {
        requireNonNull(closing, "closing");
        requireNonNull(hash, "hash");
        requireNonNull(signature, "signature");
        requireNonNull(publicKey, "publicKey");
    }

    public static SignedClosing of(PeriodClosing closing, Ed25519 key) {
        return new SignedClosing(closing, closing.hash(), key.sign(text(closing)), key.publicKey());
    }

    /** Whether hash and predecessor are the ones that its content gives. */
    public boolean follows(String hashBefore) {
        return closing.previousHash().equals(hashBefore) && hash.equals(closing.hash());
    }

    /** Whether whoever holds the private key signed exactly this content. */
    public boolean isSigned() {
        return Ed25519.isSigned(publicKey, text(closing), signature);
    }

    private static byte[] text(PeriodClosing closing) {
        return ClosingText.of(closing).getBytes(StandardCharsets.UTF_8);
    }
}

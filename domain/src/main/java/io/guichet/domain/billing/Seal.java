package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.Sha256;

/**
 * Ties a document to its place in its series: its number and the SHA-256, in lower-case hex, of the
 * predecessor's hash and its own canonical content. Changing, dropping or inserting any document
 * breaks every later seal (CGI art. 286 I 3° bis).
 *
 * <p>Once what named a person is erased, the content that was sealed is gone. The hash stays, so
 * that the chain goes on over it, and {@code leftHash} ties what is left to it; it is empty as long
 * as nothing was erased.
 */
public record Seal(long number, String previousHash, String hash, String leftHash) {

    /** What the first document of a series is chained to. */
    public static final String GENESIS = "0".repeat(64);

    public Seal {
        requireNonNull(previousHash, "previousHash");
        requireNonNull(hash, "hash");
        requireNonNull(leftHash, "leftHash");
    }

    /** Of a whole document. */
    public Seal(long number, String previousHash, String hash) {
        this(number, previousHash, hash, "");
    }

    public static Seal of(Sealable document, long number, String previousHash) {
        return new Seal(number, previousHash, hash(previousHash, number, document));
    }

    public boolean isErased() {
        return !leftHash.isEmpty();
    }

    /** The seal of what is left of the document. */
    Seal afterErasure(Sealable left) {
        return new Seal(number, previousHash, hash, hashOfLeft(left));
    }

    /**
     * Whether this seal is the one that the document and its predecessor give; of a document that
     * was erased, what is left of it, and the hash that it had.
     */
    public boolean fits(Sealable document, String hashBefore) {
        boolean isContent =
                isErased()
                        ? leftHash.equals(hashOfLeft(document))
                        : hash.equals(hash(hashBefore, number, document));
        return previousHash.equals(hashBefore) && isContent;
    }

    private String hashOfLeft(Sealable left) {
        return Sha256.hex("erased\n" + hash + "\n" + left.canonical());
    }

    private static String hash(String previous, long number, Sealable document) {
        return Sha256.hex(previous + "\n" + number + "\n" + document.canonical());
    }
}

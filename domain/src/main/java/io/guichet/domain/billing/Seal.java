package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.Sha256;

/**
 * Ties a document to its place in its series: its number and the SHA-256, in lower-case hex, of the
 * predecessor's hash and its own canonical content. Changing, dropping or inserting any document
 * breaks every later seal (CGI art. 286 I 3° bis).
 */
public record Seal(long number, String previousHash, String hash) {

    /** What the first document of a series is chained to. */
    public static final String GENESIS = "0".repeat(64);

    public Seal {
        requireNonNull(previousHash, "previousHash");
        requireNonNull(hash, "hash");
    }

    public static Seal of(Sealable document, long number, String previousHash) {
        return new Seal(number, previousHash, hash(previousHash, number, document));
    }

    /** Whether this seal is the one that the document and its predecessor give. */
    public boolean fits(Sealable document, String hashBefore) {
        return previousHash.equals(hashBefore) && hash.equals(hash(hashBefore, number, document));
    }

    private static String hash(String previous, long number, Sealable document) {
        return Sha256.hex(previous + "\n" + number + "\n" + document.canonical());
    }
}

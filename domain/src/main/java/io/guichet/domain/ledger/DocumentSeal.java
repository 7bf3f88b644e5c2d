package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The seal of an issued document as a closing keeps it; {@code series} is the kind of document, by
 * which a seller's series are told apart.
 */
public record DocumentSeal(
        String series,
        long number,
        String reference,
        LocalDate issuedOn,
        String previousHash,
        String hash) {

    public DocumentSeal {
        requireNonNull(series, "series");
        requireNonNull(reference, "reference");
        requireNonNull(issuedOn, "issuedOn");
        requireNonNull(previousHash, "previousHash");
        requireNonNull(hash, "hash");
    }
}

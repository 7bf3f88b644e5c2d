package io.guichet.persistence.billing;

import io.guichet.domain.billing.Seal;
import io.guichet.persistence.shared.Hexadecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The seal of a document, in the document's row. */
@Embeddable
class SealColumns {

    @Column(name = "series_number")
    private long number;

    @Convert(converter = Hexadecimal.class)
    @Column(name = "previous_hash")
    private String previousHash;

    @Convert(converter = Hexadecimal.class)
    private String hash;

    @Column(name = "left_hash")
    private String leftHash;

    protected SealColumns() {}

    /**
     * A document that was sealed at an instant finer than the database keeps would never fit its
     * seal again, so it is refused.
     */
    static SealColumns from(Seal seal, Instant issuedAt) {
        if (!issuedAt.equals(issuedAt.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("sealed finer than a microsecond: " + issuedAt);
        }
        SealColumns columns = new SealColumns();
        columns.number = seal.number();
        columns.previousHash = seal.previousHash();
        columns.hash = seal.hash();
        columns.leftHash = seal.isErased() ? seal.leftHash() : null;
        return columns;
    }

    Seal toSeal() {
        return new Seal(number, previousHash, hash, leftHash == null ? "" : leftHash);
    }
}

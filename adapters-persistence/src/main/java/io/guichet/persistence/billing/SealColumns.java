package io.guichet.persistence.billing;

import io.guichet.domain.billing.Seal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The seal of a document, in the document's row. */
@Embeddable
class SealColumns {

    @Column(name = "series_number")
    private long number;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected SealColumns() {}

    static SealColumns from(Seal seal) {
        SealColumns columns = new SealColumns();
        columns.number = seal.number();
        columns.previousHash = seal.previousHash();
        columns.hash = seal.hash();
        return columns;
    }

    Seal toSeal() {
        return new Seal(number, previousHash, hash);
    }
}

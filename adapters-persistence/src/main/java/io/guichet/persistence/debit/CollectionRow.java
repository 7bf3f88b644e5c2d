package io.guichet.persistence.debit;

import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.persistence.shared.Encryption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** A file for a bank, encrypted. */
@Entity
@Table(name = "collection")
class CollectionRow {

    @Id private UUID id;
    private String seller;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    private int debits;
    private String currency;

    @Column(name = "total_minor")
    private long totalMinor;

    private String file;

    protected CollectionRow() {}

    static CollectionRow from(Collection collection, Encryption encryption) {
        CollectionRow row = new CollectionRow();
        row.id = collection.id().value();
        row.seller = collection.seller().value();
        row.madeAt = collection.madeAt();
        row.madeBy = collection.madeBy();
        row.debits = collection.debits();
        row.currency = collection.total().currency().getCurrencyCode();
        row.totalMinor = collection.total().minorUnits();
        row.file = encryption.encrypt(collection.file());
        return row;
    }

    Collection toCollection(Encryption encryption) {
        return new Collection(
                new CollectionId(id),
                new SellerCode(seller),
                madeAt,
                madeBy,
                debits,
                new Money(totalMinor, Currency.getInstance(currency)),
                encryption.decrypt(file));
    }
}

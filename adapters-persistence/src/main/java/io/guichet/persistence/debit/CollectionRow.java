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
import java.util.Optional;
import java.util.UUID;

/** A file for a bank, encrypted; one that was not refused has null for when, by whom and why. */
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

    @Column(name = "refused_at")
    private Instant refusedAt;

    @Column(name = "refused_by")
    private String refusedBy;

    @Column(name = "refused_because")
    private String refusedBecause;

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
        collection
                .refused()
                .ifPresent(
                        refusal -> {
                            row.refusedAt = refusal.at();
                            row.refusedBy = refusal.by();
                            row.refusedBecause = refusal.reason();
                        });
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
                encryption.decrypt(file),
                refusal());
    }

    private Optional<Collection.Refusal> refusal() {
        return Optional.ofNullable(refusedAt)
                .map(at -> new Collection.Refusal(at, refusedBy, refusedBecause));
    }
}

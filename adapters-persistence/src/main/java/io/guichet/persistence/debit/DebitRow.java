package io.guichet.persistence.debit;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** A debit; no file and no code are null. */
@Entity
@Table(name = "debit")
class DebitRow {

    @Id private UUID id;
    private String seller;
    private long customer;
    private String invoice;
    private UUID mandate;
    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "reserved_minor")
    private long reservedMinor;

    @Column(name = "collect_on")
    private LocalDate collectOn;

    @Enumerated(EnumType.STRING)
    private Debit.State state;

    private UUID collection;

    @Enumerated(EnumType.STRING)
    private ReturnCode returned;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version private long version;

    protected DebitRow() {}

    static DebitRow from(Debit debit) {
        DebitRow row = new DebitRow();
        row.id = debit.id().value();
        row.seller = debit.seller().value();
        row.customer = debit.customer().value();
        row.invoice = debit.invoice().value();
        row.mandate = debit.mandate().value();
        row.currency = debit.amount().currency().getCurrencyCode();
        row.amountMinor = debit.amount().minorUnits();
        row.reservedMinor = debit.reserved().minorUnits();
        row.collectOn = debit.collectOn();
        row.state = debit.state();
        row.collection = debit.collection().map(CollectionId::value).orElse(null);
        row.returned = debit.returned().orElse(null);
        row.announcedAt = debit.announcedAt();
        row.changedAt = debit.changedAt();
        row.version = debit.version();
        return row;
    }

    Debit toDebit() {
        return new Debit(
                new DebitId(id),
                new SellerCode(seller),
                new CustomerNumber(customer),
                new DocumentReference(invoice),
                new MandateId(mandate),
                new Money(amountMinor, Currency.getInstance(currency)),
                new Money(reservedMinor, Currency.getInstance(currency)),
                collectOn,
                state,
                Optional.ofNullable(collection).map(CollectionId::new),
                Optional.ofNullable(returned),
                announcedAt,
                changedAt,
                version);
    }
}

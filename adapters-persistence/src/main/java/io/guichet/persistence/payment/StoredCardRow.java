package io.guichet.persistence.payment;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** A kept card; {@code expiry} is the first day of its last month. */
@Entity
@Table(name = "stored_card")
class StoredCardRow {

    @Id private UUID id;
    private long customer;
    private String token;
    private String brand;
    private String last4;
    private LocalDate expiry;

    @Enumerated(EnumType.STRING)
    private StoredCard.State state;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version private long version;

    protected StoredCardRow() {}

    static StoredCardRow from(StoredCard card) {
        StoredCardRow row = new StoredCardRow();
        row.id = card.id().value();
        row.customer = card.customer().value();
        row.token = card.token();
        row.brand = card.face().brand();
        row.last4 = card.face().last4();
        row.expiry = card.face().expiry().atDay(1);
        row.state = card.state();
        row.agreedAt = card.agreedAt();
        row.changedAt = card.changedAt();
        row.version = card.version();
        return row;
    }

    StoredCard toCard() {
        return new StoredCard(
                new StoredCardId(id),
                new CustomerNumber(customer),
                token,
                new CardFace(brand, last4, YearMonth.from(expiry)),
                state,
                agreedAt,
                changedAt,
                version);
    }
}

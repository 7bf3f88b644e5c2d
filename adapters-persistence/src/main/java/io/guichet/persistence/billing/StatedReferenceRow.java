package io.guichet.persistence.billing;

import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a customer wants printed on his invoices of some days. */
@Entity
@Table(name = "buyer_reference")
class StatedReferenceRow {

    @Id private UUID id;
    private long customer;

    @Enumerated(EnumType.STRING)
    private BuyerReference.Kind kind;

    @Column(name = "reference")
    private String text;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "until_on")
    private LocalDate until;

    @Column(name = "is_disabled")
    private boolean isDisabled;

    @Version private long version;

    protected StatedReferenceRow() {}

    static StatedReferenceRow from(StatedReference stated) {
        StatedReferenceRow row = new StatedReferenceRow();
        row.id = stated.id();
        row.customer = stated.customer().value();
        row.kind = stated.reference().kind();
        row.text = stated.reference().text();
        row.from = stated.from();
        row.until = stated.until().orElse(null);
        row.isDisabled = stated.isDisabled();
        row.version = stated.version();
        return row;
    }

    StatedReference toStated() {
        return new StatedReference(
                id,
                new CustomerNumber(customer),
                new BuyerReference(kind, text),
                from,
                Optional.ofNullable(until),
                isDisabled,
                version);
    }
}

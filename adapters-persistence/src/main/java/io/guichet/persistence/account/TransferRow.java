package io.guichet.persistence.account;

import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "account_transfer")
class TransferRow {

    @Id private UUID id;
    private UUID account;

    @Column(name = "from_customer")
    private long fromCustomer;

    /** Null where it is offered to an address. */
    @Column(name = "to_customer")
    private Long toCustomer;

    @Column(name = "to_email")
    private String toEmail;

    @Enumerated(EnumType.STRING)
    private TransferMode mode;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    private Transfer.State state;

    @Version private long version;

    protected TransferRow() {}

    static TransferRow from(Transfer transfer) {
        TransferRow row = new TransferRow();
        row.id = transfer.id();
        row.account = transfer.account();
        row.fromCustomer = transfer.from().value();
        switch (transfer.to()) {
            case Recipient.Known known -> row.toCustomer = known.number().value();
            case Recipient.Addressed addressed -> row.toEmail = addressed.email();
        }
        row.mode = transfer.mode();
        row.askedAt = transfer.askedAt();
        row.expiresOn = transfer.expiresOn();
        row.state = transfer.state();
        row.version = transfer.version();
        return row;
    }

    Transfer toTransfer() {
        return new Transfer(
                id,
                account,
                new CustomerNumber(fromCustomer),
                toCustomer == null
                        ? new Recipient.Addressed(toEmail)
                        : new Recipient.Known(new CustomerNumber(toCustomer)),
                mode,
                askedAt,
                expiresOn,
                state,
                version);
    }
}

package io.guichet.persistence.handover;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "handover")
class HandoverRow {

    @Id private long customer;
    private UUID id;

    @Column(name = "from_owner")
    private UUID fromOwner;

    @Column(name = "to_email")
    private String toEmail;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean confirmed;

    protected HandoverRow() {}

    static HandoverRow from(Handover handover) {
        HandoverRow row = new HandoverRow();
        row.customer = handover.customer().value();
        row.id = handover.id();
        row.fromOwner = handover.from().value();
        row.toEmail = handover.to().value();
        row.askedAt = handover.askedAt();
        row.expiresAt = handover.expiresAt();
        row.confirmed = handover.confirmed();
        return row;
    }

    Handover toHandover() {
        return new Handover(
                id,
                new CustomerNumber(customer),
                new ProfileId(fromOwner),
                new EmailAddress(toEmail),
                askedAt,
                expiresAt,
                confirmed);
    }
}

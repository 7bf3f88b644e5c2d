package io.guichet.persistence.contact;

import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "contact_change")
class ContactChangeRow {

    @Id private UUID id;
    private long customer;

    @Enumerated(EnumType.STRING)
    private Bundle contact;

    @Column(name = "by_profile")
    private UUID byProfile;

    @Column(name = "from_profile")
    private UUID fromProfile;

    @Column(name = "to_email")
    private String toEmail;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean confirmed;

    protected ContactChangeRow() {}

    static ContactChangeRow from(ContactChange change) {
        ContactChangeRow row = new ContactChangeRow();
        row.id = change.id();
        row.customer = change.customer().value();
        row.contact = change.contact();
        row.byProfile = change.by().value();
        row.fromProfile = change.from().map(ProfileId::value).orElse(null);
        row.toEmail = change.to().value();
        row.askedAt = change.askedAt();
        row.expiresAt = change.expiresAt();
        row.confirmed = change.confirmed();
        return row;
    }

    ContactChange toChange() {
        return new ContactChange(
                id,
                new CustomerNumber(customer),
                contact,
                new ProfileId(byProfile),
                Optional.ofNullable(fromProfile).map(ProfileId::new),
                new EmailAddress(toEmail),
                askedAt,
                expiresAt,
                confirmed);
    }
}

package io.guichet.domain.access;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody else is to be a contact of a customer. It stands until both have said yes, one of
 * them no, or its time is over; until {@code expiresAt}, which is not part of it.
 *
 * @param by who wants it
 * @param from whose place is taken, if there is anybody
 * @param to who is to be the contact, by the address at which he is asked
 * @param confirmed whether {@code by} has said yes by the link that was mailed to him
 */
public record ContactChange(
        UUID id,
        CustomerNumber customer,
        Bundle contact,
        ProfileId by,
        Optional<ProfileId> from,
        EmailAddress to,
        Instant askedAt,
        Instant expiresAt,
        boolean confirmed) {

    /** As long as a handover. */
    public static final Duration LASTS = Duration.ofDays(7);

    public ContactChange {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(contact, "contact");
        requireNonNull(by, "by");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(askedAt, "askedAt");
        requireNonNull(expiresAt, "expiresAt");
    }

    public static ContactChange ask(
            CustomerNumber customer,
            Bundle contact,
            ProfileId by,
            Optional<ProfileId> from,
            EmailAddress to,
            Instant now) {
        return new ContactChange(
                UUID.randomUUID(), customer, contact, by, from, to, now, now.plus(LASTS), false);
    }

    public boolean standsAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Small and capital letters are the same. */
    public boolean isTo(String email) {
        return to.value().equalsIgnoreCase(email);
    }

    public ContactChange confirm() {
        return new ContactChange(id, customer, contact, by, from, to, askedAt, expiresAt, true);
    }
}

package io.guichet.application.access;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.UUID;

/** Somebody is asked to act for a customer; good once, until {@code expiresAt}. */
public record Invitation(
        UUID id,
        CustomerNumber customer,
        EmailAddress email,
        Permissions permissions,
        ProfileId invitedBy,
        Instant expiresAt) {

    public Invitation {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(email, "email");
        requireNonNull(permissions, "permissions");
        requireNonNull(invitedBy, "invitedBy");
        requireNonNull(expiresAt, "expiresAt");
    }

    /** The same to do something else. */
    public Invitation with(Permissions other) {
        return new Invitation(id, customer, email, other, invitedBy, expiresAt);
    }
}

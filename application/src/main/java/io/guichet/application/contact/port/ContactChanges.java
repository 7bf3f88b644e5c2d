package io.guichet.application.contact.port;

import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes of contacts that stand, one of each contact of a customer; what became of others is in
 * the audit. Whoever changes one has the customer's lock. Every adapter passes {@code
 * ContactChangesContract}.
 */
public interface ContactChanges {

    /** Stores it in the place of the one of the same id. */
    void put(ContactChange change);

    Optional<ContactChange> find(UUID id);

    Optional<ContactChange> of(CustomerNumber customer, Bundle contact);

    /** All of a customer, in the order of the contacts. */
    List<ContactChange> of(CustomerNumber customer);

    /** Whether there was one. */
    boolean remove(UUID id);

    /** Those whose time is over, the oldest first. */
    List<ContactChange> expired(Instant now, int limit);
}

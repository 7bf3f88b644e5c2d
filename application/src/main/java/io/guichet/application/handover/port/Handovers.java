package io.guichet.application.handover.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Handovers that stand, one of a customer; what became of others is in the audit. Whoever changes
 * one has the customer's lock. Every adapter passes {@code HandoversContract}.
 */
public interface Handovers {

    /** Stores it in the place of the one there was of the same customer. */
    void put(Handover handover);

    Optional<Handover> find(UUID id);

    Optional<Handover> of(CustomerNumber customer);

    /** Whether there was one. */
    boolean remove(CustomerNumber customer);

    /** Those whose time is over, the oldest first. */
    List<Handover> expired(Instant now, int limit);
}

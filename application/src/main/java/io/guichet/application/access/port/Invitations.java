package io.guichet.application.access.port;

import io.guichet.application.access.Invitation;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations that wait, by the hash of their codes. Adapters pass {@code InvitationsContract}. */
public interface Invitations {

    void add(Invitation invitation, String codeHash);

    /** One that was not accepted and has not expired at {@code now}. */
    Optional<Invitation> findByCode(String codeHash, Instant now);

    /** Those of a customer that wait, the last to expire first. */
    List<Invitation> waiting(CustomerNumber customer, Instant now);

    /** Whether it waited until now: of two who accept at once, one does. */
    boolean accept(UUID id, Instant now);

    /** What it would give from now on, if it waits still. */
    void change(UUID id, Permissions permissions);

    /** Whether there was such an invitation waiting. */
    boolean remove(UUID id, CustomerNumber customer);
}

package io.guichet.application.provisioning.port;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.domain.provisioning.Webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is told of provisioning events, and of which he is still to be. {@code WebhooksContract}. */
public interface Webhooks {

    Optional<Webhook> find(UUID id);

    /** All there are, the oldest first. */
    List<Webhook> all();

    void add(Webhook webhook);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(Webhook webhook);

    /** With all that waits for it. */
    void remove(UUID id);

    /** Events wait to be sent to it from an instant on. */
    void await(UUID webhook, List<NumberedEvent> events, Instant from);

    /** What may be sent now: of each subject the earliest that waits, in their order. */
    List<Waiting> due(UUID webhook, Instant now, int limit);

    /** How many events wait. */
    long waiting(UUID webhook);

    /** An event waits no longer. */
    void settle(UUID webhook, long position);

    /** An event was tried so often and waits until an instant. */
    void postpone(UUID webhook, Waiting tried, Instant until);

    /** An event by its position, and how often it was tried. */
    record Waiting(long position, int attempts) {}
}

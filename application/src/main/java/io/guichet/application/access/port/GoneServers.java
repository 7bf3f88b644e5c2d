package io.guichet.application.access.port;

import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.util.List;

/**
 * Servers that a customer had: one of this label is over or went to somebody else, and none lives
 * or may still be renewed. Labels are in small letters, as in permissions. Every adapter passes
 * {@code GoneServersContract}.
 */
public interface GoneServers {

    /**
     * Those on which somebody holds permissions or is invited to, the lowest customer first, at
     * most so many.
     */
    List<Gone> given(Instant now, int limit);

    boolean isGone(CustomerNumber customer, String label);

    /** A server that is gone, and whose it was. */
    record Gone(CustomerNumber customer, String label) {}
}

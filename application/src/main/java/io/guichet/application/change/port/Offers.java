package io.guichet.application.change.port;

import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;

/** What is offered to somebody else. Every adapter passes {@code AccountsContract}. */
public interface Offers {

    /** Whether a service is held in an account of which a transfer is pending on this day. */
    boolean isOffered(ServiceId service, LocalDate today);
}

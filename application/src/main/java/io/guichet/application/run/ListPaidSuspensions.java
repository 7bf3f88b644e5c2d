package io.guichet.application.run;

import io.guichet.application.shared.Page;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;

/**
 * What is suspended for an invoice on which nothing is open any more. Where paying does not lift a
 * suspension, it stays there until staff lets it go on.
 */
public interface ListPaidSuspensions {

    /** Of all sellers in the order of their ids, after one. */
    Page<Service> list(Optional<ServiceId> after, int limit);
}

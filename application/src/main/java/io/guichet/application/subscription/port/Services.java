package io.guichet.application.subscription.port;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.util.Collection;
import java.util.Optional;

/** The services of all customers. Every adapter passes {@code ServicesContract}. */
public interface Services {

    Optional<Service> find(ServiceId id);

    /** Whether a customer has a service of one of these plans that has not ended. */
    boolean holdsAny(CustomerNumber customer, Collection<PlanCode> plans);

    void add(Service service);
}

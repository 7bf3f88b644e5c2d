package io.guichet.application.subscription.port;

import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;

/** The services of all customers. Every adapter passes {@code ServicesContract}. */
public interface Services {

    Optional<Service> find(ServiceId id);

    void add(Service service);
}

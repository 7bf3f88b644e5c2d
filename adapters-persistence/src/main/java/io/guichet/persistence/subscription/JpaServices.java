package io.guichet.persistence.subscription;

import io.guichet.application.subscription.port.Services;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** The services of all customers. */
public final class JpaServices implements Services {

    private final EntityManager entityManager;

    public JpaServices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        return Rows.find(entityManager, ServiceRow.class, id.value()).map(ServiceRow::toService);
    }

    @Override
    public void add(Service service) {
        Rows.add(entityManager, "service " + service.id(), List.of(ServiceRow.from(service)));
    }
}

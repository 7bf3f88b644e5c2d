package io.guichet.persistence.subscription;

import io.guichet.application.subscription.port.Services;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The services of all customers. */
public final class JpaServices implements Services {

    private static final List<ServiceState> HELD =
            List.of(ServiceState.ACTIVE, ServiceState.SUSPENDED);

    private static final String HOLDS =
            """
            select count(s) from ServiceRow s
            where s.customer = :customer and s.plan in :plans and s.state in :held
            """;

    private final EntityManager entityManager;

    public JpaServices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        return Rows.find(entityManager, ServiceRow.class, id.value()).map(ServiceRow::toService);
    }

    @Override
    public boolean holdsAny(CustomerNumber customer, Collection<PlanCode> plans) {
        return !plans.isEmpty()
                && entityManager
                                .createQuery(HOLDS, Long.class)
                                .setParameter("customer", customer.value())
                                .setParameter("plans", plans.stream().map(PlanCode::value).toList())
                                .setParameter("held", HELD)
                                .getSingleResult()
                        > 0;
    }

    @Override
    public void add(Service service) {
        Rows.add(entityManager, "service " + service.id(), List.of(ServiceRow.from(service)));
    }
}

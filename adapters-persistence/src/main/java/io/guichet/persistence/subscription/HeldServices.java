package io.guichet.persistence.subscription;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.Service;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Services that are active or suspended, the oldest first. */
record HeldServices(EntityManager entityManager) {

    private static final String HELD_BY =
            """
            select s from ServiceRow s
            where s.customer = :key and s.state in (ACTIVE, SUSPENDED) order by s.startedOn, s.id
            """;

    private static final String HELD_BY_ANY =
            """
            select * from guichet.service
            where customer = any(:keys) and state in ('ACTIVE', 'SUSPENDED') order by started_on, id
            """;

    private static final String HELD_ON =
            """
            select s from ServiceRow s where s.state in (ACTIVE, SUSPENDED)
                and s.id in (select b.service from BilledPeriodRow b where b.invoice = :key)
            order by s.startedOn, s.id
            """;

    List<Service> by(CustomerNumber customer) {
        return list(HELD_BY, customer.value());
    }

    Map<CustomerNumber, List<Service>> by(Collection<CustomerNumber> customers) {
        return Rows.amongCustomers(entityManager, ServiceRow.class, HELD_BY_ANY, customers).stream()
                .map(ServiceRow::toService)
                .collect(Collectors.groupingBy(Service::customer));
    }

    /** That an invoice bills a period of. */
    List<Service> on(DocumentReference invoice) {
        return list(HELD_ON, invoice.value());
    }

    private List<Service> list(String query, Object key) {
        return entityManager
                .createQuery(query, ServiceRow.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(ServiceRow::toService)
                .toList();
    }
}

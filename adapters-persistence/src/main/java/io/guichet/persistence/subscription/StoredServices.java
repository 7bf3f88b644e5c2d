package io.guichet.persistence.subscription;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.provisioning.Provisioned;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.persistence.provisioning.JpaProvisioningEvents;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks for services by whose they are and how they stand. */
final class StoredServices {

    private static final String HELD_BY =
            """
            select s from ServiceRow s
            where s.customer = :key and s.state in (ACTIVE, SUSPENDED) order by s.startedOn, s.id
            """;

    private static final String KEPT_OF =
            HELD_BY.replace("(ACTIVE, SUSPENDED)", "(EXPIRED, TERMINATED)");

    private static final String HELD_BY_ANY =
            """
            select s from ServiceRow s
            where among(:keys, s.customer) and s.state in (ACTIVE, SUSPENDED)
            order by s.startedOn, s.id
            """;

    private static final String KEPT_OF_ANY =
            HELD_BY_ANY.replace("(ACTIVE, SUSPENDED)", "(EXPIRED, TERMINATED)");

    private static final String BILLED_ON =
            """
            select s from ServiceRow s
            where s.id in (select b.service from BilledPeriodRow b where b.invoice = :key)
            order by s.startedOn, s.id
            """;

    private static final String HELD_ON =
            BILLED_ON.replace("where s.id", "where s.state in (ACTIVE, SUSPENDED) and s.id");

    private static final String PROVISIONED =
            """
            select id, state, plan, quantity, paid_until from guichet.service
            where id = any (cast(:keys as uuid[]))
            """;

    private final EntityManager entityManager;
    private final JpaProvisioningEvents events;

    StoredServices(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.events = new JpaProvisioningEvents(entityManager);
    }

    /** For those who provide it. */
    void noteNew(Service service) {
        events.note(List.of(ProvisioningEvent.of(Kind.OPENED, service, 0)));
    }

    /** What becomes of some services that are about to be stored; answers how much. */
    int noteChanges(List<Service> services) {
        if (services.isEmpty()) {
            return 0;
        }
        Map<ServiceId, Provisioned> before = provisioned(services);
        List<ProvisioningEvent> news =
                services.stream()
                        .filter(service -> before.containsKey(service.id()))
                        .flatMap(service -> before.get(service.id()).until(service).stream())
                        .toList();
        events.note(news);
        return news.size();
    }

    List<Service> heldBy(CustomerNumber customer) {
        return list(HELD_BY, customer.value());
    }

    Map<CustomerNumber, List<Service>> heldBy(Collection<CustomerNumber> customers) {
        return ofAny(HELD_BY_ANY, customers);
    }

    List<Service> keptOf(CustomerNumber customer) {
        return list(KEPT_OF, customer.value());
    }

    Map<CustomerNumber, List<Service>> keptOf(Collection<CustomerNumber> customers) {
        return ofAny(KEPT_OF_ANY, customers);
    }

    List<Service> billedOn(DocumentReference invoice) {
        return list(BILLED_ON, invoice.value());
    }

    List<Service> heldOn(DocumentReference invoice) {
        return list(HELD_ON, invoice.value());
    }

    /** How those who provide them know some services. */
    private Map<ServiceId, Provisioned> provisioned(List<Service> services) {
        if (services.size() == 1) {
            ServiceId id = services.getFirst().id();
            return Rows.named(entityManager, ServiceRow.class, id.value())
                    .map(row -> Map.of(id, Provisioned.of(row.toService())))
                    .orElseGet(Map::of);
        }
        List<?> rows =
                entityManager
                        .createNativeQuery(PROVISIONED, Object[].class)
                        .setParameter(
                                "keys",
                                services.stream()
                                        .map(service -> service.id().value().toString())
                                        .toArray(String[]::new))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(toMap(row -> new ServiceId((UUID) row[0]), StoredServices::toProvisioned));
    }

    private static Provisioned toProvisioned(Object... row) {
        LocalDate paidUntil = row[4] instanceof Date day ? day.toLocalDate() : (LocalDate) row[4];
        return new Provisioned(
                ServiceState.valueOf((String) row[1]),
                new PlanCode((String) row[2]),
                (Integer) row[3],
                paidUntil);
    }

    private Map<CustomerNumber, List<Service>> ofAny(
            String query, Collection<CustomerNumber> customers) {
        return Rows.amongCustomers(entityManager, ServiceRow.class, query, customers).stream()
                .map(ServiceRow::toService)
                .collect(groupingBy(Service::customer));
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

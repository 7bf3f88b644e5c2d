package io.guichet.persistence.change;

import io.guichet.application.change.port.PlanChanges;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The changes of all customers. */
public final class JpaPlanChanges implements PlanChanges {

    private static final String PENDING =
            "select c from PlanChangeRow c where c.service = :service and c.state = PENDING";

    private static final String INVOICED =
            """
            select c from PlanChangeRow c
            where c.service = :service and c.state = APPLIED and c.invoice is not null
            order by c.askedAt desc, c.id
            """;

    /**
     * Few changes wait among many invoices: what is owed is looked up for each of them, and {@code
     * offset 0} keeps the database from reading all that is owed to join the few with it.
     */
    private static final RowQuery DUE =
            RowQuery.of(
                    """
                    select c.id
                    from guichet.plan_change c
                        cross join lateral (
                            select r.status not in ('UNPAID', 'PARTLY_PAID') as settled,
                                r.reserved_minor
                            from guichet.receivable r where r.invoice = c.invoice offset 0) owed
                    where c.state = 'PENDING' and (c.expires_on <= ? or owed.settled)
                    order by
                        case when owed.settled then 0
                            when owed.reserved_minor = 0 then 1 else 2 end,
                        c.expires_on, c.asked_at, c.id
                    limit ?
                    """,
                    UUID.class);

    private static final String ON =
            "select c from PlanChangeRow c where c.invoice = :invoice order by c.askedAt, c.id";

    private final EntityManager entityManager;

    public JpaPlanChanges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<PlanChange> find(UUID id) {
        return Rows.find(entityManager, PlanChangeRow.class, id).map(PlanChangeRow::toChange);
    }

    @Override
    public Optional<PlanChange> pendingOf(ServiceId service) {
        return list(PENDING, "service", service.value()).stream().findFirst();
    }

    @Override
    public List<PlanChange> invoicedOf(ServiceId service) {
        return list(INVOICED, "service", service.value());
    }

    @Override
    public List<PlanChange> on(DocumentReference invoice) {
        return list(ON, "invoice", invoice.value());
    }

    @Override
    public List<UUID> due(LocalDate day, int limit) {
        return DUE.list(entityManager, UUID.class, day, limit);
    }

    @Override
    public void add(PlanChange change) {
        BulkRows.add(entityManager, nameOf(change), List.of(PlanChangeRow.from(change)));
    }

    @Override
    public void save(PlanChange change) {
        BulkRows.save(entityManager, nameOf(change), List.of(PlanChangeRow.from(change)));
    }

    private List<PlanChange> list(String query, String key, Object value) {
        return entityManager
                .createQuery(query, PlanChangeRow.class)
                .setParameter(key, value)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(PlanChangeRow::toChange)
                .toList();
    }

    private static String nameOf(PlanChange change) {
        return "change " + change.id();
    }
}

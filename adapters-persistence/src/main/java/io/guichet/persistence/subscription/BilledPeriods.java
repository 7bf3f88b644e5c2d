package io.guichet.persistence.subscription;

import io.guichet.application.subscription.port.Services.Billed;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which periods of services invoices cover, which none covers yet, and whose debt is none. */
final class BilledPeriods {

    private static final String OF_SERVICE =
            """
            select b from BilledPeriodRow b where b.service = :service and b.untilOn > :after
            order by b.fromOn, b.begun, coalesce(b.first, b.invoice)
            """;

    private static final String BY_INVOICE =
            "select b from BilledPeriodRow b where b.invoice = :invoice order by b.fromOn, b.service";

    private static final String UNPAID =
            """
            select min(r.invoice) from ReceivableRow r where r.status in (UNPAID, PARTLY_PAID)
                and r.invoice in (select b.invoice from BilledPeriodRow b where b.service = :service)
            """;

    private static final String BEGUN =
            """
            select s.id from ServiceRow s where s.changing = BEGUN
                and (s.changingInvoicedOn <= :day
                    or s.changingInvoicedOn is null and s.changingSince < :day)
                and s.state in (ACTIVE, SUSPENDED)
            order by s.changingInvoicedOn, s.startedOn, s.id
            """;

    private static final String CREDIT =
            """
            insert into guichet.credited_period
                (service, from_on, until_on, begun, invoice, credit_note)
            values (:service, :from, :until, :begun, :invoice, :note)
            """;

    private static final String REMOVE =
            """
            delete from guichet.billed_period
            where service = :service and from_on = :from and begun = :begun and invoice = :invoice
            """;

    private final EntityManager entityManager;

    BilledPeriods(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<BilledPeriod> of(ServiceId service, LocalDate after) {
        return entityManager
                .createQuery(OF_SERVICE, BilledPeriodRow.class)
                .setParameter("service", service.value())
                .setParameter("after", after)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(BilledPeriodRow::toPeriod)
                .toList();
    }

    List<Billed> by(DocumentReference invoice) {
        return entityManager
                .createQuery(BY_INVOICE, BilledPeriodRow.class)
                .setParameter("invoice", invoice.value())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(BilledPeriodRow::toBilled)
                .toList();
    }

    /** The database lets a period go only after its credit note was noted. */
    void credit(ServiceId service, BilledPeriod period, DocumentReference creditNote) {
        entityManager
                .createNativeQuery(CREDIT)
                .setParameter("service", service.value())
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .setParameter("begun", period.begun())
                .setParameter("invoice", period.invoice().value())
                .setParameter("note", creditNote.value())
                .executeUpdate();
        int removed =
                entityManager
                        .createNativeQuery(REMOVE)
                        .setParameter("service", service.value())
                        .setParameter("from", period.from())
                        .setParameter("begun", period.begun())
                        .setParameter("invoice", period.invoice().value())
                        .executeUpdate();
        Rows.requireOne("period of " + service, removed);
    }

    Optional<DocumentReference> unpaidOf(ServiceId service) {
        return Optional.ofNullable(
                        entityManager
                                .createQuery(UNPAID, String.class)
                                .setParameter("service", service.value())
                                .getSingleResult())
                .map(DocumentReference::new);
    }

    List<ServiceId> begunDue(LocalDate day, int limit) {
        return ids(entityManager.createQuery(BEGUN, UUID.class).setParameter("day", day), limit);
    }

    private static List<ServiceId> ids(TypedQuery<UUID> query, int limit) {
        return query.setMaxResults(limit).getResultList().stream().map(ServiceId::new).toList();
    }
}

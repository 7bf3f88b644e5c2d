package io.guichet.persistence.subscription;

import io.guichet.application.subscription.port.Services.Billed;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.PlainWrites;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which periods of services invoices cover, which none covers yet, and whose debt is none. */
public final class BilledPeriods {

    private static final RowQuery OF_SERVICE =
            RowQuery.of(
                            """
                            select {b} from guichet.billed_period b
                            where b.service = ? and b.until_on > ?
                            order by b.from_on, b.begun, coalesce(b.first_invoice, b.invoice)
                            """,
                            BilledPeriodRow.class)
                    .kept();

    private static final String BY_INVOICE =
            "select b from BilledPeriodRow b where b.invoice = :invoice order by b.fromOn, b.service";

    private static final RowQuery UNPAID =
            RowQuery.of(
                            """
                            select min(r.invoice) from guichet.receivable r
                            where r.status in ('UNPAID', 'PARTLY_PAID') and r.invoice in (
                                select b.invoice from guichet.billed_period b where b.service = ?)
                            """,
                            String.class)
                    .kept();

    private static final String ALL_UNPAID =
            """
            select r.invoice from ReceivableRow r
            where r.status in (UNPAID, PARTLY_PAID) and r.invoice in (
                select b.invoice from BilledPeriodRow b where b.service = :service)
            order by r.invoice
            """;

    private static final String BEGUN =
            """
            select s.id from ServiceRow s where s.changing.stage = BEGUN
                and (s.changing.invoicedOn <= :day
                    or s.changing.invoicedOn is null and s.changing.since < :day)
                and s.state in (ACTIVE, SUSPENDED)
            order by s.changing.invoicedOn, s.startedOn, s.id
            """;

    private static final String CREDIT =
            """
            insert into guichet.credited_period
                (service, from_on, until_on, begun, invoice, credit_note)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String REMOVE =
            """
            delete from guichet.billed_period
            where service = ? and from_on = ? and begun = ? and invoice = ?
            """;

    private final EntityManager entityManager;

    BilledPeriods(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<BilledPeriod> of(ServiceId service, LocalDate after) {
        return OF_SERVICE
                .list(entityManager, BilledPeriodRow.class, service.value(), after)
                .stream()
                .map(BilledPeriodRow::toPeriod)
                .toList();
    }

    /** What {@link JpaServices#billed} asks. */
    public static Asked after(ServiceId service, LocalDate day) {
        return OF_SERVICE.with(service.value(), day);
    }

    /** What {@link JpaServices#allUnpaidOf} asks first. */
    public static Asked unpaid(ServiceId service) {
        return UNPAID.with(service.value());
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
        String name = "period of " + service;
        String invoice = period.invoice().value();
        PlainWrites.one(
                entityManager,
                name,
                CREDIT,
                service.value(),
                period.from(),
                period.until(),
                period.begun(),
                invoice,
                creditNote.value());
        PlainWrites.one(
                entityManager,
                name,
                REMOVE,
                service.value(),
                period.from(),
                period.begun(),
                invoice);
    }

    /** The question that is foreseen is asked first: mostly there is none. */
    List<DocumentReference> allUnpaidOf(ServiceId service) {
        if (unpaidOf(service).isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(ALL_UNPAID, String.class)
                .setParameter("service", service.value())
                .getResultList()
                .stream()
                .map(DocumentReference::new)
                .toList();
    }

    private Optional<DocumentReference> unpaidOf(ServiceId service) {
        Object[] first = UNPAID.list(entityManager, service.value()).getFirst();
        return Optional.ofNullable((String) first[0]).map(DocumentReference::new);
    }

    List<ServiceId> begunDue(LocalDate day, int limit) {
        return ids(entityManager.createQuery(BEGUN, UUID.class).setParameter("day", day), limit);
    }

    private static List<ServiceId> ids(TypedQuery<UUID> query, int limit) {
        return query.setMaxResults(limit).getResultList().stream().map(ServiceId::new).toList();
    }
}

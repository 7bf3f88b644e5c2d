package io.guichet.persistence.change;

import io.guichet.application.change.port.PlanChanges;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.account.JpaAccounts;
import io.guichet.persistence.billing.JpaSeriesHeads;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.expiry.JpaTermsBook;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;
import io.guichet.persistence.standing.RestrictingDebts;
import io.guichet.persistence.subscription.BilledPeriods;
import io.guichet.persistence.subscription.JpaOptionHosts;
import io.guichet.persistence.subscription.JpaServices;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The changes of all customers. */
public final class JpaPlanChanges implements PlanChanges {

    private static final RowQuery PENDING =
            RowQuery.of(
                            """
                            select {c} from guichet.plan_change c
                            where c.service = ? and c.state = 'PENDING'
                            """,
                            PlanChangeRow.class)
                    .kept();

    private static final RowQuery INVOICED =
            RowQuery.of(
                            """
                            select {c} from guichet.plan_change c
                            where c.service = ? and c.state = 'APPLIED' and c.invoice is not null
                            order by c.asked_at desc, c.id
                            """,
                            PlanChangeRow.class)
                    .kept();

    private static final String ON =
            "select c from PlanChangeRow c where c.invoice = :invoice order by c.askedAt, c.id";

    private final EntityManager entityManager;

    public JpaPlanChanges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<PlanChange> find(UUID id) {
        return Rows.named(entityManager, PlanChangeRow.class, id).map(PlanChangeRow::toChange);
    }

    @Override
    public Optional<PlanChange> pendingOf(ServiceId service) {
        return changes(PENDING.with(service.value())).stream().findFirst();
    }

    @Override
    public List<PlanChange> invoicedOf(ServiceId service) {
        return changes(invoiced(service));
    }

    /** All of it behind the customer's lock, in one trip. */
    @Override
    public void foresee(CustomerNumber customer, ServiceId service, UUID request) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                JpaCustomers.found(customer),
                Rows.asked(PlanChangeRow.class, request),
                JpaServices.found(service),
                PENDING.with(service.value()),
                BilledPeriods.unpaid(service),
                RestrictingDebts.standing(customer),
                JpaCustomers.closed(customer));
    }

    @Override
    public void foreseeTarget(SellerCode seller, Service service, PlanCode plan, LocalDate today) {
        RowQuery.foresee(
                entityManager,
                JpaAccounts.offered(service.id(), today),
                invoiced(service.id()),
                BilledPeriods.after(service.id(), today));
        RowQuery.foresee(entityManager, JpaPlans.named(seller, plan));
        RowQuery.foresee(entityManager, JpaTermsBook.said(seller));
    }

    @Override
    public void foreseeEnd(CustomerNumber customer, ServiceId service) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                JpaServices.found(service),
                JpaCustomers.found(customer),
                JpaOptionHosts.options(service),
                invoiced(service));
    }

    @Override
    public void foreseeWithdrawal(CustomerNumber customer, ServiceId service) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                JpaCustomers.found(customer),
                JpaServices.found(service),
                PENDING.with(service.value()));
    }

    /** What {@link #invoicedOf} asks. */
    private static Asked invoiced(ServiceId service) {
        return INVOICED.with(service.value());
    }

    /** Behind the locks of the series. */
    @Override
    public void foreseeCredits(SellerCode seller, ServiceId service) {
        RowQuery.foresee(
                entityManager,
                JpaSeriesHeads.locked(seller, DocumentKind.INVOICE),
                JpaSeriesHeads.locked(seller, DocumentKind.CREDIT_NOTE),
                JpaServices.found(service));
    }

    private List<PlanChange> changes(Asked asked) {
        List<Object[]> rows = RowQuery.together(entityManager, asked).getFirst();
        return RowQuery.only(PlanChangeRow.class, rows).stream()
                .map(PlanChangeRow::toChange)
                .toList();
    }

    @Override
    public List<PlanChange> on(DocumentReference invoice) {
        return entityManager
                .createQuery(ON, PlanChangeRow.class)
                .setParameter("invoice", invoice.value())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(PlanChangeRow::toChange)
                .toList();
    }

    @Override
    public List<UUID> due(LocalDate day, Collection<UUID> besides, int limit) {
        return DueChanges.list(entityManager, day, besides, limit);
    }

    @Override
    public void add(PlanChange change) {
        BulkRows.add(entityManager, nameOf(change), List.of(PlanChangeRow.from(change)));
    }

    @Override
    public void save(PlanChange change) {
        BulkRows.save(entityManager, nameOf(change), List.of(PlanChangeRow.from(change)));
    }

    private static String nameOf(PlanChange change) {
        return "change " + change.id();
    }
}

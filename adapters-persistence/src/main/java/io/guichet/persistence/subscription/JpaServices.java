package io.guichet.persistence.subscription;

import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.account.JpaAccounts;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.catalog.JpaPriceAnnouncements;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The services of all customers; a change writes the row if its version is still the one that was
 * read.
 */
public final class JpaServices implements Services, CreditedPeriods {

    private static final String HOLDERS =
            """
            select distinct s.customer from ServiceRow s
                join CustomerRow c on c.number = s.customer
            where c.seller = :seller and s.plan = :plan and s.periodMonths = :months
                and s.state in (ACTIVE, SUSPENDED) and coalesce(s.pricedOn, s.startedOn) < :day
            order by s.customer
            """;

    private static final String HOLDS =
            """
            select count(s) from ServiceRow s
            where s.customer = :customer and among(:plans, s.plan) and s.state in (ACTIVE, SUSPENDED)
            """;

    private final EntityManager entityManager;
    private final StoredServices stored;

    public JpaServices(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.stored = new StoredServices(entityManager);
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        return Rows.named(entityManager, ServiceRow.class, id.value()).map(ServiceRow::toService);
    }

    /** What {@link #find} asks. */
    public static Asked found(ServiceId id) {
        return Rows.asked(ServiceRow.class, id.value());
    }

    @Override
    public void foreseeNextPeriod(SellerCode seller, Service service, LocalDate today) {
        RowQuery.foresee(
                entityManager,
                JpaAccounts.offered(service.id(), today),
                JpaPriceAnnouncements.announced(seller, Set.of(service.plan())));
        RowQuery.foresee(entityManager, JpaPlans.named(seller, service.plan()));
    }

    @Override
    public boolean holdsAny(CustomerNumber customer, Collection<PlanCode> plans) {
        return !plans.isEmpty()
                && entityManager
                                .createQuery(HOLDS, Long.class)
                                .setParameter("customer", customer.value())
                                .setParameter(
                                        "plans",
                                        plans.stream().map(PlanCode::value).toArray(String[]::new))
                                .getSingleResult()
                        > 0;
    }

    @Override
    public List<Service> heldBy(CustomerNumber customer) {
        return stored.heldBy(customer);
    }

    @Override
    public Map<CustomerNumber, List<Service>> heldBy(Collection<CustomerNumber> customers) {
        return stored.heldBy(customers);
    }

    @Override
    public List<Service> keptOf(CustomerNumber customer) {
        return stored.keptOf(customer);
    }

    @Override
    public Map<CustomerNumber, List<Service>> keptOf(Collection<CustomerNumber> customers) {
        return stored.keptOf(customers);
    }

    @Override
    public List<CustomerNumber> holdersOf(
            SellerCode seller, PlanCode plan, BillingPeriod period, LocalDate day) {
        return entityManager
                .createQuery(HOLDERS, Long.class)
                .setParameter("seller", seller.value())
                .setParameter("plan", plan.value())
                .setParameter("months", period.months())
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(CustomerNumber::new)
                .toList();
    }

    @Override
    public void add(Service service) {
        BulkRows.add(entityManager, "service " + service.id(), List.of(ServiceRow.from(service)));
        stored.noteNew(service);
    }

    @Override
    public void save(Service service) {
        saveAll(List.of(service));
    }

    @Override
    public void addBilled(ServiceId service, BilledPeriod period) {
        BulkRows.add(
                entityManager,
                "period of " + service,
                List.of(BilledPeriodRow.of(service, period)));
    }

    @Override
    public List<BilledPeriod> billed(ServiceId service, LocalDate after) {
        return new BilledPeriods(entityManager).of(service, after);
    }

    @Override
    public void credit(ServiceId service, BilledPeriod period, DocumentReference creditNote) {
        new BilledPeriods(entityManager).credit(service, period, creditNote);
    }

    @Override
    public List<DocumentReference> allUnpaidOf(ServiceId service) {
        return new BilledPeriods(entityManager).allUnpaidOf(service);
    }

    @Override
    public List<ServiceId> begunDue(LocalDate day, int limit) {
        return new BilledPeriods(entityManager).begunDue(day, limit);
    }

    @Override
    public List<Service> heldOn(DocumentReference invoice) {
        return stored.heldOn(invoice);
    }

    @Override
    public List<Billed> billedBy(DocumentReference invoice) {
        return new BilledPeriods(entityManager).by(invoice);
    }

    @Override
    public List<Service> billedOn(DocumentReference invoice) {
        return stored.billedOn(invoice);
    }

    @Override
    public List<Service> suspendedForNothing(
            Set<SellerCode> byHand, Optional<ServiceId> after, int limit) {
        return new SuspendedServices(entityManager).forNothing(byHand, after, limit);
    }

    @Override
    public void saveAll(List<Service> services) {
        Rows.race("services", () -> stored.noteChanges(services));
        BulkRows.save(entityManager, "services", services.stream().map(ServiceRow::from).toList());
    }

    @Override
    public void addAllBilled(List<Billed> periods) {
        BulkRows.add(entityManager, "periods", periods.stream().map(BilledPeriodRow::of).toList());
    }
}

package io.guichet.persistence.ordering;

import io.guichet.application.ordering.port.Orders;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.billing.JpaBuyerReferences;
import io.guichet.persistence.billing.JpaPaymentTerms;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.billing.JpaSeriesHeads;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;
import io.guichet.persistence.standing.JpaCustomerHolds;
import io.guichet.persistence.standing.RestrictingDebts;
import io.guichet.persistence.subscription.BilledPeriods;
import io.guichet.persistence.subscription.JpaServices;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Placed orders, numbered by a sequence. */
public final class JpaOrders implements Orders {

    private static final RowQuery NEXT =
            RowQuery.of("select nextval('guichet.order_number')", Long.class).givenOut();

    private static final RowQuery BY_REQUEST =
            RowQuery.of(
                            """
                    select {o} from guichet.placed_order o
                    where o.customer = ? and o.request_id = ?
                    """,
                            OrderRow.class)
                    .kept();

    private static final int FEW = 4;

    private final EntityManager entityManager;

    public JpaOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public OrderNumber nextNumber() {
        return new OrderNumber(NEXT.list(entityManager, Long.class).getFirst());
    }

    @Override
    public List<OrderNumber> nextNumbers(int count) {
        List<?> numbers =
                entityManager
                        .createNativeQuery(
                                "select nextval('guichet.order_number')"
                                        + " from generate_series(1, :count)",
                                Long.class)
                        .setParameter("count", count)
                        .getResultList();
        return numbers.stream().map(Long.class::cast).map(OrderNumber::new).toList();
    }

    @Override
    public void addAll(List<Order> orders) {
        BulkRows.add(entityManager, "orders", orders.stream().map(OrderRow::from).toList());
    }

    @Override
    public Optional<Order> find(OrderNumber number) {
        return Rows.find(entityManager, OrderRow.class, number.value()).map(OrderRow::toOrder);
    }

    @Override
    public Optional<Order> findByRequest(CustomerNumber customer, UUID requestId) {
        return BY_REQUEST.list(entityManager, OrderRow.class, customer.value(), requestId).stream()
                .map(OrderRow::toOrder)
                .findFirst();
    }

    /** What {@link #findByRequest} asks. */
    public static Asked byRequest(CustomerNumber customer, UUID requestId) {
        return BY_REQUEST.with(customer.value(), requestId);
    }

    /** All of it behind the customer's lock, in one trip. */
    @Override
    public void foresee(CustomerNumber customer, UUID requestId) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                byRequest(customer, requestId),
                JpaPendingOrders.byRequest(customer, requestId),
                JpaCustomerHolds.standing(customer),
                RestrictingDebts.standing(customer),
                JpaCustomers.closed(customer));
    }

    @Override
    public void foreseeSettlement(
            CustomerNumber customer, UUID requestId, Collection<DocumentReference> invoices) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                JpaPendingOrders.byRequest(customer, requestId),
                NEXT.with());
        if (invoices.size() <= FEW) {
            invoices.forEach(
                    invoice -> RowQuery.foresee(entityManager, JpaReceivables.found(invoice)));
        }
    }

    @Override
    public void foreseeMoreTime(CustomerNumber customer, ServiceId service, UUID requestId) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                byRequest(customer, requestId),
                JpaPendingOrders.byRequest(customer, requestId),
                JpaServices.found(service),
                BilledPeriods.unpaid(service),
                RestrictingDebts.standing(customer),
                JpaCustomers.closed(customer));
    }

    @Override
    public void foreseeSale(LikelySale sale) {
        RowQuery.foresee(entityManager, JpaPlans.named(sale.seller(), sale.plans()));
        RowQuery.foresee(
                entityManager, JpaContracts.inForce(sale.seller(), sale.day()), NEXT.with());
        foreseeDocument(sale.customer(), sale.isToProfessional(), sale.day());
    }

    /** Behind the lock of the series. */
    @Override
    public void foreseeInvoice(Customer customer, List<ServiceId> services, LocalDate today) {
        RowQuery.foresee(
                entityManager, JpaSeriesHeads.locked(customer.seller(), DocumentKind.INVOICE));
        if (services.size() <= FEW) {
            services.forEach(
                    service -> RowQuery.foresee(entityManager, JpaServices.found(service)));
        }
        foreseeDocument(customer.number(), customer.identity().kind().isProfessional(), today);
    }

    /** What is printed on it. */
    private void foreseeDocument(CustomerNumber customer, boolean isProfessional, LocalDate today) {
        RowQuery.foresee(entityManager, JpaBuyerReferences.stated(customer, today));
        if (isProfessional) {
            RowQuery.foresee(entityManager, JpaPaymentTerms.agreed(customer));
        }
    }

    @Override
    public boolean hasPurchase(CustomerNumber customer) {
        return !entityManager
                .createQuery(
                        "select o.number from OrderRow o"
                                + " where o.customer = :customer and o.kind = :kind",
                        Long.class)
                .setParameter("customer", customer.value())
                .setParameter("kind", OrderKind.PURCHASE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void add(Order order) {
        addAll(List.of(order));
    }
}

package io.guichet.persistence.ordering;

import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.payment.JpaCardPayments;
import io.guichet.persistence.payment.JpaPayments;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Orders that are not delivered at once; a change is one statement that names the version it is of.
 */
public final class JpaPendingOrders implements PendingOrders {

    private static final String EXPIRED =
            """
            select o.number from PendingOrderRow o
            where o.state = NOT_PAID and o.expiresAt <= :now order by o.expiresAt, o.number
            """;

    private static final String CHARGED =
            """
            select o.number from PendingOrderRow o
            where o.renews = :service and o.state = CHECKING
            """;

    /** Those that were delivered are shown as what was delivered; a settlement delivers nothing. */
    private static final String LIST =
            """
            select o from PendingOrderRow o
            where o.customer = :customer and o.number < :before
                and (o.kind = SETTLEMENT or o.state <> DELIVERED)
            order by o.number desc
            """;

    private static final RowQuery BY_REQUEST =
            RowQuery.of(
                            """
                    select {o} from guichet.pending_order o
                    where o.customer = ? and o.request_id = ?
                    """,
                            PendingOrderRow.class)
                    .kept();

    private final EntityManager entityManager;
    private final PendingOrderLines lines;

    public JpaPendingOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.lines = new PendingOrderLines(entityManager);
    }

    @Override
    public Optional<PendingOrder> find(OrderNumber number) {
        return Rows.named(entityManager, PendingOrderRow.class, number.value()).map(this::whole);
    }

    /** All of it behind the customer's lock, in one trip. */
    @Override
    public void foreseePayment(CustomerNumber customer, OrderNumber order, PaymentId payment) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                JpaCustomers.found(customer),
                Rows.asked(PendingOrderRow.class, order.value()),
                PendingOrderLines.asked(order.value()),
                JpaCardPayments.found(payment),
                JpaPayments.found(payment));
    }

    @Override
    public Optional<PendingOrder> findByRequest(CustomerNumber customer, UUID requestId) {
        List<Object[]> rows = BY_REQUEST.list(entityManager, customer.value(), requestId);
        return RowQuery.only(PendingOrderRow.class, rows).stream().findFirst().map(this::whole);
    }

    /** What {@link #findByRequest} asks. */
    public static Asked byRequest(CustomerNumber customer, UUID requestId) {
        return BY_REQUEST.with(customer.value(), requestId);
    }

    @Override
    public List<OrderNumber> expired(Instant now, int limit) {
        return entityManager
                .createQuery(EXPIRED, Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(OrderNumber::new)
                .toList();
    }

    @Override
    public boolean isRenewalCharged(ServiceId service) {
        return !entityManager
                .createQuery(CHARGED, Long.class)
                .setParameter("service", service.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void add(PendingOrder order) {
        List<PendingOrderLineRow> sold =
                IntStream.range(0, order.lines().size())
                        .mapToObj(position -> PendingOrderLineRow.from(order, position))
                        .toList();
        BulkRows.addEach(
                entityManager, nameOf(order), List.of(List.of(PendingOrderRow.from(order)), sold));
    }

    @Override
    public void save(PendingOrder order) {
        BulkRows.save(entityManager, nameOf(order), List.of(PendingOrderRow.from(order)));
    }

    /** Those not delivered, newest first. */
    List<PendingOrder> list(CustomerNumber customer, long before, int limit) {
        return whole(
                entityManager
                        .createQuery(LIST, PendingOrderRow.class)
                        .setParameter("customer", customer.value())
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList());
    }

    private PendingOrder whole(PendingOrderRow row) {
        return row.toOrder(lines.of(row));
    }

    private List<PendingOrder> whole(List<PendingOrderRow> rows) {
        rows.forEach(entityManager::detach);
        Map<Long, List<OrderLine>> each = lines.of(rows);
        return rows.stream()
                .map(row -> row.toOrder(each.getOrDefault(row.number(), List.of())))
                .toList();
    }

    private static String nameOf(PendingOrder order) {
        return "order " + order.number();
    }
}

package io.guichet.persistence.ordering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Orders that are not delivered at once; a change is one statement that names the version it is of.
 */
public final class JpaPendingOrders implements PendingOrders {

    private static final String LINES =
            """
            select l from PendingOrderLineRow l where l.order in :orders
            order by l.order, l.position
            """;

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

    private static final String UPDATE =
            """
            update PendingOrderRow o
            set o.state = :state, o.reservedInvoices = :invoices, o.reservedMinor = :amounts,
                o.changedAt = :changedAt, o.expiresAt = :expiresAt, o.advance = :advance,
                o.withdrawableUntil = :withdrawableUntil, o.owedThen = :owedThen,
                o.version = o.version + 1
            where o.number = :number and o.version = :version
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

    public JpaPendingOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<PendingOrder> find(OrderNumber number) {
        List<PendingOrderRow> row =
                Rows.find(entityManager, PendingOrderRow.class, number.value()).stream().toList();
        return whole(row).stream().findFirst();
    }

    @Override
    public Optional<PendingOrder> findByRequest(CustomerNumber customer, UUID requestId) {
        List<Object[]> rows = BY_REQUEST.list(entityManager, customer.value(), requestId);
        return whole(RowQuery.only(PendingOrderRow.class, rows)).stream().findFirst();
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
        List<Object> rows = new ArrayList<>();
        rows.add(PendingOrderRow.from(order));
        IntStream.range(0, order.lines().size())
                .mapToObj(position -> PendingOrderLineRow.from(order, position))
                .forEach(rows::add);
        Rows.add(entityManager, nameOf(order), rows);
    }

    @Override
    public void save(PendingOrder order) {
        String name = nameOf(order);
        Rows.requireOne(name, Rows.race(name, () -> update(order)));
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

    private int update(PendingOrder order) {
        return entityManager
                .createQuery(UPDATE)
                .setParameter("state", order.state())
                .setParameter("invoices", PendingOrderRow.invoices(order.reserved()))
                .setParameter("amounts", PendingOrderRow.amounts(order.reserved()))
                .setParameter("changedAt", order.changedAt())
                .setParameter("expiresAt", order.expiresAt())
                .setParameter("advance", PendingOrderRow.advance(order))
                .setParameter("withdrawableUntil", PendingOrderRow.withdrawableUntil(order))
                .setParameter("owedThen", order.isOwedThen())
                .setParameter("number", order.number().value())
                .setParameter("version", order.version())
                .executeUpdate();
    }

    private List<PendingOrder> whole(List<PendingOrderRow> rows) {
        rows.forEach(entityManager::detach);
        Map<Long, List<OrderLine>> lines = lines(rows);
        return rows.stream()
                .map(row -> row.toOrder(lines.getOrDefault(row.number(), List.of())))
                .toList();
    }

    /** The lines of what is sold, read by one statement for all; a settlement has none. */
    private Map<Long, List<OrderLine>> lines(List<PendingOrderRow> rows) {
        List<Long> sold =
                rows.stream()
                        .filter(PendingOrderRow::hasLines)
                        .map(PendingOrderRow::number)
                        .toList();
        if (sold.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(LINES, PendingOrderLineRow.class)
                .setParameter("orders", sold)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .collect(
                        groupingBy(
                                PendingOrderLineRow::order,
                                mapping(PendingOrderLineRow::toLine, toList())));
    }

    private static String nameOf(PendingOrder order) {
        return "order " + order.number();
    }
}

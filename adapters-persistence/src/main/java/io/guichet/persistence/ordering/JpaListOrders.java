package io.guichet.persistence.ordering;

import static java.util.stream.Collectors.toMap;

import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.persistence.billing.JpaReissues;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A customer's orders: a page of those delivered and one of those that wait, as one. */
public final class JpaListOrders implements ListOrders {

    private static final Comparator<OrderView> NEWEST_FIRST =
            Comparator.comparing((OrderView order) -> order.number().value()).reversed();

    private static final String ASKED =
            """
            select r.invoice, r.totalMinor - r.creditedMinor from ReceivableRow r
            where r.invoice in :advances
            """;

    /** As it is shown to whoever has just placed it. */
    private static final RowQuery PLACED =
            RowQuery.of(
                    """
                    select {o}, {r}, w.order_number from guichet.placed_order o
                    left join guichet.withdrawal_right r on r.order_number = o.number
                    left join guichet.withdrawal w on w.order_number = o.number
                    where o.number = ? and o.customer = ?
                    """,
                    OrderRow.class,
                    WithdrawalRightRow.class,
                    Long.class);

    private static final RowQuery REISSUED =
            RowQuery.of(
                    """
                    select x.next from guichet.placed_order o
                    join guichet.reissue x on x.invoice = o.invoice where o.number = ?
                    """,
                    String.class);

    private final EntityManager entityManager;
    private final JpaWithdrawals withdrawals;
    private final JpaReissues reissues;

    public JpaListOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.withdrawals = new JpaWithdrawals(entityManager);
        this.reissues = new JpaReissues(entityManager);
    }

    @Override
    public Page<OrderView> list(CustomerNumber customer, long before, int limit) {
        Stream<OrderView> pending =
                waiting(new JpaPendingOrders(entityManager).list(customer, before, limit + 1));
        return Page.of(
                Stream.concat(placed(customer, before, limit + 1), pending)
                        .sorted(NEWEST_FIRST)
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    @Override
    public Optional<OrderView> find(CustomerNumber customer, OrderNumber number) {
        List<List<Object[]>> read =
                RowQuery.together(
                        entityManager,
                        PLACED.with(number.value(), customer.value()),
                        REISSUED.with(number.value()));
        return read.getFirst().stream()
                .map(JpaListOrders::delivered)
                .map(order -> read.getLast().isEmpty() ? order : following(order))
                .findFirst()
                .or(() -> waiting(number).filter(order -> order.customer().equals(customer)));
    }

    private static OrderView delivered(Object... row) {
        OrderView order = OrderView.of(((OrderRow) row[0]).toOrder());
        return row[1] == null
                ? order
                : JpaWithdrawals.shown(
                        order, ((WithdrawalRightRow) row[1]).toRight(), row[2] != null);
    }

    private OrderView following(OrderView order) {
        return order.following(reissues.nextOf(order.invoices()));
    }

    private Optional<OrderView> waiting(OrderNumber number) {
        List<PendingOrder> found =
                new JpaPendingOrders(entityManager).find(number).stream().toList();
        return waiting(found).findFirst();
    }

    /** With what is left of those of which a part was asked for in advance. */
    private Stream<OrderView> waiting(List<PendingOrder> orders) {
        Map<String, Long> asked = asked(orders);
        return orders.stream().map(order -> waiting(order, asked));
    }

    private static OrderView waiting(PendingOrder order, Map<String, Long> asked) {
        OrderView view = OrderView.of(order);
        return order.advanceInvoice()
                .map(advance -> asked.get(advance.value()))
                .map(minor -> view.less(new Money(minor, order.total().currency())))
                .orElse(view);
    }

    private Map<String, Long> asked(List<PendingOrder> orders) {
        List<String> advances =
                orders.stream()
                        .flatMap(order -> order.advanceInvoice().stream())
                        .map(DocumentReference::value)
                        .toList();
        return advances.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(ASKED, Object[].class)
                        .setParameter("advances", advances)
                        .getResultList()
                        .stream()
                        .collect(toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private Stream<OrderView> placed(CustomerNumber customer, long before, int limit) {
        return shown(rows(customer, before, limit).map(OrderRow::toOrder));
    }

    private Stream<OrderView> shown(Stream<Order> orders) {
        List<OrderView> views = withdrawals.shown(orders.map(OrderView::of).toList());
        Map<DocumentReference, List<DocumentReference>> next =
                reissues.nextOf(
                        views.stream().flatMap(order -> order.invoices().stream()).toList());
        return views.stream().map(order -> order.following(next));
    }

    private Stream<OrderRow> rows(CustomerNumber customer, long before, int limit) {
        return entityManager
                .createQuery(
                        "select o from OrderRow o where o.customer = :customer"
                                + " and o.number < :before order by o.number desc",
                        OrderRow.class)
                .setParameter("customer", customer.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .peek(entityManager::detach);
    }
}

package io.guichet.persistence.ordering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.guichet.domain.ordering.OrderLine;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Map;

/** The lines of what is sold by orders that wait; a settlement has none. */
record PendingOrderLines(EntityManager entityManager) {

    private static final RowQuery OF_ONE =
            RowQuery.of(
                            """
                    select {l} from guichet.pending_order_line l
                    where l.order_number = ? order by l.position
                    """,
                            PendingOrderLineRow.class)
                    .kept();

    private static final String OF_SOME =
            """
            select l from PendingOrderLineRow l where l.order in :orders
            order by l.order, l.position
            """;

    /** What {@link #of(PendingOrderRow)} asks. */
    static Asked asked(long order) {
        return OF_ONE.with(order);
    }

    List<OrderLine> of(PendingOrderRow row) {
        return row.hasLines()
                ? OF_ONE.list(entityManager, PendingOrderLineRow.class, row.number()).stream()
                        .map(PendingOrderLineRow::toLine)
                        .toList()
                : List.of();
    }

    /** Of some orders by one statement, by their numbers. */
    Map<Long, List<OrderLine>> of(List<PendingOrderRow> rows) {
        List<Long> sold =
                rows.stream()
                        .filter(PendingOrderRow::hasLines)
                        .map(PendingOrderRow::number)
                        .toList();
        return sold.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(OF_SOME, PendingOrderLineRow.class)
                        .setParameter("orders", sold)
                        .getResultList()
                        .stream()
                        .peek(entityManager::detach)
                        .collect(
                                groupingBy(
                                        PendingOrderLineRow::order,
                                        mapping(PendingOrderLineRow::toLine, toList())));
    }
}

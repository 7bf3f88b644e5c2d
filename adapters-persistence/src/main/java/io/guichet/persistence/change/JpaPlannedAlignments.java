package io.guichet.persistence.change;

import io.guichet.application.change.port.PlannedAlignments;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What orders align, a row for each service. */
public final class JpaPlannedAlignments implements PlannedAlignments {

    private final EntityManager entityManager;

    public JpaPlannedAlignments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<PlannedAlignment> find(OrderNumber order) {
        List<PlannedAlignmentRow> rows =
                entityManager
                        .createQuery(
                                "select a from PlannedAlignmentRow a"
                                        + " where a.orderNumber = :order order by a.position",
                                PlannedAlignmentRow.class)
                        .setParameter("order", order.value())
                        .getResultList();
        rows.forEach(entityManager::detach);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PlannedAlignment(
                                order,
                                new BillingDay(rows.getFirst().billingDay()),
                                rows.stream().map(row -> new ServiceId(row.service())).toList()));
    }

    @Override
    public void add(PlannedAlignment alignment) {
        Rows.add(
                entityManager,
                "alignment of order " + alignment.order(),
                IntStream.range(0, alignment.services().size())
                        .mapToObj(
                                position ->
                                        new PlannedAlignmentRow(
                                                alignment.order().value(),
                                                position,
                                                alignment.services().get(position).value(),
                                                alignment.day().day()))
                        .toList());
    }
}

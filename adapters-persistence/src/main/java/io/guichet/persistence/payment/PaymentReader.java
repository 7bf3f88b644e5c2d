package io.guichet.persistence.payment;

import static java.util.stream.Collectors.groupingBy;

import io.guichet.domain.payment.Payment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads payments with what they settled, in two queries whatever their number. */
final class PaymentReader {

    private final EntityManager entityManager;

    PaymentReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Payment> read(TypedQuery<PaymentRow> query) {
        List<PaymentRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return read(rows);
    }

    /** With what they settled. */
    List<Payment> read(List<PaymentRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<PaymentAllocationRow>> allocations =
                allocationsOf(rows.stream().map(PaymentRow::id).toList());
        return rows.stream()
                .map(row -> row.toPayment(allocations.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<PaymentAllocationRow>> allocationsOf(List<UUID> payments) {
        return entityManager
                .createQuery(
                        "select a from PaymentAllocationRow a where among(:payments, a.payment)"
                                + " order by a.payment, a.position",
                        PaymentAllocationRow.class)
                .setParameter("payments", payments.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .collect(groupingBy(PaymentAllocationRow::payment));
    }
}

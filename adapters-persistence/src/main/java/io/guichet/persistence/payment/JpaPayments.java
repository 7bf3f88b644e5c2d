package io.guichet.persistence.payment;

import io.guichet.application.payment.port.Payments;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Booked payments. */
public final class JpaPayments implements Payments {

    private final EntityManager entityManager;
    private final PaymentReader reader;

    public JpaPayments(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.reader = new PaymentReader(entityManager);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        List<PaymentRow> row =
                Rows.named(entityManager, PaymentRow.class, id.value()).stream().toList();
        return reader.read(row).stream().findFirst();
    }

    /** What {@link #find} asks first. */
    public static Asked found(PaymentId id) {
        return Rows.asked(PaymentRow.class, id.value());
    }

    /** All of it behind the customer's lock, in one trip. */
    @Override
    public void foresee(CustomerNumber customer, DocumentReference invoice, PaymentId id) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                JpaReceivables.found(invoice),
                found(id),
                JpaCardPayments.found(id),
                JpaSettlements.unsettledOf(invoice));
    }

    @Override
    public void add(Payment payment) {
        addAll(List.of(payment));
    }

    @Override
    public void addAll(List<Payment> payments) {
        BulkRows.addEach(
                entityManager,
                "payments",
                List.of(
                        payments.stream().map(PaymentRow::from).toList(),
                        payments.stream().flatMap(JpaPayments::allocations).toList()));
    }

    private static Stream<PaymentAllocationRow> allocations(Payment payment) {
        return IntStream.range(0, payment.allocations().size())
                .mapToObj(position -> PaymentAllocationRow.from(payment, position));
    }
}

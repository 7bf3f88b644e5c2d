package io.guichet.persistence.payment;

import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

import jakarta.persistence.EntityManager;

import java.util.Optional;

/** A customer's payments. */
public final class JpaListPayments implements ListPayments {

    private static final String LIST =
            """
            select p from PaymentRow p
            where p.customer = :customer and (p.receivedAt, p.id) < (:at, :last)
            order by p.receivedAt desc, p.id desc
            """;

    private final EntityManager entityManager;
    private final PaymentReader reader;

    public JpaListPayments(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.reader = new PaymentReader(entityManager);
    }

    @Override
    public Page<Payment> list(CustomerNumber customer, PaymentPosition after, int limit) {
        return Page.of(
                reader.read(
                        entityManager
                                .createQuery(LIST, PaymentRow.class)
                                .setParameter("customer", customer.value())
                                .setParameter("at", after.receivedAt())
                                .setParameter("last", after.id())
                                .setMaxResults(limit + 1)),
                limit);
    }

    @Override
    public Optional<Payment> find(CustomerNumber customer, PaymentId id) {
        return new JpaPayments(entityManager)
                .find(id)
                .filter(payment -> payment.customer().equals(customer));
    }
}

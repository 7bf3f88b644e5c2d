package io.guichet.wiring.persistence;

import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.persistence.payment.JpaCardPayments;
import io.guichet.persistence.payment.JpaListPayments;
import io.guichet.persistence.payment.JpaPayments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of payment. */
@ApplicationScoped
public class PaymentStores {

    @Produces
    @Singleton
    public CardPayments cardPayments(EntityManager entityManager) {
        return new JpaCardPayments(entityManager);
    }

    @Produces
    @Singleton
    public ListPayments listPayments(EntityManager entityManager) {
        return new JpaListPayments(entityManager);
    }

    @Produces
    @Singleton
    public Payments payments(EntityManager entityManager) {
        return new JpaPayments(entityManager);
    }
}

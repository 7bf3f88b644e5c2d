package io.guichet.persistence.payment;

import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.payment.port.CreditThresholds;
import io.guichet.persistence.billing.JpaBuyerReferences;
import io.guichet.persistence.billing.JpaPaymentTerms;
import io.guichet.testing.payment.Wishes;

import jakarta.persistence.EntityManager;

/** What customers said they want, or agreed to, on the database. */
public record JpaWishes(EntityManager entityManager) implements Wishes {

    @Override
    public CreditSwitches creditSwitches() {
        return new JpaCreditSwitches(entityManager);
    }

    @Override
    public CreditThresholds thresholds() {
        return new JpaCreditThresholds(entityManager);
    }

    @Override
    public BuyerReferences references() {
        return new JpaBuyerReferences(entityManager);
    }

    @Override
    public PaymentTerms terms() {
        return new JpaPaymentTerms(entityManager);
    }
}

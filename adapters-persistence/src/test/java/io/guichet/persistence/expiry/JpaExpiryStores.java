package io.guichet.persistence.expiry;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.expiry.port.UnpaidRenewals;
import io.guichet.testing.expiry.ExpiryStores;

import jakarta.persistence.EntityManager;

/** What is stored about expiry, in the database. */
public record JpaExpiryStores(EntityManager entityManager) implements ExpiryStores {

    @Override
    public TermsBook terms() {
        return new JpaTermsBook(entityManager);
    }

    @Override
    public ExpirySteps steps() {
        return new JpaExpirySteps(entityManager);
    }

    @Override
    public UnpaidRenewals unpaidRenewals() {
        return new JpaUnpaidRenewals(entityManager);
    }
}

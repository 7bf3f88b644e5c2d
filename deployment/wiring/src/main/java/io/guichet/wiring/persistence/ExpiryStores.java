package io.guichet.wiring.persistence;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.expiry.port.UnpaidRenewals;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.persistence.expiry.JpaExpirySteps;
import io.guichet.persistence.expiry.JpaTermsBook;
import io.guichet.persistence.expiry.JpaUnpaidRenewals;
import io.guichet.persistence.provisioning.JpaProvisioningEvents;
import io.guichet.persistence.provisioning.JpaWebhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of expiry and provisioning. */
@ApplicationScoped
public class ExpiryStores {

    @Produces
    @Singleton
    public TermsBook termsBook(EntityManager entityManager) {
        return new JpaTermsBook(entityManager);
    }

    @Produces
    @ApplicationScoped
    public ExpirySteps expirySteps(EntityManager entityManager) {
        return new JpaExpirySteps(entityManager);
    }

    @Produces
    @ApplicationScoped
    public UnpaidRenewals unpaidRenewals(EntityManager entityManager) {
        return new JpaUnpaidRenewals(entityManager);
    }

    @Produces
    @Singleton
    public ProvisioningEvents provisioningEvents(EntityManager entityManager) {
        return new JpaProvisioningEvents(entityManager);
    }

    @Produces
    @Singleton
    public Webhooks webhooks(EntityManager entityManager) {
        return new JpaWebhooks(entityManager);
    }
}

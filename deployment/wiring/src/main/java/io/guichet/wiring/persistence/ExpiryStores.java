package io.guichet.wiring.persistence;

import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.persistence.expiry.JpaTermsBook;
import io.guichet.persistence.provisioning.JpaProvisioningEvents;

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
    @Singleton
    public ProvisioningEvents provisioningEvents(EntityManager entityManager) {
        return new JpaProvisioningEvents(entityManager);
    }
}

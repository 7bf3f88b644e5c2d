package io.guichet.wiring.persistence;

import io.guichet.application.shared.IdempotentRequests;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.JpaIdempotentRequests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of every feature. */
@ApplicationScoped
public class SharedStores {

    @Produces
    @Singleton
    public IdempotentRequests idempotentRequests(
            EntityManager entityManager, Encryption encryption) {
        return new JpaIdempotentRequests(entityManager, encryption);
    }
}

package io.guichet.wiring.persistence;

import io.guichet.application.shared.Installation;
import io.guichet.persistence.shared.Encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The database as the server gives it, and the key for what is encrypted in it. */
@ApplicationScoped
public class DatabaseWiring {

    @Produces
    @PersistenceContext(unitName = "guichet")
    private EntityManager entityManager;

    @Produces
    @Singleton
    Encryption encryption(Installation installation) {
        return new Encryption(installation.key("encryption at rest"));
    }
}

package io.guichet.wiring.persistence;

import io.guichet.application.shared.Installation;
import io.guichet.application.shared.InstallationSecret;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.HeldWrites;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The database as the server gives it, and the key for what is encrypted in it. */
@ApplicationScoped
public class DatabaseWiring {

    private static final String AT_REST = "encryption at rest";

    @PersistenceContext(unitName = "guichet")
    private EntityManager container;

    @Produces
    @Singleton
    EntityManager entityManager() {
        return HeldWrites.over(container);
    }

    @Produces
    @Singleton
    Encryption encryption(Installation installation, Settings settings) {
        return new Encryption(
                installation.key(AT_REST),
                settings.find("GUICHET_SECRET_BEFORE")
                        .map(InstallationSecret::new)
                        .map(before -> before.key(AT_REST)));
    }
}

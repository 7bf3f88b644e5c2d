package io.guichet.wiring.persistence;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.policy.SettledPolicies;
import io.guichet.application.policy.port.Policies;
import io.guichet.persistence.policy.JpaPolicies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Puts the database behind the ports of policies. */
@ApplicationScoped
public class PolicyStores {

    @Produces
    @Singleton
    public Policies policies(EntityManager entityManager, Sellers sellers, Clock clock) {
        return new SettledPolicies(new JpaPolicies(entityManager), sellers, clock);
    }
}

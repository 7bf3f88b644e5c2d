package io.guichet.wiring.persistence;

import io.guichet.application.policy.port.Policies;
import io.guichet.application.policy.query.ListPolicies;
import io.guichet.persistence.policy.JpaPolicies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of policies. */
@ApplicationScoped
public class PolicyStores {

    @Produces
    @Singleton
    public Policies policies(EntityManager entityManager) {
        return new JpaPolicies(entityManager);
    }

    @Produces
    @Singleton
    public ListPolicies listPolicies(EntityManager entityManager) {
        return new JpaPolicies(entityManager);
    }
}

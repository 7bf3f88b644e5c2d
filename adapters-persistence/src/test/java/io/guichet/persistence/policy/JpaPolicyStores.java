package io.guichet.persistence.policy;

import io.guichet.application.policy.port.Policies;
import io.guichet.testing.policy.PolicyStores;

import jakarta.persistence.EntityManager;

/** What is stored about policies, in the database. */
public record JpaPolicyStores(EntityManager entityManager) implements PolicyStores {

    @Override
    public Policies policies() {
        return new JpaPolicies(entityManager);
    }
}

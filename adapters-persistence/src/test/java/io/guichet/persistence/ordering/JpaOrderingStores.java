package io.guichet.persistence.ordering;

import io.guichet.application.change.port.PlannedAlignments;
import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.ordering.query.ListContracts;
import io.guichet.persistence.change.JpaPlannedAlignments;
import io.guichet.testing.ordering.OrderingStores;

import jakarta.persistence.EntityManager;

/** What is stored about orders beside themselves, in the database. */
public record JpaOrderingStores(EntityManager entityManager) implements OrderingStores {

    @Override
    public Contracts contracts() {
        return new JpaContracts(entityManager);
    }

    @Override
    public ListContracts listContracts() {
        return new JpaContracts(entityManager);
    }

    @Override
    public Withdrawals withdrawals() {
        return new JpaWithdrawals(entityManager);
    }

    @Override
    public PlannedAlignments plannedAlignments() {
        return new JpaPlannedAlignments(entityManager);
    }
}

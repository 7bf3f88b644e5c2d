package io.guichet.wiring.persistence;

import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.ordering.query.ListContracts;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.persistence.ordering.JpaContracts;
import io.guichet.persistence.ordering.JpaListOrders;
import io.guichet.persistence.ordering.JpaOrders;
import io.guichet.persistence.ordering.JpaPendingOrders;
import io.guichet.persistence.ordering.JpaWithdrawals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of ordering. */
@ApplicationScoped
public class OrderingStores {

    @Produces
    @Singleton
    public ListOrders listOrders(EntityManager entityManager) {
        return new JpaListOrders(entityManager);
    }

    @Produces
    @Singleton
    public PendingOrders pendingOrders(EntityManager entityManager) {
        return new JpaPendingOrders(entityManager);
    }

    @Produces
    @Singleton
    public Withdrawals withdrawals(EntityManager entityManager) {
        return new JpaWithdrawals(entityManager);
    }

    @Produces
    @Singleton
    public Contracts contracts(EntityManager entityManager) {
        return new JpaContracts(entityManager);
    }

    @Produces
    @Singleton
    public ListContracts listContracts(EntityManager entityManager) {
        return new JpaContracts(entityManager);
    }

    @Produces
    @Singleton
    public Orders orders(EntityManager entityManager) {
        return new JpaOrders(entityManager);
    }
}

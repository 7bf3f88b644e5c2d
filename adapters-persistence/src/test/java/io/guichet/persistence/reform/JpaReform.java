package io.guichet.persistence.reform;

import io.guichet.testing.reform.ReformStores;

import jakarta.persistence.EntityManager;

/** What is stored about the reports of the reform, on PostgreSQL. */
public record JpaReform(EntityManager entityManager) implements ReformStores {

    @Override
    public JpaTransmissions transmissions() {
        return new JpaTransmissions(entityManager);
    }

    @Override
    public JpaTransmissions listTransmissions() {
        return new JpaTransmissions(entityManager);
    }

    @Override
    public JpaConsumerSales consumerSales() {
        return new JpaConsumerSales(entityManager);
    }

    @Override
    public JpaForeignSales foreignSales() {
        return new JpaForeignSales(entityManager);
    }

    @Override
    public JpaCollections collections() {
        return new JpaCollections(entityManager);
    }

    @Override
    public JpaDepositBook depositBook() {
        return new JpaDepositBook(entityManager);
    }

    @Override
    public JpaDepositBook showDeposits() {
        return new JpaDepositBook(entityManager);
    }
}

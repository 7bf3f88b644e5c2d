package io.guichet.wiring.persistence;

import io.guichet.application.publicsector.port.DepositBook;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.application.reform.port.Collections;
import io.guichet.application.reform.port.ConsumerSales;
import io.guichet.application.reform.port.ForeignSales;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.reform.query.ListTransmissions;
import io.guichet.persistence.reform.JpaCollections;
import io.guichet.persistence.reform.JpaConsumerSales;
import io.guichet.persistence.reform.JpaDepositBook;
import io.guichet.persistence.reform.JpaForeignSales;
import io.guichet.persistence.reform.JpaTransmissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of the reform. */
@ApplicationScoped
public class ReformStores {

    @Produces
    @Singleton
    public Transmissions transmissions(EntityManager entityManager) {
        return new JpaTransmissions(entityManager);
    }

    @Produces
    @Singleton
    public ListTransmissions listTransmissions(EntityManager entityManager) {
        return new JpaTransmissions(entityManager);
    }

    @Produces
    @Singleton
    public ConsumerSales consumerSales(EntityManager entityManager) {
        return new JpaConsumerSales(entityManager);
    }

    @Produces
    @Singleton
    public ForeignSales foreignSales(EntityManager entityManager) {
        return new JpaForeignSales(entityManager);
    }

    @Produces
    @Singleton
    public Collections collections(EntityManager entityManager) {
        return new JpaCollections(entityManager);
    }

    @Produces
    @Singleton
    public DepositBook depositBook(EntityManager entityManager) {
        return new JpaDepositBook(entityManager);
    }

    @Produces
    @Singleton
    public ShowDeposits showDeposits(EntityManager entityManager) {
        return new JpaDepositBook(entityManager);
    }
}

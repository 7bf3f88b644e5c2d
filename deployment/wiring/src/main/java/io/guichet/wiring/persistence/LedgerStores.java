package io.guichet.wiring.persistence;

import io.guichet.application.ledger.CheckLedger;
import io.guichet.application.ledger.port.Books;
import io.guichet.application.ledger.port.Closings;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.ledger.query.ListClosings;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.persistence.ledger.JpaBooks;
import io.guichet.persistence.ledger.JpaCheckLedger;
import io.guichet.persistence.ledger.JpaClosings;
import io.guichet.persistence.ledger.JpaFindBalance;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.ledger.JpaListStatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of ledger. */
@ApplicationScoped
public class LedgerStores {

    @Produces
    @Singleton
    public Books books(EntityManager entityManager) {
        return new JpaBooks(entityManager);
    }

    @Produces
    @Singleton
    @Typed(Closings.class)
    public Closings closings(EntityManager entityManager) {
        return new JpaClosings(entityManager);
    }

    @Produces
    @Singleton
    public ListClosings listClosings(Closings closings) {
        return closings;
    }

    @Produces
    @Singleton
    public CheckLedger checkLedger(EntityManager entityManager) {
        return new JpaCheckLedger(entityManager);
    }

    @Produces
    @Singleton
    public FindBalance findBalance(EntityManager entityManager) {
        return new JpaFindBalance(entityManager);
    }

    @Produces
    @Singleton
    public Ledger ledger(EntityManager entityManager) {
        return new JpaLedger(entityManager);
    }

    @Produces
    @Singleton
    public ListStatement listStatement(EntityManager entityManager) {
        return new JpaListStatement(entityManager);
    }
}

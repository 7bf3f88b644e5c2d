package io.guichet.wiring.shared;

import io.guichet.application.audit.Acts;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.AuditedTransactions;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What the server gives: its transactions. */
@ApplicationScoped
public class ServerWiring {

    /** What somebody does is written down in the transaction in which he does it. */
    @Produces
    @Singleton
    Transactions transactions(Acts acts, AuditBooks books, EntityManager entityManager) {
        return new AuditedTransactions(new JtaTransactions(manager(), entityManager), acts, books);
    }

    /** Looked up by its global name, since background threads have no component's names. */
    private static TransactionManager manager() {
        try {
            Object manager = new InitialContext().lookup("java:jboss/TransactionManager");
            return (TransactionManager) manager;
        } catch (NamingException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Produces
    @Singleton
    Chance chance() {
        return new Chance();
    }
}

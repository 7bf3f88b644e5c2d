package io.guichet.wiring.shared;

import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What the server gives: its transactions. */
@ApplicationScoped
public class ServerWiring {

    /** Looked up by its global name, since background threads have no component's names. */
    @Produces
    @Singleton
    Transactions transactions() {
        try {
            Object manager = new InitialContext().lookup("java:jboss/TransactionManager");
            return new JtaTransactions((TransactionManager) manager);
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

package io.guichet.application.ledger.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;

import java.util.Currency;

/**
 * The books: entries are only ever added, each key once. Every adapter passes {@code
 * LedgerContract}.
 */
public interface Ledger {

    /**
     * Locks a customer's balance until the transaction ends. Every use case that moves a customer's
     * money takes this lock first, so that his movements are decided one after the other.
     */
    CustomerBalance lock(CustomerNumber customer, Currency currency);

    /**
     * Adds an entry and moves the customer's balance with it; the lock must be held.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the key is taken
     */
    void post(JournalEntry entry);
}

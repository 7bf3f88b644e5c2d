package io.guichet.application.ledger.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the key is taken or its
     *     day is closed
     */
    void post(JournalEntry entry);

    /** The account that what an invoice is for was booked on; of one over nothing, sales. */
    LedgerAccount earnedOn(DocumentReference invoice);

    /**
     * Locks the balances of some customers in the order of their numbers, as {@link #lock} does.
     */
    default Map<CustomerNumber, CustomerBalance> lockAll(
            Collection<CustomerNumber> customers, Currency currency) {
        Map<CustomerNumber, CustomerBalance> balances = new LinkedHashMap<>();
        customers.stream()
                .sorted(Comparator.comparing(CustomerNumber::value))
                .forEach(customer -> balances.put(customer, lock(customer, currency)));
        return balances;
    }

    /** Adds entries together, as {@link #post} does each. */
    default void postAll(List<JournalEntry> entries) {
        entries.forEach(this::post);
    }

    /**
     * The first day from this one on that is open in a seller's books, and stays so until the
     * transaction ends. What no document dates is booked on it.
     */
    LocalDate openDay(SellerCode seller, LocalDate wanted);
}

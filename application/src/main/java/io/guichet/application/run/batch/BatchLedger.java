package io.guichet.application.run.batch;

import io.guichet.application.ledger.port.Ledger;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The balances of a batch's customers, all locked before anything else is. */
final class BatchLedger implements Ledger {

    private final Ledger stored;
    private final Supplier<Writes> writes;
    private final Map<CustomerNumber, CustomerBalance> balances;

    BatchLedger(
            Ledger stored,
            Supplier<Writes> writes,
            Collection<CustomerNumber> customers,
            Currency currency) {
        this.stored = stored;
        this.writes = writes;
        this.balances = new HashMap<>(stored.lockAll(customers, currency));
    }

    @Override
    public CustomerBalance lock(CustomerNumber customer, Currency currency) {
        CustomerBalance balance = balances.get(customer);
        if (balance == null) {
            throw new PlayedAloneException("another customer's balance");
        }
        return balance;
    }

    @Override
    public void post(JournalEntry entry) {
        balances.computeIfPresent(entry.customer(), (number, balance) -> balance.after(entry));
        writes.get().entries.add(entry);
    }

    @Override
    public LedgerAccount earnedOn(DocumentReference invoice) {
        return stored.earnedOn(invoice);
    }

    @Override
    public LocalDate openDay(SellerCode seller, LocalDate wanted) {
        return stored.openDay(seller, wanted);
    }
}

package io.guichet.testing.payment;

import static java.util.Comparator.comparing;

import io.guichet.application.payment.port.CreditThresholds;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CreditThreshold;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.List;
import java.util.Optional;

/** Who wants to be told of low credit, in memory. */
public final class InMemoryCreditThresholds implements CreditThresholds {

    private final InMemoryTransactions transactions;
    private final InMemoryLedger ledger;
    private final Table<CustomerNumber, CreditThreshold> thresholds;

    InMemoryCreditThresholds(InMemoryTransactions transactions, InMemoryLedger ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
        thresholds = new Table<>(transactions);
    }

    @Override
    public Optional<CreditThreshold> of(CustomerNumber customer) {
        return thresholds.find(customer);
    }

    @Override
    public void set(CreditThreshold threshold) {
        transactions.requireUnderWay();
        thresholds.put(threshold.customer(), threshold);
    }

    @Override
    public void remove(CustomerNumber customer) {
        transactions.requireUnderWay();
        thresholds.remove(customer);
    }

    @Override
    public List<CustomerNumber> crossed(int limit) {
        return thresholds
                .rows()
                .filter(known -> !known.with(ledger.find(known.customer()).prepaid()).equals(known))
                .map(CreditThreshold::customer)
                .sorted(comparing(CustomerNumber::value))
                .limit(limit)
                .toList();
    }
}

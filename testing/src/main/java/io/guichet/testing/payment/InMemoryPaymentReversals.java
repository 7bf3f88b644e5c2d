package io.guichet.testing.payment;

import io.guichet.application.payment.port.PaymentReversals;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.List;
import java.util.Optional;

/** Payments that turned out to be none, in memory. */
public final class InMemoryPaymentReversals implements PaymentReversals {

    private final InMemoryTransactions transactions;
    private final Table<PaymentId, PaymentReversal> reversals;

    public InMemoryPaymentReversals(InMemoryTransactions transactions) {
        this.transactions = transactions;
        reversals = new Table<>(transactions);
    }

    @Override
    public Optional<PaymentReversal> find(PaymentId payment) {
        return reversals.find(payment);
    }

    @Override
    public List<PaymentId> of(CustomerNumber customer) {
        return reversals
                .rows()
                .filter(reversal -> reversal.customer().equals(customer))
                .map(PaymentReversal::payment)
                .toList();
    }

    @Override
    public void add(PaymentReversal reversal) {
        transactions.requireUnderWay();
        if (!reversals.add(reversal.payment(), reversal)) {
            throw new ConcurrentUpdateException("reversal of payment " + reversal.payment());
        }
    }
}

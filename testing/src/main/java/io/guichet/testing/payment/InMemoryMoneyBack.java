package io.guichet.testing.payment;

import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.billing.InMemorySettlements;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.shared.InMemoryTransactions;

/** What is known of money that settled something, goes back or never was there, in memory. */
public record InMemoryMoneyBack(
        InMemoryPaymentReversals reversals,
        InMemorySettlements settlements,
        InMemoryRefunds refunds) {

    public static InMemoryMoneyBack over(
            InMemoryTransactions transactions,
            InMemoryInvoices invoices,
            InMemoryPayments payments,
            InMemoryLedger ledger) {
        var reversals = new InMemoryPaymentReversals(transactions);
        return new InMemoryMoneyBack(
                reversals,
                new InMemorySettlements(transactions, invoices, payments, reversals, ledger),
                new InMemoryRefunds(transactions));
    }
}

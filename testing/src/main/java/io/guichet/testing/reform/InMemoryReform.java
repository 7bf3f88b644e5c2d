package io.guichet.testing.reform;

import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.billing.InMemorySettlements;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.shared.InMemoryTransactions;

/** What is stored about the reports of the reform, in memory. */
public record InMemoryReform(
        InMemoryTransmissions transmissions,
        InMemoryDepositBook depositBook,
        InMemoryCollections collections,
        InMemoryConsumerSales consumerSales,
        InMemoryForeignSales foreignSales)
        implements ReformStores {

    public static InMemoryReform over(
            InMemoryTransactions transactions,
            InMemoryInvoices invoices,
            InMemorySettlements settlements,
            InMemoryLedger ledger) {
        InMemoryTransmissions transmissions = new InMemoryTransmissions(transactions);
        return new InMemoryReform(
                transmissions,
                new InMemoryDepositBook(transactions, transmissions, invoices),
                new InMemoryCollections(transactions, invoices, settlements, ledger),
                new InMemoryConsumerSales(invoices, settlements, ledger),
                new InMemoryForeignSales(invoices));
    }

    @Override
    public InMemoryTransmissions listTransmissions() {
        return transmissions;
    }

    @Override
    public InMemoryDepositBook showDeposits() {
        return depositBook;
    }
}

package io.guichet.testing.payment;

import io.guichet.testing.billing.InMemoryBuyerReferences;
import io.guichet.testing.billing.InMemoryPaymentTerms;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.shared.InMemoryTransactions;

/** What customers said they want, or agreed to, in memory. */
public record InMemoryWishes(
        InMemoryCreditSwitches creditSwitches,
        InMemoryCreditThresholds thresholds,
        InMemoryBuyerReferences references,
        InMemoryPaymentTerms terms)
        implements Wishes {

    static InMemoryWishes over(InMemoryTransactions transactions, InMemoryLedger ledger) {
        return new InMemoryWishes(
                new InMemoryCreditSwitches(transactions),
                new InMemoryCreditThresholds(transactions, ledger),
                new InMemoryBuyerReferences(transactions),
                new InMemoryPaymentTerms(transactions));
    }
}

package io.guichet.testing.tax;

import io.guichet.testing.identity.InMemoryCustomers;
import io.guichet.testing.shared.InMemoryTransactions;

/** What is stored about VAT, in memory. */
public record InMemoryTax(
        InMemoryVatIdChecks vatIdChecks,
        InMemoryVatRates vatRates,
        InMemoryOneStopShop oneStopShop,
        InMemoryExchangeRates exchangeRates)
        implements TaxStores {

    public static InMemoryTax over(InMemoryTransactions transactions, InMemoryCustomers customers) {
        return new InMemoryTax(
                new InMemoryVatIdChecks(transactions, customers),
                new InMemoryVatRates(),
                new InMemoryOneStopShop(transactions),
                new InMemoryExchangeRates(transactions));
    }

    @Override
    public InMemoryOneStopShop listOneStopShop() {
        return oneStopShop;
    }
}

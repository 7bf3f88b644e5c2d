package io.guichet.testing.factor;

import io.guichet.testing.shared.InMemoryTransactions;

/** The stores of second factors in memory. */
public record InMemoryFactors(
        InMemorySecondFactors factors, InMemoryStepUps stepUps, InMemoryPasskeys passkeys)
        implements FactorStores {

    public static InMemoryFactors over(InMemoryTransactions transactions) {
        InMemorySecondFactors factors = new InMemorySecondFactors(transactions);
        return new InMemoryFactors(
                factors,
                new InMemoryStepUps(transactions),
                new InMemoryPasskeys(transactions, factors));
    }
}

package io.guichet.testing.factor;

import io.guichet.testing.shared.InMemoryTransactions;

/** The stores of second factors in memory. */
public record InMemoryFactors(InMemorySecondFactors factors, InMemoryStepUps stepUps)
        implements FactorStores {

    public static InMemoryFactors over(InMemoryTransactions transactions) {
        return new InMemoryFactors(
                new InMemorySecondFactors(transactions), new InMemoryStepUps(transactions));
    }
}

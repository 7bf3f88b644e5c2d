package io.guichet.testing.debit;

import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.domain.debit.Mandate;
import io.guichet.testing.shared.InMemoryTransactions;

import java.util.stream.Collectors;

/** What debits are made with, in memory. */
public record InMemoryDebits(
        InMemoryMandates mandates,
        InMemoryCreditorIds creditorIds,
        InMemoryDirectDebits debits,
        InMemoryCollections collections)
        implements DebitStores {

    @Override
    public DefaultMandates defaultMandates() {
        return customers ->
                customers.stream()
                        .flatMap(customer -> mandates.of(customer).stream())
                        .filter(Mandate::isDefault)
                        .collect(Collectors.toMap(Mandate::customer, Mandate::lapsesOn));
    }

    public static InMemoryDebits over(InMemoryTransactions transactions) {
        return new InMemoryDebits(
                new InMemoryMandates(transactions),
                new InMemoryCreditorIds(transactions),
                new InMemoryDirectDebits(transactions),
                new InMemoryCollections(transactions));
    }
}

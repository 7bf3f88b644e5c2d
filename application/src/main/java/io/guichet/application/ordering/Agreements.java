package io.guichet.application.ordering;

import io.guichet.application.ordering.PlaceOrder.Outcome;
import io.guichet.application.ordering.PlaceOrder.Outcome.ContractsNotAccepted;
import io.guichet.application.ordering.PlaceOrder.Outcome.WaiverMissing;
import io.guichet.application.ordering.Pricing.Priced;
import io.guichet.application.ordering.port.Contracts;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a customer agrees to with an order: contracts, and what a consumer says expressly. */
public final class Agreements {

    private final Contracts contracts;
    private final WithdrawalTerms terms;

    public Agreements(Contracts contracts, WithdrawalTerms terms) {
        this.contracts = contracts;
        this.terms = terms;
    }

    /** Why the order cannot be placed as it was asked for. */
    static Optional<Outcome> missing(PlaceOrder.Command command, Priced.Items priced) {
        List<Contract> missing =
                priced.contracts().stream()
                        .filter(contract -> !command.accepted().contains(contract.version()))
                        .toList();
        if (!missing.isEmpty()) {
            return Optional.of(new ContractsNotAccepted(missing));
        }
        return priced.toWaive().isEmpty() || command.consent().waives()
                ? Optional.empty()
                : Optional.of(new WaiverMissing(priced.toWaive()));
    }

    void note(
            PlaceOrder.Command command,
            Customer customer,
            OrderNumber order,
            Priced.Items priced,
            Instant at) {
        contracts.accept(
                priced.contracts().stream()
                        .map(
                                contract ->
                                        new Acceptance(
                                                customer.number(), order, contract.version(), at))
                        .toList());
        terms.note(customer, order, command.consent(), at);
    }
}

package io.guichet.application.ordering;

import io.guichet.application.ordering.Pricing.Priced;
import io.guichet.application.shared.Transactions;

/** Asks the pricing that charges, and writes nothing. */
public final class QuoteOrderHandler implements QuoteOrder {

    private final Pricing pricing;
    private final Transactions transactions;

    public QuoteOrderHandler(Pricing pricing, Transactions transactions) {
        this.pricing = pricing;
        this.transactions = transactions;
    }

    @Override
    public Outcome quote(Command command) {
        return transactions.required(
                () ->
                        pricing.customer(command)
                                .map(customer -> pricing.price(customer, command.items()))
                                .map(QuoteOrderHandler::outcome)
                                .orElseGet(Outcome.NoSuchCustomer::new));
    }

    private static Outcome outcome(Priced priced) {
        return switch (priced) {
            case Priced.Items items ->
                    new Outcome.Quoted(items.quote(), items.contracts(), items.toWaive());
            case Priced.Refused refused -> refused.reason();
        };
    }
}

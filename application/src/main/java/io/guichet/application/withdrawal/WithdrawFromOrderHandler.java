package io.guichet.application.withdrawal;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.withdrawal.WithdrawalActs.Done;
import io.guichet.application.withdrawal.WithdrawalActs.Moment;
import io.guichet.application.withdrawal.WithdrawalCases.Found;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides under the customer's lock and writes everything together (one transaction), then asks the
 * card provider. What hangs there is finished by the job of refunds. The offer is the same without
 * its end, of which nothing stays.
 */
public final class WithdrawFromOrderHandler implements WithdrawFromOrder {

    private final WithdrawalCases cases;
    private final WithdrawalActs acts;
    private final Parties parties;
    private final InvoiceBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** Who deals with whom, by which policy. */
    public record Parties(TradingParties trading, PolicyOfDay policyOfDay) {}

    public WithdrawFromOrderHandler(
            WithdrawalCases cases,
            WithdrawalActs acts,
            Parties parties,
            InvoiceBooks books,
            Transactions transactions,
            Clock clock) {
        this.cases = cases;
        this.acts = acts;
        this.parties = parties;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome offer(CustomerNumber customer, OrderNumber order) {
        return transactions.rehearsed(() -> decide(customer, order, acts::offer, answer -> answer));
    }

    @Override
    public Outcome confirm(CustomerNumber customer, OrderNumber order) {
        Done done =
                transactions.required(
                        () ->
                                decide(
                                        customer,
                                        order,
                                        acts::withdraw,
                                        WithdrawalActs.Done::nothing));
        acts.send(done);
        return done.outcome();
    }

    private <T> T decide(
            CustomerNumber number, OrderNumber order, Act<T> act, Function<Outcome, T> refused) {
        return parties.trading()
                .customer(number)
                .map(customer -> decide(customer, order, act, refused))
                .orElseGet(() -> refused.apply(new Outcome.NoSuchOrder()));
    }

    private <T> T decide(
            Customer customer, OrderNumber order, Act<T> act, Function<Outcome, T> refused) {
        Seller seller = parties.trading().sellerOf(customer);
        books.lock(customer.number(), seller.currency());
        Instant now = clock.instant();
        LocalDate today = seller.dayOf(now);
        int days = parties.policyOfDay().of(seller.code(), today).withdrawalRefundDays();
        Found found = cases.find(customer, order, now, today);
        Optional<Money> invoicedFirst =
                found instanceof Found.Possible(Case seen)
                        ? acts.invoiceBegun(seen, seller, customer, now)
                        : Optional.empty();
        Moment moment =
                new Moment(
                        customer.number(), now, seller.zone(), today.plusDays(days), invoicedFirst);
        return switch (invoicedFirst.isPresent()
                ? cases.find(customer, order, now, today)
                : found) {
            case Found.Over over -> refused.apply(over.outcome());
            case Found.Possible(Case of) -> act.on(of, moment);
        };
    }

    /** What is done with an order one may withdraw from. */
    private interface Act<T> {

        T on(Case of, Moment moment);
    }
}

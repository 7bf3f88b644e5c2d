package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.payment.TopUpByCard.Limits;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.policy.BillingPolicy;

import java.time.Clock;
import java.util.Currency;
import java.util.List;

/** How much a top-up may be by the policy of the customer's seller. */
public record TopUpLimits(
        TradingParties parties,
        PolicyOfDay policyOfDay,
        FindBalance balances,
        Deliveries deliveries,
        Clock clock) {

    /** Whether a customer has had an order delivered. */
    @FunctionalInterface
    public interface Deliveries {

        boolean hasAny(CustomerNumber customer);
    }

    /** With the credit that is there as it is read. */
    Limits of(Customer customer) {
        return of(customer, balances.find(customer.number()).prepaid());
    }

    /** For whoever has so much credit already: no more than may be had. */
    Limits of(Customer customer, Money credit) {
        BillingPolicy policy = policy(customer);
        Currency currency = currency(customer);
        Money room = policy.highestCredit(currency).minus(credit);
        Money most = policy.topUpMaximum(currency).min(room);
        Money least = policy.topUpMinimum(currency);
        return new Limits(
                least.isPositive() ? least : new Money(1, currency),
                most.isNegative() ? Money.zero(currency) : most);
    }

    /** Whether so much more may be had, beside the credit that is there and what others bring. */
    boolean leaveRoomFor(CardPayment payment, List<CardPayment> others) {
        Customer customer = parties.customer(payment.customer()).orElseThrow();
        Money had = balances.find(payment.customer()).prepaid();
        Money wanted =
                others.stream().map(CardPayment::amount).reduce(payment.amount(), Money::plus);
        return had.plus(wanted).compareTo(policy(customer).highestCredit(currency(customer))) <= 0;
    }

    /** Whether the policy wants an order delivered first and there is none. */
    boolean isOrderMissing(Customer customer) {
        return policy(customer).isOrderNeededToTopUp() && !deliveries.hasAny(customer.number());
    }

    Currency currency(Customer customer) {
        return parties.sellerOf(customer).currency();
    }

    private BillingPolicy policy(Customer customer) {
        Seller seller = parties.sellerOf(customer);
        return policyOfDay.of(seller, seller.dayOf(clock.instant()));
    }
}

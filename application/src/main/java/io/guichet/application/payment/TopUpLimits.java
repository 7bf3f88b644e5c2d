package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.TopUpByCard.Limits;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.BillingPolicy;

import java.time.Clock;
import java.util.Currency;

/** How much a top-up may be by the policy of the customer's seller. */
public record TopUpLimits(TradingParties parties, PolicyOfDay policyOfDay, Clock clock) {

    Limits of(Customer customer) {
        BillingPolicy policy = policy(customer);
        Currency currency = currency(customer);
        return new Limits(policy.topUpMinimum(currency), policy.topUpMaximum(currency));
    }

    /** The same for whoever has so much credit already: no more than may be had. */
    Limits of(Customer customer, Money credit) {
        Limits limits = of(customer);
        Money room = policy(customer).highestCredit(currency(customer)).minus(credit);
        return new Limits(limits.least(), limits.most().min(room));
    }

    Currency currency(Customer customer) {
        return parties.sellerOf(customer).currency();
    }

    private BillingPolicy policy(Customer customer) {
        Seller seller = parties.sellerOf(customer);
        return policyOfDay.of(seller.code(), seller.dayOf(clock.instant()));
    }
}

package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;

import java.time.Clock;

/** Reads the policy of today and keeps the switch. */
public final class ChooseCreditUseHandler implements ChooseCreditUse {

    private final CreditSwitches switches;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    public ChooseCreditUseHandler(
            CreditSwitches switches,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.switches = switches;
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public CreditUsed show(CustomerNumber customer) {
        return transactions.required(() -> used(customer));
    }

    @Override
    public Outcome choose(CustomerNumber customer, boolean isAutomatic) {
        return transactions.required(
                () -> {
                    if (!used(customer).isCustomersChoice()) {
                        return new Outcome.NotHisChoice();
                    }
                    switches.turn(customer, isAutomatic);
                    return new Outcome.Chosen(used(customer));
                });
    }

    private CreditUsed used(CustomerNumber customer) {
        Seller seller = parties.sellerOf(parties.customer(customer).orElseThrow());
        BillingPolicy policy = policyOfDay.of(seller.code(), seller.dayOf(clock.instant()));
        boolean isHis = !policy.isCreditUsed() && policy.isCreditCustomersChoice();
        return new CreditUsed(policy.isCreditUsed() || isHis && switches.isOn(customer), isHis);
    }
}

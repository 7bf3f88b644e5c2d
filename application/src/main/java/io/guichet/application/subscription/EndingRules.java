package io.guichet.application.subscription;

import io.guichet.application.subscription.CancelService.Terms;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;

/**
 * What a customer's ending a service is subject to: what the seller's policy says, but of consumers
 * neither a reason nor that everything is paid, and what renewed untold may end at once. No setting
 * takes from them what the law gives them (C. conso. L215-1-1, D215-1 to D215-3).
 */
record EndingRules(BillingPolicy policy, Customer customer, boolean isUntold) {

    boolean isReasonAsked() {
        return policy.isOn(Setting.CANCEL_REASON) && !isFree();
    }

    boolean isOrderAsked() {
        return policy.isOn(Setting.CANCEL_NEEDS_PAID) && !isFree();
    }

    boolean isAtOnce() {
        return policy.isCancelledAtOnce() || isUntold;
    }

    Terms terms() {
        return new Terms(isAtOnce(), isReasonAsked(), policy.cancelUndoHours(), isUntold);
    }

    private boolean isFree() {
        return customer.identity().kind().endsAsConsumersDo();
    }
}

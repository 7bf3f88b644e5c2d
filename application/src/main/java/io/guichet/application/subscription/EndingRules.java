package io.guichet.application.subscription;

import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.subscription.CancelService.Terms;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;

/**
 * What a customer's ending a service is subject to: what the seller's policy says, but of consumers
 * neither a reason nor that everything is paid, and what renewed untold may end at once. No setting
 * takes from them what the law gives them (C. conso. L215-1-1, D215-1 to D215-3). Nor does one keep
 * staff from ending what must not go on, at once, suspended or unpaid.
 */
record EndingRules(BillingPolicy policy, Customer customer, boolean isUntold, boolean isByStaff) {

    /** By whoever is acting. */
    static EndingRules now(BillingPolicy policy, Customer customer, boolean isUntold) {
        boolean isByStaff = Actors.current().filter(Actor.Staff.class::isInstance).isPresent();
        return new EndingRules(policy, customer, isUntold, isByStaff);
    }

    boolean isReasonAsked() {
        return policy.isOn(Setting.CANCEL_REASON) && !isFree();
    }

    boolean isOrderAsked() {
        return policy.isOn(Setting.CANCEL_NEEDS_PAID) && !isFree() && !isByStaff;
    }

    boolean isAtOnce() {
        return policy.isCancelledAtOnce() || isUntold || isByStaff;
    }

    Terms terms() {
        return new Terms(isAtOnce(), isReasonAsked(), policy.cancelUndoHours(), isUntold);
    }

    private boolean isFree() {
        return customer.identity().kind().endsAsConsumersDo();
    }
}

package io.guichet.application.change;

import io.guichet.application.change.ChangeTargets.Target;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.time.LocalDate;

/** Who changes what into what, by which policy, and when. */
record Case(
        Seller seller,
        Customer customer,
        Service service,
        Target target,
        BillingPolicy policy,
        Instant at) {

    /** Whether nothing of it may be unpaid. */
    boolean isPaidAsked() {
        return policy.isOn(Setting.CHANGE_NEEDS_PAID) || isPaidFirst();
    }

    /** To what costs nothing nothing is credited where the policy says so. */
    boolean isUncredited() {
        return target.isFree() && !policy.isOn(Setting.CREDIT_TO_FREE);
    }

    LocalDate today() {
        return seller.dayOf(at);
    }

    /** What it becomes is delivered only once it is paid. */
    boolean isPaidFirst() {
        return target.isPaidFirst(service);
    }

    /** A period that begins today, as the policy has it invoiced. */
    Changing begun() {
        int days = policy.number(Setting.CHANGE_INVOICED);
        return Changing.begun(today(), days, Engaged.periods(this));
    }

    /** It stays of its plan and period. */
    boolean isAsSold() {
        return target.price().plan().equals(service.plan())
                && target.price().period().equals(service.period());
    }

    Case at(PlanPrice price) {
        Target priced = new Target(target.from(), target.to(), price, target.quantity());
        return new Case(seller, customer, service, priced, policy, at);
    }

    /** What it is invoiced as, in the customer's language. */
    String title() {
        Language language = customer.language();
        String to = target.to().name(language);
        String from = target.from().map(plan -> plan.name(language)).orElse(service.plan().value());
        String priced = target.to().name(language, target.price());
        return to.equals(from) ? priced : from + " → " + priced;
    }

    Case with(Service now) {
        return new Case(seller, customer, now, target, policy, at);
    }
}

package io.guichet.application.change;

import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;

/** What somebody is invoiced who takes a service over and pays for it from that day on. */
record Openings(Extensions extensions) {

    /**
     * A period; or what is left of it where its end is its registry's. At what its holder would pay
     * for a period that begins on that day: announced prices are not escaped by handing it on.
     */
    Extension.Part of(Asked asked, Service opened, Service old) {
        Service renewed = old.paid(opened.paidUntil(), opened.billingDay());
        PlanPrice price = extensions.nextPrice(asked, renewed);
        Service taken = opened.withPrice(price);
        LocalDate end = old.paidUntil();
        boolean isKept = extensions.isRegistered(asked, old) && end.isAfter(opened.paidUntil());
        if (!isKept) {
            return extensions.by(asked, taken, price);
        }
        int day = new BillingDay(old.billingDay()).endingOn(end).day();
        return extensions.days(asked, taken, price, taken.paid(end, day));
    }
}

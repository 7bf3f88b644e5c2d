package io.guichet.application.change;

import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;

/** What somebody is invoiced who takes a service over and pays for it from that day on. */
record Openings(Extensions extensions) {

    /** A period; or what is left of it where its end is its registry's. */
    Extension.Part of(Asked asked, Service opened, Service old) {
        LocalDate end = old.paidUntil();
        boolean isKept = extensions.isRegistered(asked, old) && end.isAfter(opened.paidUntil());
        if (!isKept) {
            return extensions.by(asked, opened, opened.price());
        }
        int day = new BillingDay(old.billingDay()).endingOn(end).day();
        return extensions.days(asked, opened, opened.price(), opened.paid(end, day));
    }
}

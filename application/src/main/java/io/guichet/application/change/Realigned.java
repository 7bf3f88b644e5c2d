package io.guichet.application.change;

import io.guichet.application.catalog.port.Plans;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;

/** A service that is paid up to another billing day. */
record Realigned(Plans plans) {

    /** The days up to then are one of the invoices that bear a surcharge, if any do. */
    Service of(Seller seller, Service service, BillingDay day) {
        LocalDate until = day.firstFrom(service.paidUntil());
        Service aligned = service.paid(until, day.day());
        return plans.find(seller.code(), service.plan())
                .filter(plan -> plan.isSurcharged(service.price()))
                .map(
                        plan ->
                                service.price()
                                        .afterInvoice(
                                                service.paidUntil(), service.billingDay(), until))
                .map(aligned::withPrice)
                .orElse(aligned);
    }
}

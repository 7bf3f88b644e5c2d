package io.guichet.application.run;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.subscription.UnbegunPeriods;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Service;

import java.time.Clock;
import java.time.LocalDate;

/** Takes back what was invoiced ahead for services that end because they are not paid. */
final class UnbegunOfUnpaid {

    private final UnbegunPeriods unbegun;
    private final TradingParties parties;
    private final Clock clock;

    UnbegunOfUnpaid(UnbegunPeriods unbegun, TradingParties parties, Clock clock) {
        this.unbegun = unbegun;
        this.parties = parties;
        this.clock = clock;
    }

    /** Whether a card is being charged for it. */
    boolean isBeingPaid(Service service, LocalDate day) {
        return isAhead(service, day) && unbegun.isBeingPaidAtOnce(service, day, false);
    }

    /** The service without it; a period that a change began is invoiced. */
    Service taken(Service service, LocalDate day) {
        if (!isAhead(service, day)) {
            return service;
        }
        Customer customer = parties.customer(service.customer()).orElseThrow();
        return unbegun.atOnce(
                parties.sellerOf(customer), customer, service, clock.instant(), false);
    }

    /** Nothing is looked up where only that day is left: mostly of a period that began before. */
    private static boolean isAhead(Service service, LocalDate day) {
        return service.paidUntil().isAfter(day.plusDays(1))
                || service.changing().filter(Changing::isBegun).isPresent();
    }
}

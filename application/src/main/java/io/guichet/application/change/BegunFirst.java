package io.guichet.application.change;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.subscription.BegunPeriod.Invoiced;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.time.Clock;
import java.util.Optional;

/**
 * Before a service changes again, the period that its change of an earlier day began is invoiced.
 */
record BegunFirst(TradingParties parties, BegunPeriods begunPeriods, Clock clock) {

    boolean isOwed(Service service) {
        return service.changing().isPresent()
                && service.isBegunPeriodOwed(sellerOf(service).dayOf(clock.instant()));
    }

    /** If it is owed. Within the customer's lock. */
    Optional<Invoiced> invoice(Service service) {
        return Optional.of(service)
                .filter(this::isOwed)
                .map(
                        owed ->
                                begunPeriods.invoice(
                                        sellerOf(owed), customerOf(owed), owed, clock.instant()));
    }

    private Seller sellerOf(Service service) {
        return parties.sellerOf(customerOf(service));
    }

    private Customer customerOf(Service service) {
        return parties.customer(service.customer()).orElseThrow();
    }
}

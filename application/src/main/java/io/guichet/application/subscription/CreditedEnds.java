package io.guichet.application.subscription;

import io.guichet.application.identity.TradingParties;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Credits what was invoiced for a service that is cancelled: what has not begun, or all days left
 * where it ends at once and its holder was not told that it renews. Within his lock.
 */
record CreditedEnds(UnbegunPeriods unbegun, UntoldRenewals untold, TradingParties parties) {

    boolean isUntold(Service service, LocalDate today) {
        return service.state().isHeld() && untold.isUntold(holder(service), service, today);
    }

    boolean isBeingPaid(Service service, LocalDate today, boolean isAtOnce) {
        return isAtOnce && isUntold(service, today)
                ? unbegun.isBeingPaidFrom(service, today)
                : unbegun.isBeingPaid(service, today, isAtOnce);
    }

    UnbegunPeriods.Left credit(Service service, Seller seller, Instant at, boolean isAtOnce) {
        LocalDate today = seller.dayOf(at);
        if (isAtOnce && isUntold(service, today)) {
            unbegun.creditFrom(service, today, at);
            return new UnbegunPeriods.Left(service, List.of());
        }
        return unbegun.beforeEnd(seller, holder(service), service, at, isAtOnce);
    }

    private Customer holder(Service service) {
        return parties.customer(service.customer()).orElseThrow();
    }
}

package io.guichet.application.subscription;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelServiceHandler.Stores;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Has a service that was cancelled go on, while there is time. Within the customer's lock. */
record UndoneCancellations(Stores stores, TradingParties parties, PolicyOfDay policyOfDay) {

    Outcome undo(Service service, Seller seller, Instant now) {
        if (!service.state().isHeld()) {
            return new Outcome.Ended();
        }
        if (service.ending().isEmpty()) {
            return new Outcome.NotCancelled();
        }
        int hours = policyOfDay.of(seller.code(), seller.dayOf(now)).cancelUndoHours();
        Instant until = until(service.ending().get(), seller, hours);
        if (now.isAfter(until)) {
            return new Outcome.TooLate(until);
        }
        List<Service> options =
                stores.options(service, option -> isUndone(option.ending(), seller, hours, now));
        options.forEach(option -> goOn(option, seller, now));
        Service undone = goOn(service, seller, now);
        stores.news().undone(undone, options, seller, now);
        return new Outcome.Undone(undone);
    }

    private Service goOn(Service service, Seller seller, Instant now) {
        Service undone = service.undoCancellation();
        stores.services().save(undone);
        Customer holder = parties.customer(undone.customer()).orElseThrow();
        stores.choices().chosen(seller, holder, undone, seller.dayOf(now));
        return undone;
    }

    /** Until then the end of this one service can be taken back. */
    private static Instant until(Ending ending, Seller seller, int hours) {
        return ending.on().atStartOfDay(seller.zone()).toInstant().minus(hours, ChronoUnit.HOURS);
    }

    /** What was cancelled with its host goes on with it, unless it is too late for it. */
    private static boolean isUndone(
            Optional<Ending> ofOption, Seller seller, int hours, Instant now) {
        return ofOption.filter(Ending::withHost)
                .filter(end -> !now.isAfter(until(end, seller, hours)))
                .isPresent();
    }
}

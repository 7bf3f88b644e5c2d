package io.guichet.application.standing;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.RestrictedMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Suspends all that a customer holds and lets it go on; within a transaction. What staff suspended
 * by itself stays as it is, before and after.
 */
public final class Holding {

    private final CustomerHolds holds;
    private final Services services;
    private final TradingParties parties;
    private final Ledger ledger;
    private final Outbox outbox;

    public Holding(
            CustomerHolds holds,
            Services services,
            TradingParties parties,
            Ledger ledger,
            Outbox outbox) {
        this.holds = holds;
        this.services = services;
        this.parties = parties;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Whatever decides about a customer does so one after the other. */
    void lock(CustomerNumber number) {
        Customer customer = parties.customer(number).orElseThrow();
        ledger.lock(number, parties.sellerOf(customer).currency());
    }

    void hold(CustomerHold hold) {
        Customer customer = parties.customer(hold.customer()).orElseThrow();
        LocalDate today = parties.sellerOf(customer).dayOf(hold.at());
        holds.add(hold);
        services.heldBy(hold.customer()).stream()
                .filter(service -> service.state().isHeld())
                .filter(service -> !isByStaff(service, reason -> true))
                .map(service -> service.suspend(new Suspension.Other(today, hold.text())))
                .forEach(services::save);
        tell(Notice.Kind.CUSTOMER_HELD, hold);
    }

    void lift(CustomerHold lifted) {
        holds.lift(lifted);
        services.heldBy(lifted.customer()).stream()
                .filter(service -> service.state() == ServiceState.SUSPENDED)
                .filter(service -> isByStaff(service, lifted.text()::equals))
                .map(Service::resume)
                .forEach(services::save);
        tell(Notice.Kind.CUSTOMER_LET_GO_ON, lifted);
    }

    private static boolean isByStaff(Service service, Predicate<String> reason) {
        return service.suspension()
                .filter(Suspension.Other.class::isInstance)
                .map(Suspension.Other.class::cast)
                .filter(other -> reason.test(other.reason()))
                .isPresent();
    }

    void tell(Notice.Kind kind, RestrictedMode mode) {
        outbox.add(new Notice(kind + ":" + mode.id(), kind, mode.customer(), Map.of()));
    }

    private void tell(Notice.Kind kind, CustomerHold hold) {
        outbox.add(
                new Notice(
                        kind + ":" + hold.id(),
                        kind,
                        hold.customer(),
                        Map.of("hold", hold.reason().name())));
    }
}

package io.guichet.application.subscription;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Stores what staff decided about a service. Where everything was paid meanwhile that it was
 * suspended for, the days it stayed off are not invoiced: it is paid until today at least.
 */
public final class SuspendServiceHandler implements SuspendService {

    private final Stores stores;
    private final TradingParties parties;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed, and what is registered: its time is its registry's. */
    public record Stores(
            Services services, Receivables receivables, Predicate<Service> registered) {}

    public SuspendServiceHandler(
            Stores stores, TradingParties parties, Transactions transactions, Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome suspend(Command command) {
        return change(
                command.service(),
                service -> service.suspend(new Suspension.Other(today(service), command.reason())));
    }

    @Override
    public Outcome resume(ServiceId id) {
        return change(
                id,
                service -> service.state() == ServiceState.SUSPENDED ? resumed(service) : service);
    }

    private Service resumed(Service service) {
        LocalDate today = today(service);
        boolean isFree =
                isPaid(service)
                        && service.paidUntil().isBefore(today)
                        && !stores.registered().test(service);
        Service resumed = service.resume();
        return isFree ? resumed.paid(today, today.getDayOfMonth()) : resumed;
    }

    /** Whether it is suspended for what is not owed any more. */
    private boolean isPaid(Service service) {
        return service.suspension()
                .filter(Suspension.Unpaid.class::isInstance)
                .map(Suspension.Unpaid.class::cast)
                .flatMap(unpaid -> stores.receivables().find(unpaid.invoice()))
                .filter(receivable -> !receivable.open().isPositive())
                .isPresent();
    }

    private Outcome change(ServiceId id, UnaryOperator<Service> change) {
        return transactions.required(
                () ->
                        stores.services()
                                .find(id)
                                .map(service -> changed(service, change))
                                .orElseGet(Outcome.NoSuchService::new));
    }

    private Outcome changed(Service service, UnaryOperator<Service> change) {
        if (!service.state().isHeld()) {
            return new Outcome.Ended();
        }
        Service after = change.apply(service);
        if (!after.equals(service)) {
            stores.services().save(after);
        }
        return new Outcome.Changed(after);
    }

    private LocalDate today(Service service) {
        return parties.customer(service.customer())
                .map(parties::sellerOf)
                .orElseThrow()
                .dayOf(clock.instant());
    }
}

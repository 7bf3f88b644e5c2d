package io.guichet.application.subscription;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Stores what staff decided about a service. */
public final class SuspendServiceHandler implements SuspendService {

    private final Services services;
    private final TradingParties parties;
    private final Transactions transactions;
    private final Clock clock;

    public SuspendServiceHandler(
            Services services, TradingParties parties, Transactions transactions, Clock clock) {
        this.services = services;
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
                service -> service.state() == ServiceState.SUSPENDED ? service.resume() : service);
    }

    private Outcome change(ServiceId id, UnaryOperator<Service> change) {
        return transactions.required(
                () ->
                        services.find(id)
                                .map(service -> changed(service, change))
                                .orElseGet(Outcome.NoSuchService::new));
    }

    private Outcome changed(Service service, UnaryOperator<Service> change) {
        if (!service.state().isHeld()) {
            return new Outcome.Ended();
        }
        Service after = change.apply(service);
        if (!after.equals(service)) {
            services.save(after);
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

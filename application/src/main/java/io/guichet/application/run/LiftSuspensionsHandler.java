package io.guichet.application.run;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for what was paid and lets each service go on in a transaction of its own. */
public final class LiftSuspensionsHandler implements LiftSuspensions {

    private static final int AT_MOST = 100;

    private final Services services;
    private final Dunning dunning;
    private final Outbox outbox;
    private final Transactions transactions;

    public LiftSuspensionsHandler(
            Services services, Dunning dunning, Outbox outbox, Transactions transactions) {
        this.services = services;
        this.dunning = dunning;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Override
    public int lift() {
        List<ServiceId> paid = transactions.required(() -> services.suspendedForNothing(AT_MOST));
        paid.forEach(id -> transactions.required(() -> lift(services.find(id).orElseThrow())));
        return paid.size();
    }

    /** Where another invoice that it would be suspended for is unpaid, it stays so for that one. */
    private Service lift(Service service) {
        if (!(service.suspension().orElse(null) instanceof Suspension.Unpaid unpaid)) {
            return service;
        }
        Optional<Suspension> other = dunning.suspends(service.id());
        Service after = other.map(service.resume()::suspend).orElseGet(service::resume);
        services.save(after);
        if (other.isEmpty()) {
            outbox.add(
                    new Notice(
                            "resumed:" + service.id().value() + ":" + unpaid.invoice(),
                            Notice.Kind.SERVICE_RESUMED,
                            service.customer(),
                            Map.of("services", service.label())));
        }
        return after;
    }
}

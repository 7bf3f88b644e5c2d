package io.guichet.application.subscription;

import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.subscription.Service;

/** Notes how a service renews. */
public final class ConfigureRenewalHandler implements ConfigureRenewal {

    private final Services services;
    private final Transactions transactions;

    public ConfigureRenewalHandler(Services services, Transactions transactions) {
        this.services = services;
        this.transactions = transactions;
    }

    @Override
    public Outcome configure(Command command) {
        return transactions.required(
                () ->
                        services.find(command.service())
                                .filter(held -> held.customer().equals(command.customer()))
                                .map(held -> configure(command, held))
                                .orElseGet(Outcome.NoSuchService::new));
    }

    private Outcome configure(Command command, Service service) {
        if (!service.state().isHeld()) {
            return new Outcome.Ended();
        }
        Service configured = service.withRenewal(command.renewal());
        services.save(configured);
        return new Outcome.Configured(configured);
    }
}

package io.guichet.application.run;

import io.guichet.application.shared.Page;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;
import java.util.Set;

/** Looks for them as {@link LiftSuspensions} does, but of every seller. */
public final class ListPaidSuspensionsHandler implements ListPaidSuspensions {

    private final Services services;
    private final Transactions transactions;

    public ListPaidSuspensionsHandler(Services services, Transactions transactions) {
        this.services = services;
        this.transactions = transactions;
    }

    @Override
    public Page<Service> list(Optional<ServiceId> after, int limit) {
        return Page.of(
                transactions.required(
                        () -> services.suspendedForNothing(Set.of(), after, limit + 1)),
                limit);
    }
}

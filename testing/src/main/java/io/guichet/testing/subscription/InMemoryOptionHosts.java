package io.guichet.testing.subscription;

import static java.util.Comparator.comparing;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.List;
import java.util.Optional;

/** To what options belong, in memory. */
public final class InMemoryOptionHosts implements OptionHosts {

    private final InMemoryTransactions transactions;
    private final Services services;
    private final Table<ServiceId, Attached> attached;
    private final Table<ServiceId, Attached>.Index<ServiceId> byHost;

    /** An option and its host. */
    private record Attached(ServiceId option, ServiceId host) {}

    InMemoryOptionHosts(InMemoryTransactions transactions, Services services) {
        this.transactions = transactions;
        this.services = services;
        attached = new Table<>(transactions);
        byHost = attached.by(Attached::host);
    }

    @Override
    public Optional<ServiceId> hostOf(ServiceId option) {
        return attached.find(option).map(Attached::host);
    }

    @Override
    public List<ServiceId> optionsOf(ServiceId host) {
        return byHost.of(host)
                .map(Attached::option)
                .sorted(
                        comparing((ServiceId option) -> service(option).startedOn())
                                .thenComparing(ServiceId::value, Ids.BY_BYTES))
                .toList();
    }

    @Override
    public void attach(ServiceId option, ServiceId host) {
        transactions.requireUnderWay();
        if (!attached.add(option, new Attached(option, host))) {
            throw new ConcurrentUpdateException("host of " + option);
        }
    }

    @Override
    public List<ServiceId> orphans(int limit) {
        return attached.rows()
                .filter(it -> service(it.option()).state().isHeld())
                .filter(it -> service(it.option()).ending().isEmpty())
                .filter(it -> isOver(service(it.host()).state()))
                .map(Attached::option)
                .sorted(comparing(ServiceId::value, Ids.BY_BYTES))
                .limit(limit)
                .toList();
    }

    private Service service(ServiceId id) {
        return services.find(id).orElseThrow();
    }

    private static boolean isOver(ServiceState state) {
        return state == ServiceState.TERMINATED || state == ServiceState.DELETED;
    }
}

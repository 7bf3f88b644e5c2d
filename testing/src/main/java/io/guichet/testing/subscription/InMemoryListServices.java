package io.guichet.testing.subscription;

import io.guichet.application.access.port.GoneServers.Gone;
import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.domain.access.Reach;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Services in memory as they are shown to whoever gets at them. */
public final class InMemoryListServices implements ListServices {

    private final InMemoryServices services;
    private final ServiceViews views;

    InMemoryListServices(InMemoryServices services, ServiceViews views) {
        this.services = services;
        this.views = views;
    }

    @Override
    public Page<ServiceSummary> list(
            CustomerNumber customer, Reach reach, ServicePosition after, int limit) {
        return views.page(
                services.of(customer).stream().filter(service -> isWithin(reach, service)),
                after,
                limit);
    }

    @Override
    public Optional<ServiceSummary> find(CustomerNumber customer, Reach reach, UUID id) {
        return services.find(new ServiceId(id))
                .filter(service -> service.customer().equals(customer))
                .filter(service -> isWithin(reach, service))
                .map(views::of);
    }

    /**
     * Whether all services of this label and the account of this name, of which there is one, are
     * within reach.
     */
    public boolean isLabelWithin(CustomerNumber customer, Reach reach, String label) {
        return services.of(customer).stream()
                        .filter(service -> service.label().equals(label))
                        .allMatch(service -> isWithin(reach, service))
                && (isOfAccount(customer, reach, label)
                        || services.accounts().of(customer).stream()
                                .noneMatch(account -> account.name().value().equals(label)))
                && (isOfAccount(customer, reach, label)
                        || services.of(customer).stream()
                                .anyMatch(service -> service.label().equals(label)));
    }

    /** The labels of servers that customers have or had, in small letters. */
    public Set<Gone> everHadServers() {
        return services.all()
                .filter(service -> family(service).isServer())
                .map(service -> new Gone(service.customer(), label(service)))
                .collect(Collectors.toSet());
    }

    /** Whether he had a server of this label, and none lives or can be renewed. */
    public boolean isGone(CustomerNumber customer, String label) {
        List<ServiceState> states =
                services.of(customer).stream()
                        .filter(service -> family(service).isServer())
                        .filter(service -> label(service).equals(label))
                        .map(Service::state)
                        .toList();
        return !states.isEmpty()
                && states.stream()
                        .noneMatch(state -> state.isHeld() || state == ServiceState.EXPIRED);
    }

    private static String label(Service service) {
        return service.label().toLowerCase(Locale.ROOT);
    }

    private boolean isOfAccount(CustomerNumber customer, Reach reach, String name) {
        return reach.whole()
                || reach.accounts().contains(name)
                        && services.accounts().of(customer).stream()
                                .anyMatch(account -> account.name().value().equals(name));
    }

    private boolean isWithin(Reach reach, Service service) {
        boolean isMeant = !reach.domainNames() || family(service) == PlanFamily.DOMAIN_NAME;
        return isMeant && (reach.whole() || isIn(reach, service) || isHostIn(reach, service));
    }

    private boolean isHostIn(Reach reach, Service option) {
        return services.optionHosts()
                .hostOf(option.id())
                .flatMap(services::find)
                .filter(host -> isIn(reach, host))
                .isPresent();
    }

    private boolean isIn(Reach reach, Service service) {
        boolean isServer = family(service).isServer() && reach.servers().contains(label(service));
        return isServer
                || services.accounts().of(service.customer()).stream()
                        .filter(account -> reach.accounts().contains(account.name().value()))
                        .anyMatch(account -> account.services().contains(service.id()));
    }

    private PlanFamily family(Service service) {
        return views.planOf(service).family();
    }
}

package io.guichet.application.subscription.port;

import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which service an option belongs to, its host. Every adapter passes {@code OptionHostsContract}.
 */
public interface OptionHosts {

    Optional<ServiceId> hostOf(ServiceId option);

    /** All that were ever options of a service, the first attached first. */
    List<ServiceId> optionsOf(ServiceId host);

    /**
     * Stores to what an option belongs, for good.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if that is known
     */
    void attach(ServiceId option, ServiceId host);

    /**
     * Options that are held and not cancelled though their host was terminated or deleted, at most
     * so many.
     */
    List<ServiceId> orphans(int limit);

    /** Whether a service is one of these or an option of one of them. */
    default boolean isAmong(ServiceId service, Collection<ServiceId> services) {
        return services.contains(service) || hostOf(service).filter(services::contains).isPresent();
    }

    /** Services became these, one by one; their options belong to what their hosts became. */
    default List<ServiceId> follow(List<Service> before, List<ServiceId> after) {
        List<ServiceId> was = before.stream().map(Service::id).toList();
        for (int index = 0; index < was.size(); index++) {
            ServiceId option = after.get(index);
            hostOf(was.get(index))
                    .map(was::indexOf)
                    .filter(host -> host >= 0)
                    .ifPresent(host -> attach(option, after.get(host)));
        }
        return after;
    }
}

package io.guichet.application.change;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Transfers what expired with the account it is of: whoever has the account restores it. Within the
 * locks of both.
 */
public final class ExpiredMoves {

    private final Services services;
    private final OptionHosts hosts;
    private final Hindrances hindrances;
    private final TradingParties parties;
    private final Clock clock;

    ExpiredMoves(
            Services services, ServiceMoves.Billing billing, TradingParties parties, Clock clock) {
        this.services = services;
        this.hosts = billing.hosts();
        this.hindrances = billing.extensions().hindrances();
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * Those of these services that expired and are still there, with the options that are theirs.
     */
    public List<Service> expired(CustomerNumber customer, Collection<ServiceId> among) {
        return services.keptOf(customer).stream()
                .filter(service -> service.state() == ServiceState.EXPIRED)
                .filter(service -> hosts.isAmong(service.id(), among))
                .toList();
    }

    /** Why one of them cannot be moved. Whoever is on hold gives nothing away to be renewed. */
    public Optional<ChangeRefusal> refusal(List<Service> expired) {
        boolean isOnHold =
                expired.stream()
                        .map(Service::customer)
                        .distinct()
                        .anyMatch(holder -> hindrances.holdOf(holder).isPresent());
        if (isOnHold) {
            return Optional.of(new ChangeRefusal.Suspended());
        }
        return expired.stream().flatMap(service -> unpaid(service).stream()).findFirst();
    }

    /** What of a service, expired or not, is to be paid before it goes. */
    Optional<ChangeRefusal> unpaid(Service service) {
        return hindrances.ofUnpaid(services::allUnpaidOf, service);
    }

    /** Nobody brings them back any more: what they were in is gone. */
    public void end(List<Service> expired, String reason) {
        for (Service service : expired) {
            LocalDate today =
                    parties.sellerOf(parties.customer(service.customer()).orElseThrow())
                            .dayOf(clock.instant());
            services.save(service.cancel(new Ending(today, reason)).terminate(today));
        }
    }

    /**
     * As far from their deletion as they were; who restores them pays for it. Whoever provides them
     * is told that they were opened, and then that they expired.
     */
    public List<ServiceId> move(List<Service> expired, Customer recipient) {
        List<ServiceId> ids = new ArrayList<>();
        for (Service old : expired) {
            Service moved =
                    Service.open(
                                    old.id().moved(),
                                    recipient.number(),
                                    old.label(),
                                    old.price(),
                                    old.quantity(),
                                    parties.sellerOf(recipient).dayOf(clock.instant()))
                            .withRenewal(old.renewal())
                            .paid(old.paidUntil(), old.billingDay());
            services.save(old.as(ServiceState.MOVED));
            services.add(moved);
            services.save(moved.as(ServiceState.EXPIRED));
            ids.add(moved.id());
        }
        return hosts.follow(expired, ids);
    }
}

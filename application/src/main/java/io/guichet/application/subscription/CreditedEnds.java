package io.guichet.application.subscription;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Credits what was invoiced for a service that its holder ends: what has not begun, or all days
 * left where it ends at once and he was not told that it renews. Within his lock.
 */
public record CreditedEnds(
        Ends ends,
        UntoldRenewals untold,
        OptionHosts hosts,
        TradingParties parties,
        DaysGivenBack days) {

    /**
     * A service as it is paid for at its end, what was kept of it, what was given back, and what a
     * bank collects of what was credited.
     */
    public record Credited(
            Service service,
            List<BilledPeriod> kept,
            Optional<GivenBack> back,
            Optional<Money> debited) {}

    boolean isUntold(Service service, LocalDate today) {
        return service.state().isHeld() && untold.isUntold(holder(service), service, today);
    }

    /**
     * Of which of these, if they end at once together, all days left are given back: of what
     * renewed untold and of its options, which do not end by their holder's choice.
     */
    public Set<ServiceId> freed(List<Service> ending, LocalDate today) {
        Set<ServiceId> untold =
                ending.stream()
                        .filter(service -> isUntold(service, today))
                        .map(Service::id)
                        .collect(Collectors.toSet());
        Set<ServiceId> freed = new HashSet<>(untold);
        ending.stream()
                .filter(service -> service.changing().filter(Changing::isBegun).isEmpty())
                .map(Service::id)
                .filter(service -> !untold.isEmpty() && hosts.isAmong(service, untold))
                .forEach(freed::add);
        return Set.copyOf(freed);
    }

    /** Whether what would be given back of a service is being paid. */
    public boolean isBeingPaid(Service service, LocalDate today) {
        return days.isBeingPaid(ends.unbegun().daysFrom(service, today));
    }

    /** Whether a card is being charged for what would be given back of a service. */
    boolean isBeingCharged(Service service, LocalDate today) {
        return days.isBeingCharged(ends.unbegun().daysFrom(service, today));
    }

    /** Gives all days left of a service back that ends at once, where anything is. */
    public Credited giveBack(Service service, LocalDate today, Instant at) {
        List<Part> left = ends.unbegun().daysFrom(service, today);
        Optional<Money> debited = days.debited(left);
        Optional<GivenBack> back = days.give(service, left, today, at);
        return new Credited(service, List.of(), back, debited);
    }

    Credited credit(Service service, Seller seller, Instant at, boolean isAtOnce) {
        UnbegunPeriods.Left left =
                ends.unbegun().beforeEnd(seller, holder(service), service, at, isAtOnce);
        return new Credited(left.service(), left.kept(), Optional.empty(), left.debited());
    }

    private Customer holder(Service service) {
        return parties.customer(service.customer()).orElseThrow();
    }
}

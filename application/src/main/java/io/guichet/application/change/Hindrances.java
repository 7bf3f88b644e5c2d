package io.guichet.application.change;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.change.port.Offers;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands against changing services and selling more time, whatever is asked for: that the
 * customer can order nothing until he has paid, and that a service is offered to somebody else, who
 * is to get what he was shown.
 */
public final class Hindrances {

    private final Restrictions restrictions;
    private final Offers offers;

    public Hindrances(Restrictions restrictions, Offers offers) {
        this.restrictions = restrictions;
        this.offers = offers;
    }

    /** Suspended, cancelled or changing, a service does not know yet what comes next. */
    static Optional<ChangeRefusal> unsteady(Service service) {
        if (!service.state().isHeld()) {
            return Optional.of(new ChangeRefusal.Ended());
        }
        if (service.state() == ServiceState.SUSPENDED) {
            return Optional.of(new ChangeRefusal.Suspended());
        }
        if (service.ending().isPresent()) {
            return Optional.of(new ChangeRefusal.Cancelled());
        }
        return service.changing().map(changing -> new ChangeRefusal.ChangeUnderWay());
    }

    Optional<ChangeRefusal> of(CustomerNumber customer) {
        return restrictions.restricts(customer).map(ChangeRefusal.InvoiceUnpaid::new);
    }

    Optional<ChangeRefusal> of(Service service, LocalDate today) {
        return of(service.customer())
                .or(
                        () ->
                                isOffered(service, today)
                                        ? Optional.of(new ChangeRefusal.TransferUnderWay())
                                        : Optional.empty());
    }

    boolean isOffered(Service service, LocalDate today) {
        return offers.isOffered(service.id(), today);
    }
}

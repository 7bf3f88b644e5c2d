package io.guichet.application.change;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.change.port.Offers;
import io.guichet.application.identity.port.ClosedCustomers;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What stands against changing services and selling more time, whatever is asked for: that the
 * customer can order nothing until he has paid, that he is closed, and that a service is offered to
 * somebody else, who is to get what he was shown. All that a customer on hold has is suspended; so
 * that is asked only for what he does not have yet, or no longer.
 */
public final class Hindrances {

    private final Restrictions restrictions;
    private final CustomerHolds holds;
    private final ClosedCustomers closed;
    private final Offers offers;

    public Hindrances(
            Restrictions restrictions, CustomerHolds holds, ClosedCustomers closed, Offers offers) {
        this.restrictions = restrictions;
        this.holds = holds;
        this.closed = closed;
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
        return unpaid(List.of(), customer)
                .map(ChangeRefusal.class::cast)
                .or(
                        () ->
                                isClosed(customer)
                                        ? Optional.of(new ChangeRefusal.Closed())
                                        : Optional.empty());
    }

    Optional<ChangeRefusal> of(Service service, LocalDate today) {
        return of(service.customer())
                .or(
                        () ->
                                isOffered(service, today)
                                        ? Optional.of(new ChangeRefusal.TransferUnderWay())
                                        : Optional.empty());
    }

    /** Who takes over what would not be suspended with the rest. */
    Optional<ChangeRefusal> ofTaking(CustomerNumber customer) {
        return holdOf(customer)
                .<ChangeRefusal>map(ChangeRefusal.OnHold::new)
                .or(() -> of(customer));
    }

    Optional<CustomerHold.Reason> holdOf(CustomerNumber customer) {
        return holds.of(customer).map(CustomerHold::reason);
    }

    /** What of a service is to be paid first, and then also what keeps its customer waiting. */
    Optional<ChangeRefusal> ofUnpaid(
            Function<ServiceId, List<DocumentReference>> unpaidOf, Service service) {
        List<DocumentReference> unpaid = unpaidOf.apply(service.id());
        return unpaid.isEmpty()
                ? Optional.empty()
                : unpaid(unpaid, service.customer()).map(ChangeRefusal.class::cast);
    }

    /** What of a service is to be paid first, or before the customer can order anything. */
    Optional<ChangeRefusal.InvoiceUnpaid> unpaid(
            List<DocumentReference> ofService, CustomerNumber customer) {
        List<DocumentReference> all =
                Stream.concat(ofService.stream(), restrictions.restricting(customer).stream())
                        .distinct()
                        .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new ChangeRefusal.InvoiceUnpaid(all));
    }

    boolean isClosed(CustomerNumber customer) {
        return closed.isClosed(customer);
    }

    boolean isOffered(Service service, LocalDate today) {
        return offers.isOffered(service.id(), today);
    }
}

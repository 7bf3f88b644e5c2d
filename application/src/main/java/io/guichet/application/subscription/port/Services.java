package io.guichet.application.subscription.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The services of all customers. Every adapter passes {@code ServicesContract}. */
public interface Services {

    Optional<Service> find(ServiceId id);

    /**
     * Is told that the next period of a service whose customer is locked is about to be sold: a
     * store may look up at once what will be asked then. It decides nothing, and whoever asks is
     * answered as ever.
     */
    default void foreseeNextPeriod(SellerCode seller, Service service, LocalDate today) {}

    /** Whether a customer has a service of one of these plans that has not ended. */
    boolean holdsAny(CustomerNumber customer, Collection<PlanCode> plans);

    /**
     * Customers of a seller who have a service of a plan and period that has not ended, and agreed
     * to its price before a day.
     */
    List<CustomerNumber> holdersOf(
            SellerCode seller, PlanCode plan, BillingPeriod period, LocalDate day);

    /** What a customer holds and what still lives of it, the oldest first. */
    List<Service> heldBy(CustomerNumber customer);

    /** What some customers hold, of each the oldest first. */
    default Map<CustomerNumber, List<Service>> heldBy(Collection<CustomerNumber> customers) {
        return customers.stream().collect(Collectors.toMap(number -> number, this::heldBy));
    }

    /** What a customer had whose data is still there, the oldest first. */
    List<Service> keptOf(CustomerNumber customer);

    /** The same of some customers, of each the oldest first. */
    default Map<CustomerNumber, List<Service>> keptOf(Collection<CustomerNumber> customers) {
        return customers.stream().collect(Collectors.toMap(number -> number, this::keptOf));
    }

    void add(Service service);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(Service service);

    /**
     * Notes that an invoice covers a period of a service that begins on this day.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if another does already
     */
    default void addBilled(
            ServiceId service, LocalDate from, LocalDate until, DocumentReference invoice) {
        addBilled(service, new BilledPeriod(from, until, false, invoice));
    }

    /**
     * Notes a period that an invoice covers; one that a change began may begin where another does.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if another does already
     */
    void addBilled(ServiceId service, BilledPeriod period);

    /** The periods of a service that end after a day, the first first. */
    List<BilledPeriod> billed(ServiceId service, LocalDate after);

    /** The invoices that cover periods of the service and on which something is open. */
    List<DocumentReference> allUnpaidOf(ServiceId service);

    /** The first of them. */
    default Optional<DocumentReference> unpaidOf(ServiceId service) {
        return allUnpaidOf(service).stream().findFirst();
    }

    /**
     * Services of which a change began a period that no invoice covers yet and that is to be
     * invoiced by this day, the first due first.
     */
    List<ServiceId> begunDue(LocalDate day, int limit);

    /** Stores changes together, as {@link #save} does each. */
    default void saveAll(List<Service> services) {
        services.forEach(this::save);
    }

    /** A period that an invoice covers, and of which service. */
    record Billed(ServiceId service, BilledPeriod period) {}

    /** Notes periods together, as {@link #addBilled} does each. */
    default void addAllBilled(List<Billed> periods) {
        periods.forEach(billed -> addBilled(billed.service(), billed.period()));
    }

    /** The services of which an invoice covers a period and that still live, the oldest first. */
    List<Service> heldOn(DocumentReference invoice);

    /** The periods that an invoice covers, and of which services. */
    List<Billed> billedBy(DocumentReference invoice);

    /** The services of which an invoice covers a period, those that have ended too. */
    List<Service> billedOn(DocumentReference invoice);

    /**
     * Services suspended for an invoice on which nothing is open any more, by their ids after one,
     * at most so many; of these sellers only what is registered.
     */
    List<Service> suspendedForNothing(Set<SellerCode> byHand, Optional<ServiceId> after, int limit);
}

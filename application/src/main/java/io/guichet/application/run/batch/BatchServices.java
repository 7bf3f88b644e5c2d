package io.guichet.application.run.batch;

import io.guichet.application.subscription.port.Services;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services of a batch's customers as they now are. */
final class BatchServices implements Services {

    private static final Comparator<Service> OLDEST_FIRST =
            Comparator.comparing(Service::startedOn);

    private final Services stored;
    private final Supplier<Writes> writes;
    private final Map<CustomerNumber, List<Service>> loaded;
    private final Map<CustomerNumber, List<Service>> kept;
    private final Map<ServiceId, Service> current = new HashMap<>();

    BatchServices(Services stored, Supplier<Writes> writes, Collection<CustomerNumber> customers) {
        this.stored = stored;
        this.writes = writes;
        this.loaded = stored.heldBy(customers);
        this.kept = stored.keptOf(customers);
        Stream.of(loaded, kept)
                .flatMap(some -> some.values().stream())
                .flatMap(List::stream)
                .forEach(service -> current.put(service.id(), service));
    }

    /** The plans of all of them. */
    Set<PlanCode> plans() {
        return current.values().stream().map(Service::plan).collect(Collectors.toSet());
    }

    /** What changed since is not dropped any more. */
    void keep() {
        current.putAll(writes.get().services);
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        return Optional.ofNullable(asItIsNow(id)).or(() -> stored.find(id));
    }

    @Override
    public List<Service> heldBy(CustomerNumber customer) {
        return held(loaded.getOrDefault(customer, List.of()).stream());
    }

    @Override
    public List<Service> keptOf(CustomerNumber customer) {
        return Stream.of(kept, loaded)
                .flatMap(some -> some.getOrDefault(customer, List.of()).stream())
                .map(service -> asItIsNow(service.id()))
                .filter(service -> service.state().isKept())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Of all customers of the batch. */
    Set<ServiceId> ids() {
        return Set.copyOf(current.keySet());
    }

    @Override
    public void save(Service service) {
        writes.get().services.put(service.id(), service);
    }

    @Override
    public void addBilled(ServiceId service, BilledPeriod period) {
        writes.get().billed.add(new Billed(service, period));
    }

    @Override
    public List<BilledPeriod> billed(ServiceId service, LocalDate after) {
        throw new PlayedAloneException("the periods of a service");
    }

    @Override
    public List<DocumentReference> allUnpaidOf(ServiceId service) {
        throw new PlayedAloneException("the unpaid invoices of a service");
    }

    @Override
    public List<ServiceId> begunDue(LocalDate day, int limit) {
        return stored.begunDue(day, limit);
    }

    @Override
    public List<Service> heldOn(DocumentReference invoice) {
        Stream<Service> covered =
                writes.get().invoices.containsKey(invoice)
                        ? writes.get().billed.stream()
                                .filter(billed -> billed.period().invoice().equals(invoice))
                                .map(Billed::service)
                                .distinct()
                                .map(this::asItIsNow)
                        : stored.heldOn(invoice).stream();
        return held(covered);
    }

    @Override
    public List<Billed> billedBy(DocumentReference invoice) {
        return writes.get().invoices.containsKey(invoice)
                ? writes.get().billed.stream()
                        .filter(billed -> billed.period().invoice().equals(invoice))
                        .toList()
                : stored.billedBy(invoice);
    }

    @Override
    public List<Service> billedOn(DocumentReference invoice) {
        throw new PlayedAloneException("the services of an invoice that have ended");
    }

    @Override
    public boolean holdsAny(CustomerNumber customer, Collection<PlanCode> plans) {
        return heldBy(customer).stream().map(Service::plan).anyMatch(plans::contains);
    }

    @Override
    public List<CustomerNumber> holdersOf(
            SellerCode seller, PlanCode plan, BillingPeriod period, LocalDate day) {
        return stored.holdersOf(seller, plan, period, day);
    }

    @Override
    public List<Service> suspendedForNothing(
            Set<SellerCode> byHand, Optional<ServiceId> after, int limit) {
        return stored.suspendedForNothing(byHand, after, limit);
    }

    @Override
    public void add(Service service) {
        throw new PlayedAloneException("a day opens no service");
    }

    private List<Service> held(Stream<Service> services) {
        return services.map(service -> Optional.ofNullable(asItIsNow(service.id())).orElse(service))
                .filter(service -> service.state().isHeld())
                .toList();
    }

    /** Null for one that is none of the batch's. */
    private Service asItIsNow(ServiceId id) {
        Service changed = writes.get().services.get(id);
        return changed == null ? current.get(id) : changed;
    }
}

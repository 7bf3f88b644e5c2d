package io.guichet.testing.subscription;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.provisioning.Provisioned;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.account.InMemoryAccounts;
import io.guichet.testing.change.InMemoryPlanChanges;
import io.guichet.testing.provisioning.InMemoryProvisioningEvents;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Services in memory. */
public final class InMemoryServices implements Services, CreditedPeriods {

    private static final Comparator<ServiceId> BY_ID = comparing(ServiceId::value, Ids.BY_BYTES);
    private static final Comparator<Service> FIRST_STARTED =
            comparing(Service::startedOn)
                    .thenComparing(service -> service.id().value(), Ids.BY_BYTES);

    private final InMemoryTransactions transactions;
    private final Customers customers;
    private final Receivables receivables;
    private final Table<ServiceId, Service> services;
    private final Table<ServiceId, Service>.Index<CustomerNumber> byCustomer;
    private final Table<ServiceId, Service>.Index<ServiceState> byState;
    private final Table<List<?>, Billed> billed;
    private final Table<List<?>, Billed>.Index<ServiceId> periodsOf;
    private final Table<List<?>, Billed>.Index<DocumentReference> billedOn;
    private final InMemoryPlanChanges planChanges;
    private final ServiceViews views;
    private final InMemoryAccounts accounts;
    private final InMemoryOptionHosts optionHosts;
    private final InMemoryProvisioningEvents provisioning;

    public InMemoryServices(
            InMemoryTransactions transactions,
            Customers customers,
            Plans plans,
            Receivables receivables) {
        this.receivables = receivables;
        provisioning = new InMemoryProvisioningEvents(transactions);
        this.transactions = transactions;
        this.customers = customers;
        planChanges = new InMemoryPlanChanges(transactions, receivables, this::find);
        views = new ServiceViews(customers, plans, planChanges);
        optionHosts = new InMemoryOptionHosts(transactions, this);
        accounts = new InMemoryAccounts(transactions, provisioning);
        services = new Table<>(transactions);
        byCustomer = services.by(Service::customer);
        byState = services.by(Service::state);
        billed = new Table<>(transactions);
        periodsOf = billed.by(Billed::service);
        billedOn = billed.by(row -> row.period().invoice());
    }

    /** The changes of these services. */
    public InMemoryPlanChanges planChanges() {
        return planChanges;
    }

    /** What these services are held in. */
    public InMemoryOptionHosts optionHosts() {
        return optionHosts;
    }

    /** These services as they are shown. */
    public InMemoryListServices listed() {
        return new InMemoryListServices(this, views);
    }

    public InMemoryAccounts accounts() {
        return accounts;
    }

    /** What is told of these services and accounts. */
    public InMemoryProvisioningEvents provisioning() {
        return provisioning;
    }

    public boolean isOfConsumer(Service service) {
        Customer holder = customers.find(service.customer()).orElseThrow();
        return holder.identity().kind().endsAsConsumersDo();
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        return services.find(id);
    }

    @Override
    public boolean holdsAny(CustomerNumber customer, Collection<PlanCode> codes) {
        return byCustomer
                .of(customer)
                .filter(service -> service.state().isHeld())
                .anyMatch(service -> codes.contains(service.plan()));
    }

    @Override
    public List<CustomerNumber> holdersOf(
            SellerCode seller, PlanCode plan, BillingPeriod period, LocalDate day) {
        return services.rows()
                .filter(service -> service.state().isHeld())
                .filter(service -> service.plan().equals(plan))
                .filter(service -> service.period().equals(period))
                .filter(service -> service.pricedOn().isBefore(day))
                .map(Service::customer)
                .filter(number -> customers.find(number).orElseThrow().seller().equals(seller))
                .distinct()
                .sorted(comparing(CustomerNumber::value))
                .toList();
    }

    @Override
    public void add(Service service) {
        transactions.requireUnderWay();
        if (!services.add(service.id(), service)) {
            throw new IllegalStateException("there is a service " + service.id());
        }
        provisioning.note(List.of(ProvisioningEvent.of(Kind.OPENED, service, 0)));
    }

    @Override
    public List<Service> heldBy(CustomerNumber customer) {
        return held(byCustomer.of(customer));
    }

    @Override
    public List<Service> keptOf(CustomerNumber customer) {
        return sorted(byCustomer.of(customer).filter(service -> service.state().isKept()));
    }

    @Override
    public void save(Service service) {
        transactions.requireUnderWay();
        Service before = services.find(service.id()).orElseThrow();
        if (before.version() != service.version()) {
            throw new ConcurrentUpdateException("service " + service.id());
        }
        provisioning.note(Provisioned.of(before).until(service));
        services.put(service.id(), nextVersion(service));
    }

    @Override
    public void addBilled(ServiceId service, BilledPeriod period) {
        transactions.requireUnderWay();
        if (!billed.add(key(service, period), new Billed(service, period))) {
            throw new ConcurrentUpdateException("period of " + service);
        }
    }

    @Override
    public void credit(ServiceId service, BilledPeriod period, DocumentReference creditNote) {
        transactions.requireUnderWay();
        billed.remove(key(service, period));
    }

    /** A period that a change began may begin where others do. */
    private static List<?> key(ServiceId service, BilledPeriod period) {
        return period.begun()
                ? List.of(service, period.from(), period.invoice())
                : List.of(service, period.from());
    }

    @Override
    public List<BilledPeriod> billed(ServiceId service, LocalDate after) {
        return periodsOf
                .of(service)
                .map(Billed::period)
                .filter(period -> period.until().isAfter(after))
                .sorted(BilledPeriod.IN_ORDER)
                .toList();
    }

    @Override
    public List<DocumentReference> allUnpaidOf(ServiceId service) {
        return invoicesOf(service)
                .filter(invoice -> receivables.find(invoice).orElseThrow().open().isPositive())
                .sorted(comparing(DocumentReference::value))
                .toList();
    }

    @Override
    public List<ServiceId> begunDue(LocalDate day, int limit) {
        return held(services.rows().filter(service -> service.isBegunPeriodDue(day))).stream()
                .sorted(comparing(service -> service.changing().orElseThrow().invoiceDay()))
                .map(Service::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Service> heldOn(DocumentReference invoice) {
        return held(billedOn(invoice).stream());
    }

    @Override
    public List<Billed> billedBy(DocumentReference invoice) {
        return billedOn.of(invoice).toList();
    }

    @Override
    public List<Service> billedOn(DocumentReference invoice) {
        return billedOn.of(invoice)
                .map(Billed::service)
                .distinct()
                .flatMap(id -> services.find(id).stream())
                .sorted(FIRST_STARTED)
                .toList();
    }

    @Override
    public List<Service> suspendedForNothing(
            Set<SellerCode> byHand, Optional<ServiceId> after, int limit) {
        return byState.of(ServiceState.SUSPENDED)
                .filter(this::isSuspendedForNothing)
                .filter(service -> !views.isByHand(byHand, service))
                .filter(one -> after.isEmpty() || BY_ID.compare(one.id(), after.get()) > 0)
                .sorted(comparing(Service::id, BY_ID))
                .limit(limit)
                .toList();
    }

    /** Everything a customer ever held, in the order in which it was opened. */
    public List<Service> of(CustomerNumber customer) {
        return byCustomer.of(customer).toList();
    }

    Stream<Service> all() {
        return services.rows();
    }

    /** The invoices that cover periods of a service. */
    public Stream<DocumentReference> invoicesOf(ServiceId service) {
        return periodsOf.of(service).map(row -> row.period().invoice()).distinct();
    }

    private boolean isSuspendedForNothing(Service service) {
        return service.suspension().orElse(null) instanceof Suspension.Unpaid unpaid
                && Set.of(InvoiceStatus.PAID, InvoiceStatus.CREDITED)
                        .contains(receivables.find(unpaid.invoice()).orElseThrow().status());
    }

    private static List<Service> held(Stream<Service> among) {
        return sorted(among.filter(service -> service.state().isHeld()));
    }

    private static List<Service> sorted(Stream<Service> among) {
        return among.sorted(FIRST_STARTED).toList();
    }

    private static Service nextVersion(Service service) {
        return new Service(
                service.id(),
                service.customer(),
                service.plan(),
                service.label(),
                service.price(),
                service.quantity(),
                service.billingDay(),
                service.startedOn(),
                service.pricedOn(),
                service.paidUntil(),
                service.renewal(),
                service.ending(),
                service.state(),
                service.suspension(),
                service.changing(),
                service.version() + 1);
    }
}

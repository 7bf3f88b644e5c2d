package io.guichet.testing.subscription;

import static java.util.Comparator.comparing;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.application.subscription.query.ListServices.WaitingChange;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.InMemoryPlanChanges;
import io.guichet.testing.shared.Ids;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Services as a list shows them. */
record ServiceViews(Customers customers, Plans plans, InMemoryPlanChanges planChanges) {

    private static final Comparator<ServicePosition> NEWEST_FIRST =
            comparing(ServicePosition::startedOn)
                    .thenComparing(ServicePosition::id, Ids.BY_BYTES)
                    .reversed();

    Page<ServiceSummary> page(Stream<Service> services, ServicePosition after, int limit) {
        List<ServiceSummary> found =
                services.filter(service -> NEWEST_FIRST.compare(position(service), after) > 0)
                        .sorted(comparing(ServiceViews::position, NEWEST_FIRST))
                        .limit(limit + 1L)
                        .map(this::of)
                        .toList();
        return Page.of(found, limit);
    }

    ServiceSummary of(Service service) {
        Plan plan = planOf(service);
        return new ServiceSummary(
                service.id().value(),
                service.label(),
                service.plan().value(),
                plan.names(),
                service.period().toString(),
                service.quantity(),
                service.price().amount(),
                service.price().basis() == TaxBasis.GROSS,
                service.startedOn(),
                service.paidUntil(),
                service.renewal(),
                service.ending().map(Ending::on),
                service.state(),
                planChanges.pendingOf(service.id()).map(ServiceViews::waiting));
    }

    Plan planOf(Service service) {
        SellerCode seller = customers.find(service.customer()).orElseThrow().seller();
        return plans.find(seller, service.plan()).orElseThrow();
    }

    /** Whether it is of one of these sellers and no registry keeps it. */
    boolean isByHand(Set<SellerCode> byHand, Service service) {
        return customers
                .find(service.customer())
                .map(Customer::seller)
                .filter(byHand::contains)
                .flatMap(seller -> plans.find(seller, service.plan()))
                .filter(plan -> !plan.family().isRegistered())
                .isPresent();
    }

    private static ServicePosition position(Service service) {
        return new ServicePosition(service.startedOn(), service.id().value());
    }

    private static WaitingChange waiting(PlanChange change) {
        return new WaitingChange(
                change.target().plan().value(),
                change.target().period().toString(),
                change.quantity(),
                change.invoice(),
                change.expiresOn());
    }
}

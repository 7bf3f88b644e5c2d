package io.guichet.testing.subscription;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.application.subscription.query.ListServices.WaitingChange;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.InMemoryPlanChanges;

/** Services as a list shows them. */
record ServiceViews(Customers customers, Plans plans, InMemoryPlanChanges planChanges) {

    ServiceSummary of(Service service) {
        SellerCode seller = customers.find(service.customer()).orElseThrow().seller();
        Plan plan = plans.find(seller, service.plan()).orElseThrow();
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

    private static WaitingChange waiting(PlanChange change) {
        return new WaitingChange(
                change.target().plan().value(),
                change.target().period().toString(),
                change.quantity(),
                change.invoice().orElseThrow(),
                change.expiresOn());
    }
}

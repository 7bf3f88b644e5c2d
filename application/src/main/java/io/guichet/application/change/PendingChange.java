package io.guichet.application.change;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What becomes of a change that waited for its payment. Within the customer's lock. */
public final class PendingChange {

    private final Services services;
    private final PlanChanges changes;
    private final Receivables receivables;
    private final PartCredits credits;

    public PendingChange(
            Services services, PlanChanges changes, Receivables receivables, PartCredits credits) {
        this.services = services;
        this.changes = changes;
        this.receivables = receivables;
        this.credits = credits;
    }

    /** Is told that it is to be withdrawn, and its customer about to be locked. */
    void foreseeWithdrawal(CustomerNumber customer, ServiceId service) {
        changes.foreseeWithdrawal(customer, service);
    }

    /** The same of what was invoiced for it. */
    void foreseeDrop(PlanChange change) {
        change.invoice().ifPresent(credits::foresee);
    }

    /** The change of a service that waits. */
    Optional<PlanChange> of(Service service) {
        return changes.pendingOf(service.id());
    }

    Receivable receivable(PlanChange change) {
        return receivables.find(change.invoice().orElseThrow()).orElseThrow();
    }

    /** Whether it is too late to drop it. */
    boolean isBeingPaid(PlanChange change) {
        return credits.isBeingPaid(change.invoice().orElseThrow());
    }

    /** Whether its invoice is paid, and the service is there to be changed. */
    boolean isToBeApplied(PlanChange change, Service service) {
        return receivable(change).status() == InvoiceStatus.PAID && service.state().isHeld();
    }

    PlanChange apply(PlanChange change, Service service, LocalDate today) {
        services.save(
                service.withChanging(Optional.empty())
                        .become(change.target(), change.quantity(), today));
        return as(change, State.APPLIED);
    }

    /**
     * What staff has neither credited of the invoice nor given up is credited; paid money becomes
     * credit.
     */
    PlanChange drop(PlanChange change, Service service, State state, Instant at) {
        services.save(service.withChanging(Optional.empty()));
        credits.issueRest(change.invoice().orElseThrow(), at);
        return as(change, state);
    }

    private PlanChange as(PlanChange change, State state) {
        PlanChange settled = change.as(state);
        changes.save(settled);
        return settled;
    }
}

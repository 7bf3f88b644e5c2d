package io.guichet.application.change;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.RenewalMode;
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
    private final AnnouncedDebits debits;

    public PendingChange(
            Services services,
            PlanChanges changes,
            Receivables receivables,
            PartCredits credits,
            AnnouncedDebits debits) {
        this.services = services;
        this.changes = changes;
        this.receivables = receivables;
        this.credits = credits;
        this.debits = debits;
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

    /** Whether it is too late to drop it without being asked to. */
    boolean isBeingPaid(PlanChange change) {
        return credits.money().isBeingPaid(change.invoice().orElseThrow());
    }

    /** Whether a card is being charged for it. */
    boolean isBeingCharged(PlanChange change) {
        return credits.money().isBeingCharged(change.invoice().orElseThrow());
    }

    /** What of it a bank was told to collect, if anything: credit once it has. */
    Optional<Money> debited(PlanChange change) {
        Receivable owed = receivable(change);
        return Optional.of(debits.excess(owed, owed.open())).filter(Money::isPositive);
    }

    /** Whether its invoice is paid, and the service is there to be changed and waits for it. */
    boolean isToBeApplied(PlanChange change, Service service) {
        return receivable(change).status() == InvoiceStatus.PAID
                && service.state().isHeld()
                && service.changing().isPresent();
    }

    /** Whether it had its time, or its service expires today, which is renewed by hand. */
    boolean isOverdue(PlanChange change, Service service, LocalDate today, Instant now) {
        return change.isExpired(today, now)
                || service.renewal() == RenewalMode.MANUAL && !service.paidUntil().isAfter(today);
    }

    /**
     * While its debit is announced a change waits for that, but not beyond the time that is paid:
     * nothing is renewed while it changes.
     */
    boolean isLeftUnpaid(PlanChange change, Service service, LocalDate today) {
        return !service.paidUntil().isAfter(today)
                || service.changing().isEmpty()
                || receivable(change).reserved().isZero();
    }

    /**
     * What a bank has is waited for beyond it, but no longer than a bank may take to answer: then
     * the service goes on as it is, and what the change was to cost is credited once it is known
     * whether it was collected. Answers whether it went on now.
     */
    boolean goesOn(PlanChange change, Service service, LocalDate today) {
        boolean isHeldUp =
                service.state().isHeld()
                        && service.changing().isPresent()
                        && !service.paidUntil().isAfter(today)
                        && debits.isUnanswered(receivable(change), today);
        if (isHeldUp) {
            services.save(service.withChanging(Optional.empty()));
        }
        return isHeldUp;
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

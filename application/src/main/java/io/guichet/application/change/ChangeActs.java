package io.guichet.application.change;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.change.ChangeBills.Bill;
import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.change.ChangeTargets.Target;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.subscription.TakenBack;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.ChangeQuote.When;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Does what a change comes to. Within the customer's lock. */
public final class ChangeActs {

    private final Services services;
    private final PlanChanges changes;
    private final PartCredits credits;
    private final TakenBack takenBack;
    private final ChangePapers papers;

    public ChangeActs(
            Services services,
            PlanChanges changes,
            PartCredits credits,
            TakenBack takenBack,
            ChangePapers papers) {
        this.services = services;
        this.changes = changes;
        this.credits = credits;
        this.takenBack = takenBack;
        this.papers = papers;
    }

    /** An invoice that is to be credited and of which a card is being charged. */
    Optional<DocumentReference> beingPaid(Bill bill) {
        return credits.beingPaid(bill.credited());
    }

    /** Changes at once and credits what is to be credited. */
    PlanChange apply(UUID request, Case of, Bill bill) {
        Service service = of.service();
        Target target = of.target();
        if (!bill.credited().isEmpty()) {
            changes.foreseeCredits(of.seller().code(), service.id());
        }
        if (bill.quote().applied() == When.NOW) {
            credits.issue(bill.credited(), of.at());
            services.save(service.become(target.price(), target.quantity(), of.today()));
        } else {
            takeBackUnbegun(of, bill);
            services.save(service.begin(target.price(), target.quantity(), of.begun()));
        }
        return noted(request, of, bill, Optional.empty(), State.APPLIED);
    }

    /** Periods that were to come are none any more, so that they can be billed anew. */
    private void takeBackUnbegun(Case of, Bill bill) {
        ServiceId service = of.service().id();
        List<BilledPeriod> unbegun =
                services.billed(service, of.today()).stream()
                        .filter(period -> DaysLeft.isTakenBack(of, period))
                        .toList();
        takenBack.credit(service, unbegun, bill.credited(), of.at());
    }

    /** Invoices the difference; where credit pays all of it the service changes at once. */
    PlanChange await(UUID request, Case of, Bill bill) {
        Asked asked = new Asked(of.seller(), of.customer(), request, of.at());
        Service service = of.service();
        Invoice invoice = papers.invoice(asked, List.of(service.id()), bill.lines());
        Optional<DocumentReference> reference = Optional.of(invoice.reference());
        if (papers.spendCredit(asked, invoice).isZero()) {
            services.save(service.become(of.target().price(), of.target().quantity(), of.today()));
            return noted(request, of, bill, reference, State.APPLIED);
        }
        services.save(service.withChanging(Optional.of(Changing.waiting(of.today()))));
        return noted(request, of, bill, reference, State.PENDING);
    }

    /** The change that an order for the difference is about; nothing is written. */
    PlanChange waiting(UUID request, Case of, Bill bill) {
        return change(request, of, bill, Optional.empty(), State.PENDING);
    }

    private PlanChange noted(
            UUID request, Case of, Bill bill, Optional<DocumentReference> invoice, State state) {
        PlanChange change = change(request, of, bill, invoice, state);
        changes.add(change);
        return change;
    }

    private PlanChange change(
            UUID request, Case of, Bill bill, Optional<DocumentReference> invoice, State state) {
        return new PlanChange(
                request,
                of.service().id(),
                of.customer().number(),
                of.service().plan(),
                of.target().price(),
                of.target().quantity(),
                bill.quote().total(),
                invoice,
                of.at(),
                state == State.PENDING ? expiry(of) : of.today(),
                state,
                0);
    }

    /** Before the next period is invoiced, since that needs to know of what plan it is. */
    private LocalDate expiry(Case of) {
        LocalDate renewal = of.renewalInvoiced();
        LocalDate wanted = of.today().plusDays(of.policy().changeExpiryDays());
        LocalDate expiry = wanted.isBefore(renewal) ? wanted : renewal;
        return expiry.isAfter(of.today()) ? expiry : of.today().plusDays(1);
    }
}

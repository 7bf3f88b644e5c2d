package io.guichet.application.change;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.change.ChangeBills.Bill;
import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.change.ChangeTargets.Target;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.expiry.ExpiryRules;
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
    private final ExpiryRules expiryRules;

    public ChangeActs(
            Services services,
            PlanChanges changes,
            PartCredits credits,
            TakenBack takenBack,
            ChangePapers papers,
            ExpiryRules expiryRules) {
        this.services = services;
        this.changes = changes;
        this.credits = credits;
        this.takenBack = takenBack;
        this.papers = papers;
        this.expiryRules = expiryRules;
    }

    /** An invoice that is to be credited and of which a card is being charged. */
    Optional<DocumentReference> beingPaid(Bill bill) {
        return credits.money().beingPaid(bill.credited());
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
        return noted(applied(request, of, bill, Optional.empty()));
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

    /** Until when it waits for its money, if it does. */
    Waiting waiting(Case of) {
        return Waiting.of(of, expiryRules);
    }

    /** Invoices the difference; where credit pays all of it the service changes at once. */
    PlanChange await(UUID request, Waiting waiting, Bill bill) {
        Case of = waiting.of();
        Asked asked = new Asked(of.seller(), of.customer(), request, of.at());
        Service service = of.service();
        Invoice invoice = papers.invoice(asked, List.of(service.id()), bill.lines());
        Optional<DocumentReference> reference = Optional.of(invoice.reference());
        if (papers.spendCredit(asked, invoice).isZero()) {
            services.save(service.become(of.target().price(), of.target().quantity(), of.today()));
            return noted(applied(request, of, bill, reference));
        }
        services.save(service.withChanging(Optional.of(Changing.waiting(of.today()))));
        LocalDate expiry = waiting.expiry(invoice.dueOn());
        return noted(change(request, of, bill, reference, expiry));
    }

    /** The change that an order for the difference is about; nothing is written. */
    PlanChange ordered(UUID request, Waiting waiting, Bill bill) {
        return change(request, waiting.of(), bill, Optional.empty(), waiting.expiry());
    }

    private PlanChange noted(PlanChange change) {
        changes.add(change);
        return change;
    }

    private static PlanChange applied(
            UUID request, Case of, Bill bill, Optional<DocumentReference> invoice) {
        return change(request, of, bill, invoice, of.today()).as(State.APPLIED);
    }

    private static PlanChange change(
            UUID request,
            Case of,
            Bill bill,
            Optional<DocumentReference> invoice,
            LocalDate expiresOn) {
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
                expiresOn,
                State.PENDING,
                0);
    }
}

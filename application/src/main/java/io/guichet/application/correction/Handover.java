package io.guichet.application.correction;

import static io.guichet.domain.ledger.LedgerAccount.PREPAID;
import static io.guichet.domain.ledger.LedgerAccount.RECEIVABLES;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Reissue;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Settled;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Hands over to a new invoice what stood on the one it replaces. Within the customer's lock. */
public final class Handover {

    private final Paid paid;
    private final Naming naming;

    /** Where it is noted what was paid. */
    public record Paid(Receivables receivables, Settlements settlements, Ledger ledger) {}

    /** Where something names an invoice. */
    public record Naming(
            Reissues reissues,
            Services services,
            CreditedPeriods creditedPeriods,
            PlanChanges changes,
            Dunning dunning) {}

    public Handover(Paid paid, Naming naming) {
        this.paid = paid;
        this.naming = naming;
    }

    /** What stands in the place of an invoice. */
    Optional<DocumentReference> replacedBy(DocumentReference invoice) {
        return naming.reissues().of(invoice).map(Reissue::next);
    }

    /** What still settles an invoice. */
    List<Settled> standingOn(DocumentReference invoice) {
        return paid.settlements().ofInvoice(invoice);
    }

    /** Payments that settled the old invoice, and are credit meanwhile, settle the new one. */
    void payments(List<Settled> standing, Money amount, Invoice next) {
        if (!amount.isPositive()) {
            return;
        }
        String key = "reissue:" + next.reference();
        paid.ledger()
                .post(
                        new JournalEntry(
                                key,
                                Journal.OD,
                                next.customer(),
                                next.issuedOn(),
                                next.issuedAt(),
                                next.reference().value(),
                                EntryKind.CREDIT_SPENT,
                                List.of(
                                        Posting.debit(PREPAID, amount),
                                        Posting.credit(RECEIVABLES, amount))));
        VatSplit left = paid.settlements().unsettled(next.reference());
        List<Settled> settled = new ArrayList<>();
        for (Settled part : Settled.upTo(amount, standing)) {
            VatSplit share = left.take(part.amount());
            left = left.minus(share);
            settled.add(new Settled(part.payment(), next.reference(), share));
        }
        paid.settlements().add(key, settled);
        Receivable owed = paid.receivables().find(next.reference()).orElseThrow();
        paid.receivables().save(owed.pay(amount));
    }

    /** Whatever names the old invoice is led to the new one. */
    void names(Receivable old, Invoice next, Reissue reissue) {
        naming.reissues().add(reissue);
        Receivable owed = paid.receivables().find(reissue.next()).orElseThrow();
        paid.receivables().save(owed.inPlaceOf(old, next.issuedOn()));
        naming.dunning().playedOn(reissue.invoice()).stream()
                .map(step -> step.on(reissue.next()))
                .forEach(naming.dunning()::add);
        naming.services()
                .billedOn(reissue.invoice())
                .forEach(service -> service(service, next, reissue));
        naming.changes().on(reissue.invoice()).stream()
                .map(change -> change.invoicedOn(reissue.next()))
                .forEach(naming.changes()::save);
    }

    private void service(Service service, Invoice next, Reissue reissue) {
        for (BilledPeriod period : naming.services().billed(service.id(), LocalDate.EPOCH)) {
            if (period.invoice().equals(reissue.invoice())) {
                naming.creditedPeriods().credit(service.id(), period, reissue.cancelledBy());
                on(period, service, next, reissue)
                        .ifPresent(moved -> naming.services().addBilled(service.id(), moved));
            }
        }
        Service led = service.reissued(reissue.invoice(), reissue.next());
        if (!led.equals(service)) {
            naming.services().save(led);
        }
    }

    /** By its line where that is known, else by the label of its service. */
    private static Optional<BilledPeriod> on(
            BilledPeriod period, Service service, Invoice next, Reissue reissue) {
        if (period.line().isPresent()) {
            OptionalInt line = reissue.placeOf(period.line().getAsInt());
            return line.isPresent()
                    ? Optional.of(period.movedTo(next.reference(), line))
                    : Optional.empty();
        }
        return next.lines().stream()
                .filter(line -> line.serviceReference().equals(service.label()))
                .findFirst()
                .map(line -> period.movedTo(next.reference(), OptionalInt.empty()));
    }
}

package io.guichet.application.correction;

import static io.guichet.domain.ledger.LedgerAccount.PREPAID;
import static io.guichet.domain.ledger.LedgerAccount.RECEIVABLES;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.correction.ReissueInvoice.LineChange;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
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
import java.util.stream.Stream;

/** Hands over to a new invoice what stood on the one it replaces. Within the customer's lock. */
public final class Handover {

    private final Receivables receivables;
    private final Settlements settlements;
    private final Services services;
    private final CreditedPeriods creditedPeriods;
    private final PlanChanges changes;
    private final Ledger ledger;

    public Handover(
            Receivables receivables,
            Settlements settlements,
            Services services,
            CreditedPeriods creditedPeriods,
            PlanChanges changes,
            Ledger ledger) {
        this.receivables = receivables;
        this.settlements = settlements;
        this.services = services;
        this.creditedPeriods = creditedPeriods;
        this.changes = changes;
        this.ledger = ledger;
    }

    /** What still settles an invoice. */
    List<Settled> standingOn(DocumentReference invoice) {
        return settlements.ofInvoice(invoice);
    }

    /** Payments that settled the old invoice, and are credit meanwhile, settle the new one. */
    void payments(List<Settled> standing, Money amount, Invoice next) {
        if (!amount.isPositive()) {
            return;
        }
        String key = "reissue:" + next.reference();
        ledger.post(
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
        VatSplit left = settlements.unsettled(next.reference());
        List<Settled> settled = new ArrayList<>();
        for (Settled part : Settled.upTo(amount, standing)) {
            VatSplit share = left.take(part.amount());
            left = left.minus(share);
            settled.add(new Settled(part.payment(), next.reference(), share));
        }
        settlements.add(key, settled);
        receivables.save(receivables.find(next.reference()).orElseThrow().pay(amount));
    }

    /** Periods the old invoice billed by lines that stand on the new one, and its changes. */
    void services(
            Invoice old, DocumentReference creditNote, Invoice next, List<LineChange> changed) {
        for (Service service : services.heldOn(old.reference())) {
            for (BilledPeriod period : services.billed(service.id(), LocalDate.EPOCH)) {
                if (period.invoice().equals(old.reference())) {
                    creditedPeriods.credit(service.id(), period, creditNote);
                    on(period, service, next, changed)
                            .ifPresent(moved -> services.addBilled(service.id(), moved));
                }
            }
        }
        for (Service service : services.heldBy(old.customer())) {
            Stream.concat(
                            changes.pendingOf(service.id()).stream(),
                            changes.invoicedOf(service.id()).stream())
                    .filter(change -> change.invoice().equals(Optional.of(old.reference())))
                    .map(change -> change.invoicedOn(next.reference()))
                    .forEach(changes::save);
        }
    }

    /** By its line where that is known, else by the label of its service. */
    private static Optional<BilledPeriod> on(
            BilledPeriod period, Service service, Invoice next, List<LineChange> changed) {
        if (period.line().isPresent()) {
            return placeOf(period.line().getAsInt(), changed)
                    .map(line -> moved(period, next, OptionalInt.of(line)));
        }
        return next.lines().stream()
                .filter(line -> line.serviceReference().equals(service.label()))
                .findFirst()
                .map(line -> moved(period, next, OptionalInt.empty()));
    }

    private static BilledPeriod moved(BilledPeriod period, Invoice next, OptionalInt line) {
        return new BilledPeriod(
                period.from(), period.until(), period.begun(), next.reference(), line);
    }

    /** Lines keep their order; those of no quantity are left out. */
    private static Optional<Integer> placeOf(int line, List<LineChange> changed) {
        List<Integer> gone =
                changed.stream()
                        .filter(LineChange::isRemoved)
                        .map(change -> change.line() - 1)
                        .toList();
        return gone.contains(line)
                ? Optional.empty()
                : Optional.of(line - (int) gone.stream().filter(other -> other < line).count());
    }
}

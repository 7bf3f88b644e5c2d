package io.guichet.application.correction;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.correction.Replacements.Case;
import io.guichet.application.correction.ReplacingPapers.Issued;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Reissue;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Treatment;
import io.guichet.domain.payment.Settled;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Cancels, issues, books and hands over in one transaction: nothing is ever between them. */
public final class ReissueInvoiceHandler implements ReissueInvoice {

    private final Stores stores;
    private final TradingParties parties;
    private final Papers papers;
    private final ReplacingPapers replacing;
    private final Handover handover;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up. */
    public record Stores(Invoices invoices, Receivables receivables) {}

    /** What works out, issues and books. */
    public record Papers(
            Replacements replacements,
            PartCredits credits,
            InvoiceIssuing issuing,
            InvoiceBooks books) {}

    public ReissueInvoiceHandler(
            Stores stores,
            TradingParties parties,
            Papers papers,
            Handover handover,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.papers = papers;
        this.replacing = new ReplacingPapers(papers.credits(), papers.issuing(), papers.books());
        this.handover = handover;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome reissue(Command command) {
        return decide(command, false);
    }

    @Override
    public Outcome preview(Command command) {
        return decide(command, true);
    }

    private Outcome decide(Command command, boolean isPreview) {
        return transactions.required(
                () ->
                        stores.invoices()
                                .find(command.invoice())
                                .filter(found -> !found.isErased())
                                .map(Sealed::document)
                                .filter(invoice -> !invoice.isCreditNote())
                                .map(invoice -> decide(invoice, command, isPreview))
                                .orElseGet(Outcome.NoSuchInvoice::new));
    }

    private Outcome decide(Invoice invoice, Command command, boolean isPreview) {
        papers.books().lock(invoice.customer(), invoice.totals().gross().currency());
        Receivable receivable = stores.receivables().find(invoice.reference()).orElseThrow();
        Optional<Outcome> refusal = refusal(receivable, command, invoice);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Case of =
                new Case(
                        invoice,
                        receivable,
                        parties.sellerOf(invoice.sellerCode()),
                        parties.customer(invoice.customer()).orElseThrow(),
                        command.changes(),
                        clock.instant());
        Replacement replacement = papers.replacements().of(of);
        if (replacement.isNothing()) {
            return new Outcome.NothingLeft();
        }
        boolean isKept = Treatment.isKept(invoice, of.buyer().identity(), replacement.totals());
        if (command.by() == By.CORRECTIVE_INVOICE && !isKept) {
            return new Outcome.AnotherBuyer();
        }
        return isPreview ? new Outcome.Previewed(replacement) : reissue(of, command, replacement);
    }

    private Optional<Outcome> refusal(Receivable receivable, Command command, Invoice invoice) {
        Optional<DocumentReference> next = handover.replacedBy(receivable.invoice());
        if (next.isPresent()) {
            return next.map(Outcome.AlreadyReplaced::new);
        }
        if (invoice.advance().isPresent()) {
            return Optional.of(new Outcome.OfAdvance());
        }
        if (receivable.credited().isPositive()) {
            return Optional.of(new Outcome.AlreadyCredited(receivable.uncredited()));
        }
        if (receivable.writtenOff().isPositive()) {
            return Optional.of(new Outcome.WrittenOff());
        }
        if (papers.credits().money().isBeingPaid(receivable.invoice())) {
            return Optional.of(new Outcome.PaymentUnderWay());
        }
        return Replacements.wrongLine(invoice, command.changes().lines())
                .map(Outcome.NoSuchLine::new);
    }

    private Outcome reissue(Case of, Command command, Replacement replacement) {
        DocumentReference old = of.invoice().reference();
        List<Settled> standing = handover.standingOn(old);
        Issued issued = replacing.issue(of, command, replacement);
        Invoice next = issued.next();
        handover.payments(standing, replacement.settled(), next);
        handover.names(
                of.receivable(),
                next,
                new Reissue(
                        old,
                        issued.creditNote(),
                        next.reference(),
                        of.changes().dropped(),
                        of.at()));
        return new Outcome.Reissued(issued.creditNote(), next.reference(), replacement);
    }
}

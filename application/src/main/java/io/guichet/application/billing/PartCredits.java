package io.guichet.application.billing;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.domain.billing.CutLine;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.Uncredited;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Credits parts of invoices, each by a credit note with the VAT of the line it corrects: what is
 * open is lowered, what was paid becomes the customer's credit. Never more than what was invoiced
 * and not credited before.
 */
public final class PartCredits {

    private final Invoices invoices;
    private final Receivables receivables;
    private final TradingParties parties;
    private final InvoiceIssuing issuing;
    private final InvoiceBooks books;
    private final AnnouncedDebits debits;

    /** What a credit note over a part of an invoice will say. */
    public record Part(DocumentReference invoice, InvoiceLine line, Totals totals) {

        Part(DocumentReference invoice, CutLine cut) {
            this(invoice, cut.line(), cut.totals());
        }

        /** With the VAT of the line alone. */
        public Part(DocumentReference invoice, InvoiceLine line) {
            this(invoice, line, Totals.of(List.of(line), line.net().currency()));
        }

        public Money gross() {
            return totals.gross();
        }
    }

    public PartCredits(
            Invoices invoices,
            Receivables receivables,
            TradingParties parties,
            InvoiceIssuing issuing,
            InvoiceBooks books,
            AnnouncedDebits debits) {
        this.invoices = invoices;
        this.receivables = receivables;
        this.parties = parties;
        this.issuing = issuing;
        this.books = books;
        this.debits = debits;
    }

    /**
     * What of these parts can be credited, also what was given up of them: it is as if it had never
     * been asked for, and not owed again with the rest if that is. Nothing is written.
     */
    public List<Part> plan(List<Part> wanted) {
        return plans().plan(wanted, owed -> owed.total().minus(owed.credited()), CutLine::within);
    }

    /**
     * The same, but no more than is to be paid of each invoice: nothing that was paid or is being
     * paid becomes credit, and debits that are only announced give way.
     */
    public List<Part> planUnpaid(List<Part> wanted) {
        return plans().plan(wanted, owed -> debits.without(owed).payable(), CutLine::to);
    }

    /** Is told that parts of an invoice may be credited: what will be asked may be looked up. */
    public void foresee(DocumentReference invoice) {
        invoices.foreseeCredits(List.of(invoice));
    }

    private CreditPlan plans() {
        return new CreditPlan(this::document, this::receivable, this::uncredited);
    }

    /** What becomes of the money of such parts, and whether it is on its way. */
    public PartMoney money() {
        return new PartMoney(receivables, debits);
    }

    /** What is owed of an invoice; debits that are only announced have given way to its taking. */
    public Receivable freed(DocumentReference invoice) {
        Receivable owed = receivable(invoice);
        debits.giveWay(owed, owed.total());
        return receivable(invoice);
    }

    /**
     * Within the customer's lock, where no card is being charged; debits give way. Answers the
     * credit notes, one for each part.
     */
    public List<DocumentReference> issue(List<Part> planned, Instant at) {
        Map<DocumentReference, Invoice> credited = new HashMap<>();
        planned.forEach(part -> credited.computeIfAbsent(part.invoice(), this::document));
        List<DocumentReference> issued = new ArrayList<>();
        for (Part part : planned) {
            Invoice invoice = credited.get(part.invoice());
            Issued issue = issue(invoice, List.of(part.line()), part.totals(), at);
            issued.add(issue.creditNote().reference());
        }
        return issued;
    }

    /** Credits all of an invoice that was not credited before, if any; also what was given up. */
    public void issueRest(DocumentReference reference, Instant at) {
        Invoice invoice = document(reference);
        Uncredited left = uncredited(invoice);
        List<InvoiceLine> lines = left.lines(left.all());
        if (!lines.isEmpty()) {
            issue(invoice, lines, at);
        }
    }

    /** What of an invoice can still be credited. */
    public Uncredited uncredited(Invoice invoice) {
        List<DocumentReference> notes = invoices.correctionsOf(invoice.reference());
        Map<DocumentReference, Sealed<Invoice>> documents = invoices.findAll(notes);
        return Uncredited.of(
                invoice, notes.stream().map(documents::get).map(Sealed::document).toList());
    }

    /** The credit note and what of it was paid and is now credit. */
    public record Issued(Invoice creditNote, Money toCredit) {}

    /** Within the customer's lock; these lines, which were not credited before. */
    public Issued issue(Invoice invoice, List<InvoiceLine> lines, Instant at) {
        return issue(invoice, lines, uncredited(invoice).totalsOf(lines), at);
    }

    private Issued issue(Invoice invoice, List<InvoiceLine> lines, Totals totals, Instant at) {
        debits.makeRoom(receivable(invoice.reference()), totals.gross());
        Seller seller = parties.sellerOf(invoice.sellerCode());
        issuing.foreseeCreditNotes(seller);
        books.foreseeCreditNote(invoice.reference());
        Invoice creditNote =
                issuing.issue(
                        new InvoiceDraft(
                                seller,
                                parties.customer(invoice.customer()).orElseThrow(),
                                invoice.order(),
                                DocumentKind.CREDIT_NOTE,
                                invoice.reference().value(),
                                lines,
                                at),
                        new InvoiceDraft.More(invoice.buyerReference(), List.of(), false),
                        totals);
        Receivable corrected = receivable(invoice.reference());
        return new Issued(
                creditNote,
                books.bookCreditNote(creditNote, corrected, isStandingAdvance(invoice)));
    }

    private boolean isStandingAdvance(Invoice invoice) {
        return invoice.isAdvance() && invoices.finalAfter(invoice.reference()).isEmpty();
    }

    private Receivable receivable(DocumentReference invoice) {
        return receivables.find(invoice).orElseThrow();
    }

    private Invoice document(DocumentReference invoice) {
        return invoices.find(invoice).map(Sealed::document).orElseThrow();
    }
}

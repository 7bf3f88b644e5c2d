package io.guichet.application.billing;

import io.guichet.application.billing.CreditInvoice.Outcome.AlreadyCredited;
import io.guichet.application.billing.CreditInvoice.Outcome.Credited;
import io.guichet.application.billing.CreditInvoice.Outcome.NoSuchInvoice;
import io.guichet.application.billing.CreditInvoice.Outcome.PaymentUnderWay;
import io.guichet.application.billing.CreditInvoice.Outcome.WrittenOff;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.money.Money;

import java.time.Clock;
import java.util.List;

/** Writes the credit note, the receivable and the entry together: money is never between them. */
public final class CreditInvoiceHandler implements CreditInvoice {

    private final Stores stores;
    private final TradingParties parties;
    private final InvoiceIssuing issuing;
    private final InvoiceBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up. */
    public record Stores(Invoices invoices, Receivables receivables) {}

    public CreditInvoiceHandler(
            Stores stores,
            TradingParties parties,
            InvoiceIssuing issuing,
            InvoiceBooks books,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.issuing = issuing;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome credit(Command command) {
        return transactions.required(
                () ->
                        stores.invoices()
                                .find(command.invoice())
                                .map(Sealed::document)
                                .filter(invoice -> !invoice.isCreditNote())
                                .map(invoice -> credit(invoice, command.reason()))
                                .orElseGet(NoSuchInvoice::new));
    }

    private Outcome credit(Invoice invoice, String reason) {
        books.lock(invoice.customer(), invoice.totals().gross().currency());
        Receivable receivable = stores.receivables().find(invoice.reference()).orElseThrow();
        if (receivable.credited().isPositive() || receivable.total().isZero()) {
            return new AlreadyCredited(stores.invoices().creditNoteOf(invoice.reference()));
        }
        if (receivable.writtenOff().isPositive()) {
            return new WrittenOff();
        }
        if (receivable.reserved().isPositive()) {
            return new PaymentUnderWay();
        }
        Invoice creditNote = issuing.issue(draft(invoice, reason));
        Money toCredit = books.bookCreditNote(creditNote, receivable);
        return new Credited(creditNote.reference(), toCredit);
    }

    /** The same lines as on the invoice, each with the reason. */
    private InvoiceDraft draft(Invoice invoice, String reason) {
        List<InvoiceLine> lines =
                invoice.lines().stream().map(line -> withReason(line, reason)).toList();
        return new InvoiceDraft(
                parties.sellerOf(invoice.sellerCode()),
                parties.customer(invoice.customer()).orElseThrow(),
                invoice.order(),
                DocumentKind.CREDIT_NOTE,
                invoice.reference().value(),
                lines,
                clock.instant());
    }

    private static InvoiceLine withReason(InvoiceLine line, String reason) {
        return new InvoiceLine(
                reason.isBlank() ? line.description() : line.description() + " – " + reason,
                line.serviceReference(),
                line.from(),
                line.until(),
                line.quantity(),
                line.unitPrice(),
                line.net(),
                line.vat());
    }
}

package io.guichet.application.billing;

import io.guichet.application.billing.CreditInvoice.Outcome.AlreadyCredited;
import io.guichet.application.billing.CreditInvoice.Outcome.Credited;
import io.guichet.application.billing.CreditInvoice.Outcome.NoSuchInvoice;
import io.guichet.application.billing.CreditInvoice.Outcome.PaymentUnderWay;
import io.guichet.application.billing.CreditInvoice.Outcome.RequestReused;
import io.guichet.application.billing.CreditInvoice.Outcome.WrittenOff;
import io.guichet.application.billing.port.CreditRequests;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.CreditRequest;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Uncredited;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the credit note, the receivable and the entry together: money is never between them. */
public final class CreditInvoiceHandler implements CreditInvoice {

    private final Stores stores;
    private final PartCredits credits;
    private final InvoiceBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up. */
    public record Stores(Invoices invoices, Receivables receivables, CreditRequests requests) {}

    public CreditInvoiceHandler(
            Stores stores,
            PartCredits credits,
            InvoiceBooks books,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.credits = credits;
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
                                .filter(found -> !found.isErased())
                                .map(Sealed::document)
                                .filter(invoice -> !invoice.isCreditNote())
                                .map(invoice -> credit(invoice, command))
                                .orElseGet(NoSuchInvoice::new));
    }

    private Outcome credit(Invoice invoice, Command command) {
        books.lock(invoice.customer(), invoice.totals().gross().currency());
        return stores.requests()
                .find(command.request())
                .map(earlier -> repeated(invoice, earlier, command))
                .orElseGet(() -> decide(invoice, command));
    }

    /** It is the same request if it asks for what the credit note says that was issued for it. */
    private Outcome repeated(Invoice invoice, CreditRequest earlier, Command command) {
        List<DocumentReference> notes = stores.invoices().correctionsOf(invoice.reference());
        int position = notes.indexOf(earlier.creditNote());
        if (position < 0) {
            return new RequestReused();
        }
        Map<DocumentReference, Sealed<Invoice>> documents =
                stores.invoices().findAll(notes.subList(0, position + 1));
        Invoice creditNote = documents.get(earlier.creditNote()).document();
        List<Invoice> before =
                notes.stream().limit(position).map(documents::get).map(Sealed::document).toList();
        WantedCredit wanted = new WantedCredit(invoice, Uncredited.of(invoice, before), command);
        return wanted.refusal().isEmpty() && wanted.lines().equals(creditNote.lines())
                ? credited(creditNote, earlier)
                : new RequestReused();
    }

    private Outcome decide(Invoice invoice, Command command) {
        Receivable receivable = stores.receivables().find(invoice.reference()).orElseThrow();
        Uncredited left = credits.uncredited(invoice);
        if (left.isNothing()) {
            return alreadyCredited(invoice);
        }
        if (receivable.writtenOff().isPositive()) {
            return new WrittenOff();
        }
        if (credits.money().isBeingCharged(invoice.reference())) {
            return new PaymentUnderWay();
        }
        WantedCredit wanted = new WantedCredit(invoice, left, command);
        return wanted.refusal().orElseGet(() -> issue(wanted));
    }

    private Outcome issue(WantedCredit wanted) {
        Invoice invoice = wanted.invoice();
        List<InvoiceLine> lines = wanted.lines();
        if (lines.isEmpty()) {
            return alreadyCredited(invoice);
        }
        PartCredits.Issued issued = credits.issue(invoice, lines, clock.instant());
        Invoice creditNote = issued.creditNote();
        CreditRequest request =
                new CreditRequest(
                        wanted.command().request(), creditNote.reference(), issued.toCredit());
        stores.requests().add(request);
        return credited(creditNote, request);
    }

    private static Outcome credited(Invoice creditNote, CreditRequest request) {
        return new Credited(
                creditNote.reference(), creditNote.totals().gross(), request.toCredit());
    }

    private Outcome alreadyCredited(Invoice invoice) {
        Optional<Invoice> last =
                stores.invoices().correctionsOf(invoice.reference()).stream()
                        .reduce((earlier, later) -> later)
                        .flatMap(stores.invoices()::find)
                        .map(Sealed::document);
        return last.filter(Invoice::isCorrective)
                .<Outcome>map(corrective -> new Outcome.AlreadyReplaced(corrective.reference()))
                .orElseGet(() -> new AlreadyCredited(last.map(Invoice::reference)));
    }
}

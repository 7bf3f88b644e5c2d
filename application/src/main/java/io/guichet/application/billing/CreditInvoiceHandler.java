package io.guichet.application.billing;

import io.guichet.application.billing.CreditInvoice.Outcome.AlreadyCredited;
import io.guichet.application.billing.CreditInvoice.Outcome.Credited;
import io.guichet.application.billing.CreditInvoice.Outcome.NoSuchInvoice;
import io.guichet.application.billing.CreditInvoice.Outcome.NoSuchLine;
import io.guichet.application.billing.CreditInvoice.Outcome.PaymentUnderWay;
import io.guichet.application.billing.CreditInvoice.Outcome.TooMuch;
import io.guichet.application.billing.CreditInvoice.Outcome.WrittenOff;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Uncredited;
import io.guichet.domain.billing.Uncredited.Part;
import io.guichet.domain.money.Money;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the credit note, the receivable and the entry together: money is never between them. */
public final class CreditInvoiceHandler implements CreditInvoice {

    private final Stores stores;
    private final PartCredits credits;
    private final InvoiceBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up. */
    public record Stores(Invoices invoices, Receivables receivables) {}

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
        Receivable receivable = stores.receivables().find(invoice.reference()).orElseThrow();
        Uncredited left = credits.uncredited(invoice);
        if (left.isNothing()) {
            return alreadyCredited(invoice);
        }
        if (receivable.writtenOff().isPositive()) {
            return new WrittenOff();
        }
        if (credits.isBeingPaid(invoice.reference())) {
            return new PaymentUnderWay();
        }
        return refusal(invoice, left, command.parts())
                .orElseGet(() -> issue(invoice, left, command));
    }

    private Outcome issue(Invoice invoice, Uncredited left, Command command) {
        List<Part> wanted = command.parts().isEmpty() ? left.all() : parts(left, command.parts());
        List<InvoiceLine> lines =
                left.lines(wanted).stream().map(line -> line.because(command.reason())).toList();
        if (lines.isEmpty()) {
            return alreadyCredited(invoice);
        }
        PartCredits.Issued issued = credits.issue(invoice, lines, clock.instant());
        Invoice creditNote = issued.creditNote();
        return new Credited(creditNote.reference(), creditNote.totals().gross(), issued.toCredit());
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

    private static Optional<Outcome> refusal(
            Invoice invoice, Uncredited left, List<LinePart> parts) {
        Set<Integer> named = new HashSet<>();
        for (LinePart part : parts) {
            int line = part.line();
            if (line < 1 || line > invoice.lines().size() || !named.add(line)) {
                return Optional.of(new NoSuchLine(line));
            }
            Money most = left.net(line - 1);
            Money wanted = part.net().orElse(most);
            boolean isFitting =
                    wanted.currency().equals(most.currency())
                            && wanted.isPositive()
                            && wanted.compareTo(most) <= 0;
            if (!isFitting) {
                return Optional.of(new TooMuch(line, most));
            }
        }
        return Optional.empty();
    }

    private static List<Part> parts(Uncredited left, List<LinePart> wanted) {
        List<Part> parts = new ArrayList<>();
        for (LinePart part : wanted) {
            int line = part.line() - 1;
            parts.add(new Part(line, part.net().orElseGet(() -> left.net(line))));
        }
        return parts;
    }
}

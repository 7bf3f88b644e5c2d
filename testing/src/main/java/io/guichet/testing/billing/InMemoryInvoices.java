package io.guichet.testing.billing;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.AlteredDocumentException;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Issued invoices and credit notes in memory. */
public final class InMemoryInvoices implements Invoices {

    private final InMemoryTransactions transactions;
    private final Table<DocumentReference, Sealed<Invoice>> invoices;
    private final Set<DocumentReference> spoiled = new HashSet<>();

    public InMemoryInvoices(InMemoryTransactions transactions) {
        this.transactions = transactions;
        invoices = new Table<>(transactions);
    }

    @Override
    public Optional<Sealed<Invoice>> find(DocumentReference reference) {
        return invoices.find(reference);
    }

    @Override
    public Optional<DocumentReference> creditNoteOf(DocumentReference invoice) {
        return invoices.rows()
                .filter(other -> other.document().corrects().equals(invoice.value()))
                .min(comparing(other -> other.seal().number()))
                .map(other -> other.document().reference());
    }

    @Override
    public void add(Sealed<Invoice> invoice) {
        transactions.requireUnderWay();
        Invoice document = invoice.document();
        boolean numberTaken =
                series(document.sellerCode(), document.kind())
                        .anyMatch(other -> other.seal().number() == invoice.seal().number());
        if (numberTaken || !invoices.add(document.reference(), invoice)) {
            throw new ConcurrentUpdateException("invoice " + document.reference());
        }
    }

    @Override
    public List<Sealed<Invoice>> inSeries(
            SellerCode seller, DocumentKind kind, long after, int limit) {
        return series(seller, kind)
                .filter(invoice -> invoice.seal().number() > after)
                .sorted(comparing(invoice -> invoice.seal().number()))
                .limit(limit)
                .map(this::read)
                .toList();
    }

    /** Removes a stored document behind everybody's back. */
    public void lose(DocumentReference reference) {
        invoices.remove(reference);
    }

    /** Replaces a stored document behind everybody's back, to see whether it is noticed. */
    public void tamper(Sealed<Invoice> invoice) {
        invoices.put(invoice.document().reference(), invoice);
    }

    /** Makes a stored document unreadable behind everybody's back. */
    public void spoil(DocumentReference reference) {
        spoiled.add(reference);
    }

    /** Every document of every seller. */
    public Stream<Sealed<Invoice>> all() {
        return invoices.rows();
    }

    Stream<Sealed<Invoice>> of(CustomerNumber customer) {
        return invoices.rows().filter(invoice -> invoice.document().customer().equals(customer));
    }

    private Sealed<Invoice> read(Sealed<Invoice> invoice) {
        DocumentReference reference = invoice.document().reference();
        if (spoiled.contains(reference)) {
            throw new AlteredDocumentException(reference.value(), null);
        }
        return invoice;
    }

    private Stream<Sealed<Invoice>> series(SellerCode seller, DocumentKind kind) {
        return invoices.rows()
                .filter(invoice -> invoice.document().sellerCode().equals(seller))
                .filter(invoice -> invoice.document().kind() == kind);
    }
}

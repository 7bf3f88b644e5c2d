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

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Issued invoices and credit notes in memory. */
public final class InMemoryInvoices implements Invoices {

    private final InMemoryTransactions transactions;
    private final Table<DocumentReference, Sealed<Invoice>> invoices;
    private final Table<DocumentReference, Sealed<Invoice>>.Index<CustomerNumber> byCustomer;
    private final Table<DocumentReference, Sealed<Invoice>>.Index<String> byCorrected;
    private final Table<DocumentReference, Sealed<Invoice>>.Index<String> byDeducted;
    private final Table<DocumentReference, Sealed<Invoice>>.Index<List<?>> bySeries;
    private final Table<DocumentReference, Sealed<Invoice>>.Index<List<?>> byNumber;
    private final Table<DocumentReference, Sealed<Invoice>>.Index<List<?>> byDay;
    private final Table<DocumentReference, Sealed<Invoice>>.Index<String> byPiece;
    private final Set<DocumentReference> spoiled = new HashSet<>();
    private final InMemoryReissues reissues;
    private final InMemoryCreditRequests creditRequests;

    public InMemoryInvoices(InMemoryTransactions transactions) {
        this.transactions = transactions;
        invoices = new Table<>(transactions);
        reissues = new InMemoryReissues(transactions);
        creditRequests = new InMemoryCreditRequests(transactions);
        byCustomer = invoices.by(invoice -> invoice.document().customer());
        byCorrected = invoices.by(invoice -> invoice.document().corrects());
        byDeducted = invoices.by(InMemoryInvoices::deducted);
        bySeries = invoices.by(InMemoryInvoices::series);
        byNumber = invoices.by(InMemoryInvoices::number);
        byDay = invoices.by(InMemoryInvoices::day);
        byPiece = invoices.by(invoice -> invoice.document().reference().value());
    }

    /** Which of them stand in for which. */
    public InMemoryReissues reissues() {
        return reissues;
    }

    /** Which requests credited some of them. */
    public InMemoryCreditRequests creditRequests() {
        return creditRequests;
    }

    @Override
    public Optional<Sealed<Invoice>> find(DocumentReference reference) {
        return invoices.find(reference);
    }

    @Override
    public List<DocumentReference> correctionsOf(DocumentReference invoice) {
        return byCorrected
                .of(invoice.value())
                .sorted(comparing(other -> other.seal().number()))
                .map(other -> other.document().reference())
                .toList();
    }

    @Override
    public Optional<DocumentReference> finalAfter(DocumentReference advance) {
        return byDeducted
                .of(advance.value())
                .map(found -> found.document().reference())
                .findFirst();
    }

    @Override
    public void add(Sealed<Invoice> invoice) {
        transactions.requireUnderWay();
        Invoice document = invoice.document();
        boolean numberTaken =
                byNumber.of(number(invoice)).findAny().isPresent() || isSecond(document);
        if (numberTaken || !invoices.add(document.reference(), invoice)) {
            throw new ConcurrentUpdateException("invoice " + document.reference());
        }
    }

    @Override
    public List<Sealed<Invoice>> inSeries(
            SellerCode seller, DocumentKind kind, long after, int limit) {
        return bySeries.of(List.of(seller, kind))
                .filter(invoice -> invoice.seal().number() > after)
                .sorted(comparing(invoice -> invoice.seal().number()))
                .limit(limit)
                .map(this::read)
                .toList();
    }

    /** One at most takes the place of an invoice. */
    private boolean isSecond(Invoice document) {
        return document.isCorrective()
                && byCorrected
                        .of(document.corrects())
                        .anyMatch(other -> other.document().isCorrective());
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

    /** Those that a seller issued on a day. */
    public Stream<Sealed<Invoice>> issued(SellerCode seller, LocalDate day) {
        return byDay.of(List.of(seller, day));
    }

    /** The one an entry is about, where it is one of these. */
    public Optional<Sealed<Invoice>> ofPiece(String piece) {
        return byPiece.of(piece).findFirst();
    }

    Stream<Sealed<Invoice>> of(CustomerNumber customer) {
        return byCustomer.of(customer);
    }

    private Sealed<Invoice> read(Sealed<Invoice> invoice) {
        DocumentReference reference = invoice.document().reference();
        if (spoiled.contains(reference)) {
            throw new AlteredDocumentException(reference.value(), null);
        }
        return invoice;
    }

    private static String deducted(Sealed<Invoice> invoice) {
        return invoice.document().deducted().map(taken -> taken.invoice().value()).orElse("");
    }

    private static List<?> series(Sealed<Invoice> invoice) {
        return List.of(invoice.document().sellerCode(), invoice.document().kind());
    }

    private static List<?> day(Sealed<Invoice> invoice) {
        return List.of(invoice.document().sellerCode(), invoice.document().issuedOn());
    }

    private static List<?> number(Sealed<Invoice> invoice) {
        return List.of(series(invoice), invoice.seal().number());
    }
}

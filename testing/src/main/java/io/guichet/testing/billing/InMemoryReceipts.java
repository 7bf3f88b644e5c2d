package io.guichet.testing.billing;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.query.ListReceipts;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.Receipt;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Issued receipts in memory. */
public final class InMemoryReceipts implements Receipts, ListReceipts {

    private final InMemoryTransactions transactions;
    private final Table<DocumentReference, Sealed<Receipt>> receipts;
    private final Table<DocumentReference, Sealed<Receipt>>.Index<CustomerNumber> byCustomer;
    private final Table<DocumentReference, Sealed<Receipt>>.Index<SellerCode> bySeries;
    private final Table<DocumentReference, Sealed<Receipt>>.Index<List<?>> byNumber;
    private final Table<DocumentReference, Sealed<Receipt>>.Index<List<?>> byDay;
    private final Table<DocumentReference, Sealed<Receipt>>.Index<String> byPiece;

    public InMemoryReceipts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        receipts = new Table<>(transactions);
        byCustomer = receipts.by(receipt -> receipt.document().customer());
        bySeries = receipts.by(receipt -> receipt.document().sellerCode());
        byNumber = receipts.by(InMemoryReceipts::number);
        byDay = receipts.by(InMemoryReceipts::day);
        byPiece = receipts.by(receipt -> receipt.document().reference().value());
    }

    @Override
    public Optional<Sealed<Receipt>> find(DocumentReference reference) {
        return receipts.find(reference);
    }

    @Override
    public void add(Sealed<Receipt> receipt) {
        transactions.requireUnderWay();
        Receipt document = receipt.document();
        boolean numberTaken = byNumber.of(number(receipt)).findAny().isPresent();
        if (numberTaken || !receipts.add(document.reference(), receipt)) {
            throw new ConcurrentUpdateException("receipt " + document.reference());
        }
    }

    @Override
    public List<Sealed<Receipt>> inSeries(SellerCode seller, long after, int limit) {
        return bySeries.of(seller)
                .filter(receipt -> receipt.seal().number() > after)
                .sorted(comparing(receipt -> receipt.seal().number()))
                .limit(limit)
                .toList();
    }

    @Override
    public Page<ReceiptSummary> issued(
            CustomerNumber customer, LocalDate from, LocalDate until, String after, int limit) {
        List<ReceiptSummary> found =
                of(customer)
                        .filter(receipt -> !receipt.issuedOn().isBefore(from))
                        .filter(receipt -> receipt.issuedOn().isBefore(until))
                        .filter(receipt -> receipt.reference().value().compareTo(after) > 0)
                        .sorted(comparing(Receipt::reference))
                        .limit(limit + 1L)
                        .map(InMemoryReceipts::summary)
                        .toList();
        return Page.of(found, limit);
    }

    @Override
    public List<ReceiptSummary> settling(
            CustomerNumber customer, List<DocumentReference> invoices) {
        return of(customer)
                .filter(
                        receipt ->
                                receipt.allocations().stream()
                                        .anyMatch(part -> invoices.contains(part.invoice())))
                .sorted(comparing(Receipt::reference))
                .map(InMemoryReceipts::summary)
                .toList();
    }

    /** Replaces a stored receipt behind everybody's back, to see whether it is noticed. */
    public void tamper(Sealed<Receipt> receipt) {
        receipts.put(receipt.document().reference(), receipt);
    }

    /** Every receipt of every seller. */
    public Stream<Sealed<Receipt>> all() {
        return receipts.rows();
    }

    /** Those that a seller issued on a day. */
    public Stream<Sealed<Receipt>> issued(SellerCode seller, LocalDate day) {
        return byDay.of(List.of(seller, day));
    }

    /** The one an entry is about, where it is one of these. */
    public Optional<Sealed<Receipt>> ofPiece(String piece) {
        return byPiece.of(piece).findFirst();
    }

    private Stream<Receipt> of(CustomerNumber customer) {
        return byCustomer.of(customer).filter(receipt -> !receipt.isErased()).map(Sealed::document);
    }

    private static List<?> day(Sealed<Receipt> receipt) {
        return List.of(receipt.document().sellerCode(), receipt.document().issuedOn());
    }

    private static List<?> number(Sealed<Receipt> receipt) {
        return List.of(receipt.document().sellerCode(), receipt.seal().number());
    }

    private static ReceiptSummary summary(Receipt receipt) {
        return new ReceiptSummary(receipt.reference(), receipt.issuedOn());
    }
}

package io.guichet.testing.erasure;

import static java.util.Comparator.comparing;

import io.guichet.application.erasure.port.OldDocuments;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.Receipt;
import io.guichet.testing.shared.InMemoryStores;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Erases documents in memory. */
public record InMemoryOldDocuments(InMemoryStores stores) implements OldDocuments {

    @Override
    public List<Sealed<Invoice>> invoices(SellerCode seller, LocalDate before, int atMost) {
        return stores.invoices()
                .all()
                .filter(one -> one.document().sellerCode().equals(seller))
                .filter(one -> isOld(one, before))
                .filter(one -> !isOwed(one.document().reference()))
                .filter(one -> !isCorrectedSince(one.document(), before))
                .sorted(
                        comparing((Sealed<Invoice> one) -> one.document().kind().name())
                                .thenComparing(one -> one.seal().number()))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Sealed<Receipt>> receipts(SellerCode seller, LocalDate before, int atMost) {
        return stores.receipts()
                .all()
                .filter(one -> one.document().sellerCode().equals(seller))
                .filter(one -> isOld(one, before))
                .sorted(comparing(one -> one.seal().number()))
                .limit(atMost)
                .toList();
    }

    @Override
    public void eraseInvoices(List<Sealed<Invoice>> left) {
        left.forEach(
                one -> {
                    DocumentReference reference = one.document().reference();
                    if (!stores.invoices().find(reference).orElseThrow().isErased()) {
                        stores.invoices().tamper(one);
                        stores.renderedDocuments().forget(reference);
                    }
                });
    }

    @Override
    public void eraseReceipts(List<Sealed<Receipt>> left) {
        left.forEach(
                one -> {
                    DocumentReference reference = one.document().reference();
                    if (!stores.receipts().find(reference).orElseThrow().isErased()) {
                        stores.receipts().tamper(one);
                        stores.renderedDocuments().forget(reference);
                    }
                });
    }

    @Override
    public int forgetClosed(SellerCode seller, LocalDate before, int atMost) {
        List<Customer> closed =
                stores.customers()
                        .closedBefore(before.atStartOfDay().toInstant(ZoneOffset.UTC))
                        .filter(customer -> customer.seller().equals(seller))
                        .filter(customer -> !isNamed(customer.number()))
                        .limit(atMost)
                        .toList();
        closed.forEach(stores.customers()::forget);
        return closed.size();
    }

    private boolean isNamed(CustomerNumber customer) {
        return Stream.concat(
                        stores.invoices()
                                .all()
                                .filter(one -> one.document().customer().equals(customer)),
                        stores.receipts()
                                .all()
                                .filter(one -> one.document().customer().equals(customer)))
                .anyMatch(one -> !one.isErased());
    }

    /** Identities are parts of documents here. */
    @Override
    public int forgetIdentities(int atMost) {
        return 0;
    }

    private static boolean isOld(Sealed<? extends Sealable> one, LocalDate before) {
        return !one.isErased() && one.document().issuedOn().isBefore(before);
    }

    private boolean isOwed(DocumentReference invoice) {
        return stores.receivables()
                .find(invoice)
                .filter(receivable -> receivable.open().isPositive())
                .isPresent();
    }

    private boolean isCorrectedSince(Invoice invoice, LocalDate before) {
        return stores.invoices().correctionsOf(invoice.reference()).stream()
                .map(note -> stores.invoices().find(note).orElseThrow().document())
                .anyMatch(note -> !note.issuedOn().isBefore(before));
    }
}

package io.guichet.application.erasure;

import io.guichet.application.billing.KeptDocuments;
import io.guichet.application.erasure.port.OldDocuments;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.payment.Receipt;

import java.util.List;
import java.util.function.Function;

/**
 * So many at a time. A document that does not fit its seal is evidence: nothing after it is erased
 * until somebody has looked.
 */
public final class EraseOldDocumentsHandler implements EraseOldDocuments {

    private static final int TOGETHER = 200;

    /** Each is looked for in all that could name it. */
    private static final int IDENTITIES = 500;

    private final OldDocuments documents;
    private final Sellers sellers;
    private final KeptDocuments kept;
    private final boolean on;
    private final Transactions transactions;

    /** {@code on} is whether the operator wants it. */
    public EraseOldDocumentsHandler(
            OldDocuments documents,
            Sellers sellers,
            KeptDocuments kept,
            boolean on,
            Transactions transactions) {
        this.documents = documents;
        this.sellers = sellers;
        this.kept = kept;
        this.on = on;
        this.transactions = transactions;
    }

    @Override
    public int erase() {
        if (!on) {
            return 0;
        }
        int erased = transactions.required(sellers::all).stream().mapToInt(this::erase).sum();
        transactions.required(() -> documents.forgetIdentities(IDENTITIES));
        return erased;
    }

    private int erase(Seller seller) {
        int all = 0;
        int some;
        do {
            some = eraseInvoices(seller) + eraseReceipts(seller);
            all += some;
        } while (some > 0);
        transactions.required(
                () -> documents.forgetClosed(seller.code(), kept.firstDay(seller), TOGETHER));
        return all;
    }

    private int eraseInvoices(Seller seller) {
        return transactions.required(
                () -> {
                    List<Sealed<Invoice>> left =
                            left(
                                    documents.invoices(
                                            seller.code(), kept.firstDay(seller), TOGETHER),
                                    Invoice::withoutPerson);
                    documents.eraseInvoices(left);
                    return left.size();
                });
    }

    private int eraseReceipts(Seller seller) {
        return transactions.required(
                () -> {
                    List<Sealed<Receipt>> left =
                            left(
                                    documents.receipts(
                                            seller.code(), kept.firstDay(seller), TOGETHER),
                                    Receipt::withoutPerson);
                    documents.eraseReceipts(left);
                    return left.size();
                });
    }

    private static <T extends Sealable> List<Sealed<T>> left(
            List<Sealed<T>> whole, Function<T, T> left) {
        return whole.stream()
                .takeWhile(one -> one.seal().fits(one.document(), one.seal().previousHash()))
                .map(one -> one.erasedTo(left.apply(one.document())))
                .toList();
    }
}

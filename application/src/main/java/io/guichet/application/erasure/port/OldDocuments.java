package io.guichet.application.erasure.port;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.Receipt;

import java.time.LocalDate;
import java.util.List;

/**
 * Documents that the law has had kept for long enough. Every adapter passes {@code
 * OldDocumentsContract}.
 */
public interface OldDocuments {

    /**
     * At most so many invoices and credit notes that were issued before a day and are whole, in the
     * order of their series; none that is still owed, and none that a later credit note corrects.
     */
    List<Sealed<Invoice>> invoices(SellerCode seller, LocalDate before, int atMost);

    /** At most so many receipts that were issued before a day and are whole, in their order. */
    List<Sealed<Receipt>> receipts(SellerCode seller, LocalDate before, int atMost);

    /**
     * Puts what is left in the place of what there was and removes drawings and messages. What
     * somebody else erased meanwhile stays as it is.
     */
    void eraseInvoices(List<Sealed<Invoice>> left);

    void eraseReceipts(List<Sealed<Receipt>> left);

    /**
     * Forgets who at most so many customers of a seller were that were closed before a day and of
     * whom no whole document is left, and what was typed about them; how many there were.
     */
    int forgetClosed(SellerCode seller, LocalDate before, int atMost);

    /** Removes at most so many identities that nothing names any more; how many there were. */
    int forgetIdentities(int atMost);
}
